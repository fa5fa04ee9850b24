import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupsModule } from '@leerkring/groups/api';
import { IdentityModule } from '@leerkring/identity/api';
import { Access, Cursors } from '@leerkring/platform/api';
import { discussionsPolicy, visibleThreads } from './discussions.policy';
import { DiscussionsRepository } from './discussions.repository';
import { DiscussionsService } from './discussions.service';
import { GroupThreadsResolver } from './group-threads.resolver';
import { Post } from './post.entity';
import { AddPostPayloadResolver, PostsResolver, StartThreadPayloadResolver } from './posts.resolver';
import { PostWriter } from './post.writer';
import { Thread } from './thread.entity';
import { ThreadsResolver } from './threads.resolver';
import { GroupNewsResolver, ViewerNewsResolver } from './viewer-news.resolver';

@Module({
  imports: [TypeOrmModule.forFeature([Thread, Post]), IdentityModule, GroupsModule],
  providers: [
    DiscussionsRepository,
    DiscussionsService,
    PostWriter,
    ThreadsResolver,
    PostsResolver,
    AddPostPayloadResolver,
    StartThreadPayloadResolver,
    GroupThreadsResolver,
    ViewerNewsResolver,
    GroupNewsResolver,
  ],
  exports: [DiscussionsService],
})
export class DiscussionsModule implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly cursors: Cursors,
    private readonly repository: DiscussionsRepository,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(discussionsPolicy);
    this.access.registerFacts('thread', (ids, manager) => this.repository.threadFacts(ids, manager));
    this.access.registerFacts('post', (ids, manager) => this.repository.postFacts(ids, manager));
    this.access.registerVisible('thread', visibleThreads);
    this.cursors.registerLast('thread', (ids) => this.repository.lastOrdinals(ids));
  }
}
