import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupType } from '@leerkring/groups/api';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import { DiscussionsService } from '../discussions.service';
import { ThreadType } from '../thread.type';
import { LockThreadInput, LockThreadPayload, PinThreadInput, PinThreadPayload, UnlockThreadInput, UnlockThreadPayload, UnpinThreadInput, UnpinThreadPayload } from './facilitating.inputs';
import { ThreadFacilitating } from './thread-facilitating.service';

/** What facilitators do with threads. */
@Resolver(() => ThreadType)
export class FacilitatingResolver {
  constructor(
    private readonly discussions: DiscussionsService,
    private readonly facilitating: ThreadFacilitating,
  ) {}

  @Mutation(() => PinThreadPayload, { description: 'Puts a thread at the top of the lists of its group, where at most five stand; for its facilitators.' })
  async pinThread(@CurrentActor() actor: Actor, @Args('input') input: PinThreadInput): Promise<PinThreadPayload> {
    return { thread: await this.discussions.thread(actor, await this.facilitating.pin(actor, input)) };
  }

  @Mutation(() => UnpinThreadPayload, { description: 'Puts a thread back among the others.' })
  async unpinThread(@CurrentActor() actor: Actor, @Args('input') input: UnpinThreadInput): Promise<UnpinThreadPayload> {
    return { thread: await this.discussions.thread(actor, await this.facilitating.unpin(actor, input)) };
  }

  @Mutation(() => LockThreadPayload, { description: 'Lets nobody but facilitators write in a thread.' })
  async lockThread(@CurrentActor() actor: Actor, @Args('input') input: LockThreadInput): Promise<LockThreadPayload> {
    return { thread: await this.discussions.thread(actor, await this.facilitating.lock(actor, input)) };
  }

  @Mutation(() => UnlockThreadPayload, { description: 'Lets everybody write in a thread again.' })
  async unlockThread(@CurrentActor() actor: Actor, @Args('input') input: UnlockThreadInput): Promise<UnlockThreadPayload> {
    return { thread: await this.discussions.thread(actor, await this.facilitating.unlock(actor, input)) };
  }
}

/** What stands at the top in a learning group. */
@Resolver(() => GroupType)
export class GroupPinsResolver {
  constructor(private readonly discussions: DiscussionsService) {}

  @ResolveField(() => [ThreadType], { description: 'Its threads that facilitators put at the top, at most five, newest activity first; empty for who does not sit in it.' })
  pinnedThreads(@CurrentActor() actor: Actor, @Parent() group: GroupType): Promise<ThreadType[]> {
    return this.discussions.pinnedIn(actor, group.id);
  }
}
