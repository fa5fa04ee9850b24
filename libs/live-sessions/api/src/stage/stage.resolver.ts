import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, PermissionScalar, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionType } from '../live-session.type';
import { LiveSessionsLoaders } from '../live-sessions.loaders';
import { StageQuestions, type SeenQuestion } from './stage-questions.service';
import { rightsOnStageQuestion } from './stage.policy';
import { StageService, type SeenStage } from './stage.service';
import {
  AskStageQuestionInput, EditStageQuestionInput, SetAsideStageQuestionInput, StageInput, StagePayload, StageQuestionInput, StageQuestionPayload, StageQuestionType, StageType, VoteStageQuestionInput,
} from './stage.type';

type Answer = Promise<{ liveSession: LiveSession }>;
type OneQuestion = Promise<{ stageQuestion: SeenQuestion }>;

/** What facilitators do with the stage of a session. */
@Resolver(() => LiveSessionType)
export class SessionStageResolver {
  constructor(private readonly service: StageService) {}

  @ResolveField(() => StageType, { nullable: true, description: 'Its stage with questions; null when it was never opened.' })
  stage(@Parent() session: LiveSession, @CurrentActor() actor: Actor): Promise<SeenStage | null> {
    return this.service.ofSession(actor, session);
  }

  @Mutation(() => StagePayload, { description: 'Lets people ask questions for the stage and vote for them; for facilitators.' })
  async openStage(@CurrentActor() actor: Actor, @Args('input') input: StageInput): Answer {
    return { liveSession: await this.service.open(actor, input) };
  }

  @Mutation(() => StagePayload, { description: 'Nobody asks and votes any more; what waits can still be taken; for facilitators.' })
  async closeStage(@CurrentActor() actor: Actor, @Args('input') input: StageInput): Answer {
    return { liveSession: await this.service.close(actor, input) };
  }

  @Mutation(() => StagePayload, { description: 'Puts a question that waits on the stage; the one that was on it is answered. For facilitators.' })
  async takeStageQuestion(@CurrentActor() actor: Actor, @Args('input') input: StageQuestionInput): Answer {
    return { liveSession: await this.service.take(actor, input) };
  }

  @Mutation(() => StagePayload, { description: 'The question on the stage is answered; for facilitators.' })
  async answerStageQuestion(@CurrentActor() actor: Actor, @Args('input') input: StageQuestionInput): Answer {
    return { liveSession: await this.service.answer(actor, input) };
  }

  @Mutation(() => StagePayload, { description: 'Sets a question aside with a reason: only its asker and facilitators still read it. For facilitators.' })
  async setAsideStageQuestion(@CurrentActor() actor: Actor, @Args('input') input: SetAsideStageQuestionInput): Answer {
    return { liveSession: await this.service.setAside(actor, input) };
  }

  @Mutation(() => StagePayload, { description: 'Lets a question wait again that was taken, answered or set aside; for facilitators.' })
  async returnStageQuestion(@CurrentActor() actor: Actor, @Args('input') input: StageQuestionInput): Answer {
    return { liveSession: await this.service.giveBack(actor, input) };
  }
}

/** What who may talk does with questions. */
@Resolver(() => StageQuestionType)
export class StageQuestionsResolver {
  constructor(
    private readonly service: StageQuestions,
    private readonly accounts: AccountsLoader,
    private readonly loaders: LiveSessionsLoaders,
  ) {}

  @Mutation(() => StageQuestionPayload, { description: 'Asks a question for the stage of an open session; three of one person wait at most.' })
  async askStageQuestion(@CurrentActor() actor: Actor, @Args('input') input: AskStageQuestionInput): OneQuestion {
    return { stageQuestion: await this.service.ask(actor, input) };
  }

  @Mutation(() => StageQuestionPayload, { description: "Changes the words of one's own question while it waits." })
  async editStageQuestion(@CurrentActor() actor: Actor, @Args('input') input: EditStageQuestionInput): OneQuestion {
    return { stageQuestion: await this.service.edit(actor, input) };
  }

  @Mutation(() => StagePayload, { description: "Takes one's own question back, unless it was talked about." })
  async withdrawStageQuestion(@CurrentActor() actor: Actor, @Args('input') input: StageQuestionInput): Answer {
    return { liveSession: await this.service.withdraw(actor, input) };
  }

  @Mutation(() => StageQuestionPayload, { description: 'Votes for a question that waits, or takes that back. A person counts once.' })
  async voteStageQuestion(@CurrentActor() actor: Actor, @Args('input') input: VoteStageQuestionInput): OneQuestion {
    return { stageQuestion: await this.service.vote(actor, input) };
  }

  @ResolveField(() => AccountType, { description: 'Who asked it.' })
  author(@Parent() question: SeenQuestion): Promise<unknown> {
    return this.accounts.load(question.authorId);
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() question: SeenQuestion, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Permission[]> {
    return rightsOnStageQuestion(actor, question, await this.loaders.rightsOn(context, actor, question.liveSessionId));
  }
}
