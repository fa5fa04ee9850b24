import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupType, GroupsLoader } from '@leerkring/groups/api';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, type Actor, type Connection, type RequestContext } from '@leerkring/platform/api';
import { TaxonomyTermType, TermsLoader, type TaxonomyTerm } from '@leerkring/tracks/api';
import { PostsArgs, ThreadsAboutArgs } from './discussions.inputs';
import { DiscussionsService } from './discussions.service';
import { PostConnection, PostType } from './post.type';
import { ThreadConnection, ThreadSubjectObject, ThreadType } from './thread.type';

@Resolver(() => ThreadType)
export class ThreadsResolver {
  constructor(
    private readonly discussions: DiscussionsService,
    private readonly accounts: AccountsLoader,
    private readonly groups: GroupsLoader,
    private readonly terms: TermsLoader,
  ) {}

  @Query(() => ThreadType, { description: 'A thread that the viewer may read.' })
  thread(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<ThreadType> {
    return this.discussions.thread(actor, id);
  }

  @Query(() => ThreadConnection, { name: 'threads', description: 'Threads about a subject that the viewer may read, newest activity first. Those of a group are about its cases and sessions too.' })
  threadsAbout(@CurrentActor() actor: Actor, @Args() { subject, ...args }: ThreadsAboutArgs): Promise<Connection<ThreadType>> {
    return this.discussions.threadsAbout(actor, subject, args);
  }

  @ResolveField(() => ThreadSubjectObject, { description: 'What it is about.' })
  subject(@Parent() { subjectType, subjectId }: ThreadType): ThreadSubjectObject {
    return { type: subjectType, id: subjectId };
  }

  @ResolveField(() => GroupType, { nullable: true, description: 'The learning group in whose lists it stands; null for a thread about a track.' })
  group(@Parent() thread: ThreadType, @Context() context: RequestContext): Promise<GroupType | null> | null {
    return thread.groupId ? this.groups.load(context, thread.groupId) : null;
  }

  @ResolveField(() => [TaxonomyTermType], { description: 'What it is labelled with: themes, opgaven, instruments and learning questions.' })
  tags(@Parent() { termIds }: ThreadType): Promise<TaxonomyTerm[]> {
    return this.terms.loadAll(termIds);
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
  posts(@CurrentActor() actor: Actor, @Parent() thread: ThreadType, @Args() args: PostsArgs): Promise<Connection<PostType>> {
    return this.discussions.postsOf(actor, thread, args);
  }

  @ResolveField(() => [PostType], { description: 'Those of its posts that have one of these ids, at most 100: what answers elsewhere refer to.' })
  postsById(
    @CurrentActor() actor: Actor,
    @Parent() thread: ThreadType,
    @Args('ids', { type: () => [ID], description: 'Ids of posts.' }) ids: string[],
  ): Promise<PostType[]> {
    return this.discussions.postsById(actor, thread, ids);
  }

  @ResolveField(() => PostType, { description: 'The post that opens it.' })
  openingPost(@CurrentActor() actor: Actor, @Parent() thread: ThreadType): Promise<PostType> {
    return this.discussions.openingPostOf(actor, thread);
  }
}
