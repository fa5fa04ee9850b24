import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionType } from '../live-session.type';
import { AskNextStatementInput, ClosePollInput, OpenPollInput, PollPayload, PollType, VoteInput } from './poll.type';
import type { SeenPoll } from './polls.repository';
import { PollsService } from './polls.service';

type Answer = Promise<{ liveSession: LiveSession }>;

@Resolver(() => LiveSessionType)
export class PollsResolver {
  constructor(private readonly service: PollsService) {}

  @ResolveField(() => [PollType], { description: 'What was asked in it, oldest first, at most 50.' })
  polls(@Parent() session: LiveSession, @CurrentActor() actor: Actor): Promise<SeenPoll[]> {
    return this.service.ofSession(actor, session.id);
  }

  @Mutation(() => PollPayload, { description: 'Asks something in a session.' })
  async openPoll(@CurrentActor() actor: Actor, @Args('input') input: OpenPollInput): Answer {
    return { liveSession: await this.service.open(actor, input) };
  }

  @Mutation(() => PollPayload, { description: 'Asks the next statement of a round, once the one before is closed.' })
  async askNextStatement(@CurrentActor() actor: Actor, @Args('input') input: AskNextStatementInput): Answer {
    return { liveSession: await this.service.askNext(actor, input) };
  }

  @Mutation(() => PollPayload, { description: 'Votes in an open poll, once.' })
  async vote(@CurrentActor() actor: Actor, @Args('input') input: VoteInput): Answer {
    return { liveSession: await this.service.vote(actor, input) };
  }

  @Mutation(() => PollPayload, { description: 'Closes a poll and tells what came out.' })
  async closePoll(@CurrentActor() actor: Actor, @Args('input') input: ClosePollInput): Answer {
    return { liveSession: await this.service.close(actor, input) };
  }
}
