import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SpeakingQueue } from '@leerkring/contract';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionType } from '../live-session.type';
import { SpeakingService } from './speaking.service';
import { GiveTurnInput, MoveTurnInput, QueueSpeakerInput, RaiseHandInput, SpeakingPayload, SpeakingQueueType, TurnInput } from './speaking.type';
import { SpeakingTurnsRepository } from './speaking-turns.repository';

type Answer = Promise<{ liveSession: LiveSession }>;

@Resolver(() => LiveSessionType)
export class SpeakingResolver {
  constructor(
    private readonly speaking: SpeakingService,
    private readonly turns: SpeakingTurnsRepository,
  ) {}

  @ResolveField(() => SpeakingQueueType, { description: 'Who has the word and who waits for it.' })
  speakingQueue(@Parent() session: LiveSession): Promise<SpeakingQueue> {
    return this.turns.queue(session.id);
  }

  @Mutation(() => SpeakingPayload, { description: 'Asks for the word.' })
  async raiseHand(@CurrentActor() actor: Actor, @Args('input') input: RaiseHandInput): Answer {
    return { liveSession: await this.speaking.raiseHand(actor, input) };
  }

  @Mutation(() => SpeakingPayload, { description: 'Takes your own hand down, or gives your turn away.' })
  async passTurn(@CurrentActor() actor: Actor, @Args('input') input: TurnInput): Answer {
    return { liveSession: await this.speaking.passTurn(actor, input) };
  }

  @Mutation(() => SpeakingPayload, { description: 'Ends a turn, by who has it or by a facilitator.' })
  async endTurn(@CurrentActor() actor: Actor, @Args('input') input: TurnInput): Answer {
    return { liveSession: await this.speaking.endTurn(actor, input) };
  }

  @Mutation(() => SpeakingPayload, { description: 'Gives the word, by a facilitator.' })
  async giveTurn(@CurrentActor() actor: Actor, @Args('input') input: GiveTurnInput): Answer {
    return { liveSession: await this.speaking.giveTurn(actor, input) };
  }

  @Mutation(() => SpeakingPayload, { description: 'Puts who waits at another place, by a facilitator.' })
  async moveTurn(@CurrentActor() actor: Actor, @Args('input') input: MoveTurnInput): Answer {
    return { liveSession: await this.speaking.moveTurn(actor, input) };
  }

  @Mutation(() => SpeakingPayload, { description: 'Puts somebody in the queue, by a facilitator.' })
  async queueSpeaker(@CurrentActor() actor: Actor, @Args('input') input: QueueSpeakerInput): Answer {
    return { liveSession: await this.speaking.queueSpeaker(actor, input) };
  }
}
