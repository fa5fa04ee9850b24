import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@leerkring/identity/api';
import { CurrentActor, accountIdOf, type Actor } from '@leerkring/platform/api';
import { DiscussionsService } from '../discussions.service';
import { NewPlace } from '../moving/moving.inputs';
import { Moving } from '../moving/moving.service';
import { ThreadType } from '../thread.type';
import { CopyConsents } from './copy-consents.service';
import {
  CancelThreadCopyPayload,
  CopyConsentInput,
  CopyConsentType,
  GiveCopyConsentPayload,
  MakeThreadCopyPayload,
  ProposeThreadCopyInput,
  ProposeThreadCopyPayload,
  ThreadCopyInput,
  ThreadCopyType,
  WithholdCopyConsentPayload,
} from './copying.inputs';
import { Copying } from './copying.service';

/** Copies of threads for another learning group. */
@Resolver(() => ThreadType)
export class CopyingResolver {
  constructor(
    private readonly discussions: DiscussionsService,
    private readonly copying: Copying,
    private readonly consents: CopyConsents,
    private readonly moving: Moving,
  ) {}

  @Mutation(() => ProposeThreadCopyPayload, { description: 'Asks each author of a thread whether their posts may be copied for another learning group; for facilitators of both.' })
  async proposeThreadCopy(@CurrentActor() actor: Actor, @Args('input') input: ProposeThreadCopyInput): Promise<ProposeThreadCopyPayload> {
    return { thread: await this.discussions.thread(actor, await this.copying.propose(actor, input)) };
  }

  @Mutation(() => MakeThreadCopyPayload, { description: 'Makes a new thread of the posts whose authors agree; for facilitators of both groups.' })
  async makeThreadCopy(@CurrentActor() actor: Actor, @Args('input') input: ThreadCopyInput): Promise<MakeThreadCopyPayload> {
    const { fromId, toId } = await this.copying.make(actor, input);
    const [thread, copy] = await Promise.all([this.discussions.thread(actor, fromId), this.discussions.thread(actor, toId)]);
    return { thread, copy };
  }

  @Mutation(() => CancelThreadCopyPayload, { description: 'Takes back that a copy was proposed; for facilitators.' })
  async cancelThreadCopy(@CurrentActor() actor: Actor, @Args('input') input: ThreadCopyInput): Promise<CancelThreadCopyPayload> {
    return { thread: await this.discussions.thread(actor, await this.copying.cancel(actor, input)) };
  }

  @ResolveField(() => ThreadCopyType, { nullable: true, description: 'The copy that is proposed of it; null when none is, and for who does not facilitate it.' })
  proposedCopy(@Parent() thread: ThreadType): Promise<ThreadCopyType | null> {
    return this.consents.openOf(thread);
  }

  @ResolveField(() => [NewPlace], { description: 'Copies of some of its posts in other learning groups that the viewer may read, at most 20.' })
  copies(@CurrentActor() actor: Actor, @Parent() thread: ThreadType): Promise<NewPlace[]> {
    return this.consents.madeOf(actor, thread);
  }

  @ResolveField(() => Boolean, { description: 'Whether its posts were copied from a thread of another learning group, with the consent of their authors.' })
  isCopy(@Parent() { copiedFromId }: ThreadType): boolean {
    return copiedFromId !== null;
  }

  @ResolveField(() => NewPlace, { nullable: true, description: 'The thread that its posts were copied from, for who may read that; null when it is no copy.' })
  copiedFrom(@CurrentActor() actor: Actor, @Parent() { copiedFromId }: ThreadType): Promise<NewPlace | null> | null {
    return copiedFromId ? this.moving.placeOf(actor, copiedFromId) : null;
  }
}

/** What the signed-in person is asked about own posts. */
@Resolver(() => ViewerType)
export class CopyConsentsResolver {
  constructor(private readonly consents: CopyConsents) {}

  @ResolveField(() => [CopyConsentType], { description: 'What the viewer is asked about copies of own posts, and what they agreed to; newest first, at most 100.' })
  copyConsents(@CurrentActor() actor: Actor): Promise<CopyConsentType[]> {
    return this.consents.of(actor);
  }

  @Mutation(() => GiveCopyConsentPayload, { description: 'Lets the own posts go along with a copy, as they are now.' })
  async giveCopyConsent(@CurrentActor() actor: Actor, @Args('input') input: CopyConsentInput): Promise<GiveCopyConsentPayload> {
    await this.consents.give(actor, input);
    return { viewer: { accountId: accountIdOf(actor) } };
  }

  @Mutation(() => WithholdCopyConsentPayload, { description: 'Lets the own posts not go along with a copy; takes them out of it when it was made.' })
  async withholdCopyConsent(@CurrentActor() actor: Actor, @Args('input') input: CopyConsentInput): Promise<WithholdCopyConsentPayload> {
    await this.consents.withhold(actor, input);
    return { viewer: { accountId: accountIdOf(actor) } };
  }
}
