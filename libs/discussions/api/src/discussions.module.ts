import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupsModule } from '@leerkring/groups/api';
import { IdentityModule } from '@leerkring/identity/api';
import { Access, Cursors, Titles } from '@leerkring/platform/api';
import { TracksModule } from '@leerkring/tracks/api';
import { Attachment } from './attachments/attachment.entity';
import { Attachments } from './attachments/attachments.service';
import { Bookmark } from './bookmarks/bookmark.entity';
import { BookmarksRepository } from './bookmarks/bookmarks.repository';
import { BookmarksResolver } from './bookmarks/bookmarks.resolver';
import { Bookmarks } from './bookmarks/bookmarks.service';
import { Reminders } from './bookmarks/reminders';
import { CatchUpGroupResolver, CatchingUpResolver, NewPostsResolver } from './catching-up/catching-up.resolver';
import { CatchingUpRepository } from './catching-up/catching-up.repository';
import { CatchingUp } from './catching-up/catching-up.service';
import { discussionsPolicy } from './discussions.policy';
import { DiscussionsRepository } from './discussions.repository';
import { DiscussionsService } from './discussions.service';
import { ErasureReactions } from './erasure.reactions';
import { FacilitatingRepository } from './facilitating/facilitating.repository';
import { FacilitatingResolver, GroupPinsResolver } from './facilitating/facilitating.resolver';
import { ThreadFacilitating } from './facilitating/thread-facilitating.service';
import { GroupThreadsResolver } from './group-threads.resolver';
import { TermThreadsResolver } from './term-threads.resolver';
import { HiddenPost } from './hiding/hidden-post.entity';
import { HiddenPostsRepository } from './hiding/hidden-posts.repository';
import { HidingResolver } from './hiding/hiding.resolver';
import { Hiding } from './hiding/hiding.service';
import { ImportedPost } from './imported-post.entity';
import { MovingRepository } from './moving/moving.repository';
import { MovedPostResolver, MovingResolver } from './moving/moving.resolver';
import { Moving } from './moving/moving.service';
import { ThreadMoving } from './moving/thread-moving.service';
import { Post } from './post.entity';
import { AddPostPayloadResolver, PostsResolver, StartThreadPayloadResolver } from './posts.resolver';
import { PostWriter } from './post.writer';
import { Announcements } from './announcements.service';
import { Answers } from './answers.service';
import { ThreadChangesResolver } from './thread-changes.resolver';
import { ThreadWords } from './thread-words.service';
import { AnnouncementConfirmation } from './announcement-confirmation.entity';
import { Thread } from './thread.entity';
import { ThreadDetailsRepository } from './thread-details.repository';
import { ThreadPreviews } from './thread-previews';
import { ThreadStarter } from './thread.starter';
import { ThreadSubjectResolver } from './thread-subject.resolver';
import { ThreadSubjects } from './thread-subjects';
import { ThreadTag } from './thread-tag.entity';
import { ThreadImports } from './thread.import';
import { ThreadsResolver } from './threads.resolver';
import { MentionsRepository } from './mentions.repository';
import { MentionsService } from './mentions.service';
import { LinksRepository } from './links.repository';
import { LinksResolver } from './links.resolver';
import { LinksService } from './links.service';
import { PostLink } from './post-link.entity';
import { PostMention } from './post-mention.entity';
import { PostRemoval } from './post-removal';
import { CopyConsent } from './copying/copy-consent.entity';
import { CopyConsents } from './copying/copy-consents.service';
import { CopyingReactions } from './copying/copying.reactions';
import { CopyingRepository } from './copying/copying.repository';
import { CopyConsentsResolver, CopyingResolver } from './copying/copying.resolver';
import { Copying } from './copying/copying.service';
import { PostCopy } from './copying/post-copy.entity';
import { ThreadCopy } from './copying/thread-copy.entity';
import { ThreadPeopleResolver } from './thread-people.resolver';
import { PostReaction } from './reacting/post-reaction.entity';
import { ReactingResolver } from './reacting/reacting.resolver';
import { Reacting } from './reacting/reacting.service';
import { ReactionsRepository } from './reacting/reactions.repository';
import { SummaryRepository } from './summary/summary.repository';
import { SummaryResolver } from './summary/summary.resolver';
import { Summaries } from './summary/summary.service';
import { TemplatesRepository } from './templates/templates.repository';
import { TemplatesResolver } from './templates/templates.resolver';
import { ThreadTemplate } from './templates/thread-template.entity';
import { ThreadTemplates } from './templates/thread-templates.service';
import { PostVersion } from './versions/post-version.entity';
import { PostVersionsRepository } from './versions/post-versions.repository';
import { PostVersionsResolver } from './versions/post-versions.resolver';
import { PostVersions } from './versions/post-versions.service';
import { GroupNewsResolver, ViewerNewsResolver } from './viewer-news.resolver';

@Module({
  imports: [TypeOrmModule.forFeature([Thread, Post, ThreadTag, AnnouncementConfirmation, ImportedPost, PostMention, PostLink, ThreadTemplate, HiddenPost, Attachment, PostReaction, PostVersion, Bookmark, ThreadCopy, CopyConsent, PostCopy]), IdentityModule, TracksModule, GroupsModule],
  providers: [
    DiscussionsRepository,
    ThreadDetailsRepository,
    ThreadPreviews,
    DiscussionsService,
    PostWriter,
    Attachments,
    ThreadStarter,
    ThreadWords,
    Answers,
    Announcements,
    ThreadChangesResolver,
    FacilitatingRepository,
    ThreadFacilitating,
    FacilitatingResolver,
    GroupPinsResolver,
    HiddenPostsRepository,
    Hiding,
    HidingResolver,
    PostVersionsRepository,
    PostVersions,
    PostVersionsResolver,
    ReactionsRepository,
    Reacting,
    ReactingResolver,
    BookmarksRepository,
    Bookmarks,
    BookmarksResolver,
    Reminders,
    CatchingUpRepository,
    CatchingUp,
    CatchingUpResolver,
    CatchUpGroupResolver,
    NewPostsResolver,
    SummaryRepository,
    Summaries,
    SummaryResolver,
    PostRemoval,
    CopyingRepository,
    Copying,
    CopyConsents,
    CopyingReactions,
    CopyingResolver,
    CopyConsentsResolver,
    MovingRepository,
    Moving,
    ThreadMoving,
    MovingResolver,
    MovedPostResolver,
    ThreadSubjects,
    ErasureReactions,
    ThreadImports,
    MentionsRepository,
    MentionsService,
    ThreadPeopleResolver,
    LinksRepository,
    LinksService,
    LinksResolver,
    TemplatesRepository,
    ThreadTemplates,
    TemplatesResolver,
    ThreadsResolver,
    ThreadSubjectResolver,
    PostsResolver,
    AddPostPayloadResolver,
    StartThreadPayloadResolver,
    GroupThreadsResolver,
    TermThreadsResolver,
    ViewerNewsResolver,
    GroupNewsResolver,
  ],
  exports: [DiscussionsService, ThreadFacilitating, Hiding, Bookmarks, Reminders, ThreadTemplates, ThreadWords, Answers, Announcements, ThreadImports],
})
export class DiscussionsModule implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly cursors: Cursors,
    private readonly titles: Titles,
    private readonly repository: DiscussionsRepository,
    private readonly attachments: Attachments,
    private readonly copying: CopyingRepository,
    private readonly subjects: ThreadSubjects,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(discussionsPolicy);
    this.access.registerFacts('thread', (ids, manager) => this.repository.threadFacts(ids, manager));
    this.access.registerFacts('post', (ids, manager) => this.repository.postFacts(ids, manager));
    this.access.registerFacts('attachment', (ids, manager) => this.attachments.facts(ids, manager));
    this.access.registerFacts('thread_copy', (ids, manager) => this.copying.copyFacts(ids, manager));
    this.access.registerFacts('copy_consent', (ids, manager) => this.copying.consentFacts(ids, manager));
    this.access.registerVisible('thread', (query, idColumn, actor) => this.subjects.visible(query, idColumn, actor));
    this.cursors.registerLast('thread', (ids) => this.repository.lastOrdinals(ids));
    this.titles.register('thread', (ids) => this.repository.titles(ids));
  }
}
