import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupType, GroupsLoader } from '@leerkring/groups/api';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, PageArgs, type Actor, type Connection, type RequestContext } from '@leerkring/platform/api';
import { DiscussionsService } from './discussions.service';
import { PostConnection, PostType } from './post.type';
import { ThreadType } from './thread.type';

@Resolver(() => ThreadType)
export class ThreadsResolver {
  constructor(
    private readonly discussions: DiscussionsService,
    private readonly accounts: AccountsLoader,
    private readonly groups: GroupsLoader,
  ) {}

  @Query(() => ThreadType, { description: 'A thread that the viewer may read.' })
  thread(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<ThreadType> {
    return this.discussions.thread(actor, id);
  }

  @ResolveField(() => GroupType, { description: 'The learning group that it belongs to.' })
  group(@Parent() thread: ThreadType, @Context() context: RequestContext): Promise<GroupType | null> {
    return this.groups.load(context, thread.groupId);
  }

  @ResolveField(() => AccountType, { description: 'Who started it.' })
  author(@Parent() thread: ThreadType): Promise<AccountType | null> {
    return this.accounts.load(thread.authorId);
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Who wrote the newest post that still has words.' })
  async lastAuthor(@Parent() thread: ThreadType): Promise<AccountType | null> {
    const { lastAuthorId } = await this.discussions.previewOf(thread);
    return lastAuthorId ? this.accounts.load(lastAuthorId) : null;
  }

  @ResolveField(() => String, { description: 'Beginning of the newest post that still has words, as plain text.' })
  async excerpt(@Parent() thread: ThreadType): Promise<string> {
    return (await this.discussions.previewOf(thread)).excerpt;
  }

  @ResolveField(() => [AccountType], { description: 'Who wrote in it last, at most three, newest first.' })
  async recentAuthors(@Parent() thread: ThreadType): Promise<(AccountType | null)[]> {
    const { recentAuthorIds } = await this.discussions.previewOf(thread);
    return Promise.all(recentAuthorIds.map((id) => this.accounts.load(id)));
  }

  @ResolveField(() => [AccountType], { description: 'Everybody who wrote in it, at most 100.' })
  async participants(@Parent() thread: ThreadType): Promise<(AccountType | null)[]> {
    const ids = await this.discussions.participantIds(thread);
    return Promise.all(ids.map((id) => this.accounts.load(id)));
  }

  @ResolveField(() => PostConnection, { description: 'Its posts in the order of their ordinals.' })
  posts(@CurrentActor() actor: Actor, @Parent() thread: ThreadType, @Args() args: PageArgs): Promise<Connection<PostType>> {
    return this.discussions.postsOf(actor, thread, args);
  }

  @ResolveField(() => PostType, { description: 'The post that opens it.' })
  openingPost(@CurrentActor() actor: Actor, @Parent() thread: ThreadType): Promise<PostType> {
    return this.discussions.openingPostOf(actor, thread);
  }
}
