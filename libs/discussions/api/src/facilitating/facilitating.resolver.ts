import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupType } from '@leerkring/groups/api';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import { DiscussionsService } from '../discussions.service';
import { ThreadType } from '../thread.type';
import {
  CloseThreadInput,
  CloseThreadPayload,
  LockThreadInput,
  LockThreadPayload,
  MarkBestPracticeInput,
  MarkBestPracticePayload,
  PinThreadInput,
  PinThreadPayload,
  ReopenThreadInput,
  ReopenThreadPayload,
  UnlockThreadInput,
  UnlockThreadPayload,
  UnpinThreadInput,
  UnpinThreadPayload,
} from './facilitating.inputs';
import { ThreadFacilitating } from './thread-facilitating.service';

/** What facilitators do with threads. */
@Resolver(() => ThreadType)
export class FacilitatingResolver {
  constructor(
    private readonly discussions: DiscussionsService,
    private readonly facilitating: ThreadFacilitating,
    private readonly accounts: AccountsLoader,
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

  @Mutation(() => CloseThreadPayload, { description: 'Closes a thread with what the group takes along; for facilitators.' })
  async closeThread(@CurrentActor() actor: Actor, @Args('input') input: CloseThreadInput): Promise<CloseThreadPayload> {
    return { thread: await this.discussions.thread(actor, await this.facilitating.close(actor, input)) };
  }

  @Mutation(() => ReopenThreadPayload, { description: 'Opens a closed thread again; its outcome is gone.' })
  async reopenThread(@CurrentActor() actor: Actor, @Args('input') input: ReopenThreadInput): Promise<ReopenThreadPayload> {
    return { thread: await this.discussions.thread(actor, await this.facilitating.reopen(actor, input)) };
  }

  @Mutation(() => MarkBestPracticePayload, { description: 'Makes a best practice of a question or an experience; for facilitators.' })
  async markBestPractice(@CurrentActor() actor: Actor, @Args('input') input: MarkBestPracticeInput): Promise<MarkBestPracticePayload> {
    return { thread: await this.discussions.thread(actor, await this.facilitating.markBestPractice(actor, input)) };
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Who made a best practice of it.' })
  markedBy(@Parent() { markedById }: ThreadType): Promise<AccountType | null> | null {
    return markedById ? this.accounts.load(markedById) : null;
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
