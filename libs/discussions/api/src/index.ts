export { DiscussionsModule } from './discussions.module';
export { DiscussionsService } from './discussions.service';
export { Post } from './post.entity';
export { Thread } from './thread.entity';
export { ThreadType } from './thread.type';
