import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import type { LiveSession } from '../live-session.entity';
import { AddPhaseTimeInput, ChooseCaseOwnerInput, LeadLiveSessionInput, PauseRundownInput, ReorderRundownInput, RundownPayload, StepRundownInput } from './rundown.inputs';
import { RundownService } from './rundown.service';

type Answer = Promise<{ liveSession: LiveSession }>;

@Resolver()
export class RundownResolver {
  constructor(private readonly rundown: RundownService) {}

  @Mutation(() => RundownPayload, { description: 'Goes to the next phase of a session, or back.' })
  async stepRundown(@CurrentActor() actor: Actor, @Args('input') input: StepRundownInput): Answer {
    return { liveSession: await this.rundown.step(actor, input) };
  }

  @Mutation(() => RundownPayload, { description: 'Adds time to the phase of now, or drops it.' })
  async addPhaseTime(@CurrentActor() actor: Actor, @Args('input') input: AddPhaseTimeInput): Answer {
    return { liveSession: await this.rundown.addTime(actor, input) };
  }

  @Mutation(() => RundownPayload, { description: 'Stops the clock of a session, or lets it run on.' })
  async pauseRundown(@CurrentActor() actor: Actor, @Args('input') input: PauseRundownInput): Answer {
    return { liveSession: await this.rundown.pause(actor, input) };
  }

  @Mutation(() => RundownPayload, { description: 'Puts the phases to come in another order.' })
  async reorderRundown(@CurrentActor() actor: Actor, @Args('input') input: ReorderRundownInput): Answer {
    return { liveSession: await this.rundown.reorder(actor, input) };
  }

  @Mutation(() => RundownPayload, { description: 'Hands the lead of a session to a facilitator, or takes it over.' })
  async leadLiveSession(@CurrentActor() actor: Actor, @Args('input') input: LeadLiveSessionInput): Answer {
    return { liveSession: await this.rundown.lead(actor, input) };
  }

  @Mutation(() => RundownPayload, { description: 'Says whose case is talked about.' })
  async chooseCaseOwner(@CurrentActor() actor: Actor, @Args('input') input: ChooseCaseOwnerInput): Answer {
    return { liveSession: await this.rundown.chooseCaseOwner(actor, input) };
  }
}
