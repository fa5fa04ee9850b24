export { DiscussionsModule } from './discussions.module';
export { DiscussionsService } from './discussions.service';
export { Announcements } from './announcements.service';
export { Answers } from './answers.service';
export { ThreadWords } from './thread-words.service';
export { Post } from './post.entity';
export { ThreadImports, type PastPlace, type PastPost } from './thread.import';
export { Thread } from './thread.entity';
export { ThreadType } from './thread.type';
