import { Field, Float, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { pollKinds, pollWeights, type PollKind, type PollResult, type PollWeight } from '@leerkring/contract';
import { LiveSessionType } from '../live-session.type';

const PollKindEnum = Object.fromEntries(pollKinds.map((kind) => [kind, kind])) as { [K in PollKind]: K };
registerEnumType(PollKindEnum, { name: 'PollKind', description: 'How a poll is answered: one option, several, or dots to spread over them.' });

const PollWeightEnum = Object.fromEntries(pollWeights.map((weight) => [weight, weight])) as { [K in PollWeight]: K };
registerEnumType(PollWeightEnum, { name: 'PollWeight', description: 'Whose votes weigh the same: those of people, or of municipalities.' });

@ObjectType('PollResult', { description: 'What came out of a poll.' })
export class PollResultType implements PollResult {
  @Field(() => [Float], { description: 'Score of each option, in their order.' })
  scores: number[];

  @Field(() => [Int], { description: 'Indexes of the options with the highest score; more than one is a tie, which the group decides itself.' })
  winners: number[];

  @Field(() => [[ID]], { description: 'Accounts that chose each option; empty lists when the poll is anonymous.' })
  voters: string[][];
}

@ObjectType('Poll', { description: 'A question to who sits in a session.' })
export class PollType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What is asked.' })
  question: string;

  @Field(() => PollKindEnum, { description: 'How it is answered.' })
  kind: PollKind;

  @Field(() => PollWeightEnum, { description: 'Whose votes weigh the same.' })
  weight: PollWeight;

  @Field({ description: 'Whether nobody ever hears who chose what.' })
  anonymous: boolean;

  @Field(() => [String], { description: 'What can be chosen, in order.' })
  options: string[];

  @Field(() => Int, { description: 'Dots that each person has; 1 for other kinds.' })
  dots: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  openedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was closed; null while people vote.' })
  closedAt: Date | null;

  @Field(() => PollResultType, { nullable: true, description: 'What came out; null until it is closed.' })
  result: PollResult | null;

  @Field(() => Int, { description: 'How many people voted.' })
  voterCount: number;

  @Field({ description: 'Whether the viewer voted.' })
  viewerVoted: boolean;
}

@InputType({ description: 'A question to ask in a session.' })
export class OpenPollInput {
  @Field(() => ID, { description: 'The open session.' })
  liveSessionId: string;

  @Field({ description: 'What is asked; at most 200 characters.' })
  question: string;

  @Field(() => PollKindEnum, { description: 'How it is answered.' })
  kind: PollKind;

  @Field(() => PollWeightEnum, { description: 'Whose votes weigh the same.' })
  weight: PollWeight;

  @Field({ description: 'Whether nobody ever hears who chose what.' })
  anonymous: boolean;

  @Field(() => [String], { description: 'Two to twelve different options of at most 120 characters.' })
  options: string[];

  @Field(() => Int, { nullable: true, description: 'Dots that each person has, at most 10; for dots only.' })
  dots?: number | null;
}

@InputType({ description: 'A vote.' })
export class VoteInput {
  @Field(() => ID, { description: 'The open poll.' })
  pollId: string;

  @Field(() => [Int], { description: 'Indexes of options, one for each vote or dot.' })
  options: number[];
}

@InputType({ description: 'A poll to close.' })
export class ClosePollInput {
  @Field(() => ID, { description: 'The open poll.' })
  pollId: string;
}

@ObjectType({ description: 'Answer to every change of a poll.' })
export class PollPayload {
  @Field(() => LiveSessionType, { description: 'The session as it stands now.' })
  liveSession: LiveSessionType;
}
