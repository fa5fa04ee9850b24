import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupType, type GroupWithHead } from '@leerkring/groups/api';
import { CurrentActor, loader, loaderKey, type Actor, type Connection, type RequestContext } from '@leerkring/platform/api';
import { ThreadsArgs } from './discussions.inputs';
import { DiscussionsService } from './discussions.service';
import { ThreadConnection, type ThreadType } from './thread.type';

const unreadCounts = loaderKey<number>('unread posts of group');

/** What discussions adds to a learning group. */
@Resolver(() => GroupType)
export class GroupThreadsResolver {
  constructor(private readonly discussions: DiscussionsService) {}

  @ResolveField(() => ThreadConnection, { description: 'Its threads, newest activity first; empty for who does not sit in it.' })
  threads(@CurrentActor() actor: Actor, @Parent() group: GroupWithHead, @Args() args: ThreadsArgs): Promise<Connection<ThreadType>> {
    return this.discussions.threadsOf(actor, group, args);
  }

  @ResolveField(() => Int, { description: 'How many posts the viewer has not read in its 200 threads that were active last.' })
  async unreadCount(@CurrentActor() actor: Actor, @Parent() group: GroupType, @Context() context: RequestContext): Promise<number> {
    return (await loader(context, unreadCounts, (ids) => this.discussions.unreadCounts(actor, ids)).load(group.id)) ?? 0;
  }
}
