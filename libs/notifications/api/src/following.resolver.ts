import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ThreadType } from '@leerkring/discussions/api';
import { GroupType } from '@leerkring/groups/api';
import { CurrentActor, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import { FollowingService } from './following.service';
import { FollowingType, SetFollowingInput, SetFollowingPayload } from './following.type';

const ofThread = loaderKey<FollowingType>('following of thread');
const ofGroup = loaderKey<FollowingType>('following of group');

/** What notifications adds to a thread. */
@Resolver(() => ThreadType)
export class ThreadFollowingResolver {
  constructor(private readonly following: FollowingService) {}

  @ResolveField(() => FollowingType, { description: 'How much the viewer hears of it.' })
  viewerFollows(@CurrentActor() actor: Actor, @Parent() thread: ThreadType, @Context() context: RequestContext): Promise<FollowingType | null> {
    return loader(context, ofThread, (ids) => this.following.ofThreads(actor, ids)).load(thread.id);
  }

  @Mutation(() => SetFollowingPayload, { description: 'Sets how much the viewer hears of a thread or group.' })
  setFollowing(@CurrentActor() actor: Actor, @Args('input', { description: 'What, and how much.' }) input: SetFollowingInput): Promise<SetFollowingPayload> {
    return this.following.set(actor, input);
  }
}

/** What notifications adds to a learning group. */
@Resolver(() => GroupType)
export class GroupFollowingResolver {
  constructor(private readonly following: FollowingService) {}

  @ResolveField(() => FollowingType, { description: 'How much the viewer hears of its threads.' })
  viewerFollows(@CurrentActor() actor: Actor, @Parent() group: GroupType, @Context() context: RequestContext): Promise<FollowingType | null> {
    return loader(context, ofGroup, (ids) => this.following.ofGroups(actor, ids)).load(group.id);
  }
}
