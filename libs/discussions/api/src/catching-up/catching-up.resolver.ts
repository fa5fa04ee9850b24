import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupType, GroupsLoader } from '@leerkring/groups/api';
import { ViewerType } from '@leerkring/identity/api';
import { CurrentActor, accountIdOf, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import { ThreadType } from '../thread.type';
import { CatchUpGroupType, CatchUpType, MarkThreadsReadInput, MarkThreadsReadPayload, NewPostType, UnreadThreadType } from './catch-up.type';
import { CatchingUp, unreadThreads } from './catching-up.service';
import type { UnreadRow } from './catching-up.repository';

const unread = loaderKey<UnreadRow[]>('unread threads of the viewer');
const newPosts = loaderKey<NewPostType[]>('new posts of threads');

/** What the signed-in person has not read yet. */
@Resolver(() => ViewerType)
export class CatchingUpResolver {
  constructor(private readonly catchingUp: CatchingUp) {}

  @ResolveField(() => [UnreadThreadType], { name: 'unreadThreads', description: 'Threads in the groups of the viewer with something new, newest activity first; of each group among the 200 that were active last.' })
  async threads(@CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<UnreadThreadType[]> {
    return unreadThreads(await this.unread(actor, context));
  }

  @ResolveField(() => CatchUpType, { description: 'What was said since the viewer last read, over all groups of the viewer.' })
  async catchUp(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('except', { type: () => [ID], nullable: true, description: 'Groups that are on screen already, at most 100.' }) except?: string[],
  ): Promise<CatchUpType> {
    return this.catchingUp.groups(actor, await this.unread(actor, context), { except });
  }

  @ResolveField(() => CatchUpGroupType, { description: 'What follows in one group.' })
  async catchUpIn(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('groupId', { type: () => ID, description: 'The group.' }) groupId: string,
    @Args('after', { description: 'The cursor at which its threads on screen end.' }) after: string,
  ): Promise<CatchUpGroupType> {
    return this.catchingUp.rest(actor, await this.unread(actor, context), { groupId, after });
  }

  @Mutation(() => MarkThreadsReadPayload, { description: 'Marks threads as read, as far as the viewer has seen them.' })
  async markThreadsRead(@CurrentActor() actor: Actor, @Args('input') input: MarkThreadsReadInput): Promise<MarkThreadsReadPayload> {
    await this.catchingUp.markRead(actor, input);
    return { viewer: { accountId: accountIdOf(actor) } };
  }

  /** Once per request, whatever is asked of it. */
  private async unread(actor: Actor, context: RequestContext): Promise<UnreadRow[]> {
    return (await loader(context, unread, async ([id]) => new Map([[id!, await this.catchingUp.unread(actor)]])).load(accountIdOf(actor))) ?? [];
  }
}

@Resolver(() => CatchUpGroupType)
export class CatchUpGroupResolver {
  constructor(private readonly groups: GroupsLoader) {}

  @ResolveField(() => GroupType, { description: 'The learning group.' })
  group(@Parent() { id }: CatchUpGroupType, @Context() context: RequestContext): Promise<GroupType | null> {
    return this.groups.load(context, id);
  }
}

@Resolver(() => ThreadType)
export class NewPostsResolver {
  constructor(private readonly catchingUp: CatchingUp) {}

  @ResolveField(() => [NewPostType], { description: 'The first posts with words that the viewer has not read, in order, at most five.' })
  async newPosts(@Parent() { id, readOrdinal }: ThreadType, @Context() context: RequestContext): Promise<NewPostType[]> {
    return (await loader(context, newPosts, (keys) => this.catchingUp.newPosts(keys)).load(`${id} ${readOrdinal}`)) ?? [];
  }
}
