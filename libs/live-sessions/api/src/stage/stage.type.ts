import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { stageOutcomes, type StageOutcome } from '@leerkring/contract';
import { LiveSessionType } from '../live-session.type';

const StageOutcomeEnum = Object.fromEntries(stageOutcomes.map((outcome) => [outcome, outcome])) as { [K in StageOutcome]: K };
registerEnumType(StageOutcomeEnum, { name: 'StageOutcome', description: 'What became of a question for the stage: it was answered, or set aside with a reason.' });

@ObjectType('StageQuestion', { description: 'What somebody wants to hear talked about on the stage of a session.' })
export class StageQuestionType {
  @Field(() => ID, { description: 'Id of the question.' })
  id: string;

  @Field({ description: 'The question, as plain text.' })
  text: string;

  @Field(() => Int, { description: 'How many people besides its asker want to hear it talked about.' })
  votes: number;

  @Field({ description: 'Whether the viewer voted for it.' })
  viewerVoted: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked.' })
  askedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its asker last changed the words.' })
  editedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when it was on the stage; null while it waits.' })
  takenAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was answered or set aside.' })
  settledAt: Date | null;

  @Field(() => StageOutcomeEnum, { nullable: true, description: 'What became of it; null while it waits or is on the stage. What is set aside is there for its asker and facilitators only.' })
  outcome: StageOutcome | null;

  @Field(() => String, { nullable: true, description: 'Why it was set aside, for its asker and facilitators.' })
  reason: string | null;
}

@ObjectType('Stage', { description: 'Where a session takes questions from all who are there.' })
export class StageType {
  @Field(() => GraphQLISODateTime, { description: 'When it was last opened.' })
  openedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when nobody asks and votes any more; null while they do.' })
  closedAt: Date | null;

  @Field(() => [StageQuestionType], { description: 'Its questions in the order in which they were asked, at most 500.' })
  questions: StageQuestionType[];
}

@InputType({ description: 'The stage of a session.' })
export class StageInput {
  @Field(() => ID, { description: 'The open session.' })
  liveSessionId: string;
}

@InputType({ description: 'A question to ask for the stage.' })
export class AskStageQuestionInput {
  @Field(() => ID, { description: 'The open session, with an open stage.' })
  liveSessionId: string;

  @Field({ description: 'The question, at most 300 characters.' })
  text: string;
}

@InputType({ description: 'Other words for a question that waits.' })
export class EditStageQuestionInput {
  @Field(() => ID, { description: 'The question.' })
  id: string;

  @Field({ description: 'The question, at most 300 characters.' })
  text: string;
}

@InputType({ description: 'A question for the stage.' })
export class StageQuestionInput {
  @Field(() => ID, { description: 'The question.' })
  id: string;
}

@InputType({ description: 'Whether the viewer wants to hear a question talked about.' })
export class VoteStageQuestionInput {
  @Field(() => ID, { description: 'The question, of somebody else.' })
  id: string;

  @Field({ description: 'True to vote for it, false to take that back.' })
  voted: boolean;
}

@InputType({ description: 'A question to set aside.' })
export class SetAsideStageQuestionInput {
  @Field(() => ID, { description: 'The question.' })
  id: string;

  @Field({ description: 'Why, for its asker and facilitators; at most 500 characters.' })
  reason: string;
}

@ObjectType({ description: 'Answer to everything that facilitators do with the stage, and to taking a question back.' })
export class StagePayload {
  @Field(() => LiveSessionType, { description: 'The session as it stands now.' })
  liveSession: LiveSessionType;
}

@ObjectType({ description: 'Answer to asking, changing and voting.' })
export class StageQuestionPayload {
  @Field(() => StageQuestionType, { description: 'The question as it stands now.' })
  stageQuestion: StageQuestionType;
}
