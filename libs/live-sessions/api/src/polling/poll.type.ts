import { Field, Float, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { pollKinds, pollWeights, tieRules, type PollKind, type PollResult, type PollSpread, type PollWeight, type ScaleEnds, type StatementRound, type TieRule } from '@leerkring/contract';
import { LiveSessionType } from '../live-session.type';

const PollKindEnum = Object.fromEntries(pollKinds.map((kind) => [kind, kind])) as { [K in PollKind]: K };
registerEnumType(PollKindEnum, { name: 'PollKind', description: 'How a poll is answered: one option, several, dots to spread over them, a number on a scale, whether one goes along with a proposal, or what one thinks of statements.' });

const PollWeightEnum = Object.fromEntries(pollWeights.map((weight) => [weight, weight])) as { [K in PollWeight]: K };
registerEnumType(PollWeightEnum, { name: 'PollWeight', description: 'Whose votes weigh the same: those of people, or of municipalities.' });

const TieRuleEnum = Object.fromEntries(tieRules.map((rule) => [rule, rule])) as { [K in TieRule]: K };
registerEnumType(TieRuleEnum, { name: 'TieRule', description: 'What is done at an equal score: the group talks and chooses, it votes again between the equal options, or the lot decides.' });

@ObjectType('ScaleEnds', { description: 'What the first and the last number of a scale mean.' })
export class ScaleEndsType implements ScaleEnds {
  @Field({ description: 'Of the first number, 1.' })
  low: string;

  @Field({ description: 'Of the last number.' })
  high: string;
}

@ObjectType('PollSpread', { description: 'Where the answers on a scale lie, in its numbers.' })
export class PollSpreadType implements PollSpread {
  @Field(() => Float, { description: 'The middle one of all answers in order.' })
  median: number;

  @Field(() => Float, { description: 'Their average.' })
  mean: number;
}

@ObjectType('StatementRound', { description: 'The place of a statement among others that are put one after the other, each as a poll.' })
export class StatementRoundType implements StatementRound {
  @Field(() => ID, { description: 'The same for all polls of the round.' })
  id: string;

  @Field(() => Int, { description: 'Its place, from 1.' })
  number: number;

  @Field(() => Int, { description: 'How many statements the round has.' })
  total: number;
}

@ObjectType('PollReason', { description: 'What somebody has against a proposal.' })
export class PollReasonType {
  @Field(() => ID, { description: 'Account of who says so.' })
  accountId: string;

  @Field(() => Int, { description: 'Index of the answer that it goes with.' })
  option: number;

  @Field({ description: 'In their words.' })
  text: string;
}

@ObjectType('PollResult', { description: 'What came out of a poll.' })
export class PollResultType implements PollResult {
  @Field(() => [Float], { description: 'Score of each option, in their order; of statements three for each: agree, neutral, disagree.' })
  scores: number[];

  @Field(() => [Int], { description: 'Indexes of the options with the highest score, none where there is no winner; more than one is a tie.' })
  winners: number[];

  @Field(() => Int, { nullable: true, description: 'Index of the winner that the lot decided for, where that was the rule and a tie came out.' })
  drawn: number | null;

  @Field(() => PollSpreadType, { nullable: true, description: 'Where the answers on a scale lie; null for other kinds, and when nobody answered.' })
  spread: PollSpread | null;

  @Field(() => [[ID]], { description: 'Accounts that chose each of these; empty lists when the poll is anonymous.' })
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

  @Field(() => [String], { description: 'What can be chosen, in order; of a scale its numbers, of a proposal agree, concern and objection, or the statements.' })
  options: string[];

  @Field(() => [ID], { nullable: true, description: 'The clusters of a joint agenda that are its options, in their order; null for all other polls.' })
  clusterIds: string[] | null;

  @Field(() => Int, { description: 'Dots that each person has; 1 for other kinds.' })
  dots: number;

  @Field(() => TieRuleEnum, { nullable: true, description: 'What is done at an equal score; null for a scale, a proposal and statements, which have no winner.' })
  tie: TieRule | null;

  @Field(() => ScaleEndsType, { nullable: true, description: 'What the ends of a scale mean; null for other kinds.' })
  ends: ScaleEnds | null;

  @Field(() => StatementRoundType, { nullable: true, description: 'Its place among statements that are put one after the other; null for all else.' })
  round: StatementRound | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  openedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was closed; null while people vote.' })
  closedAt: Date | null;

  @Field(() => PollResultType, { nullable: true, description: 'What came out; null until it is closed, and for ever when too few people voted in an anonymous one.' })
  result: PollResult | null;

  @Field(() => [PollReasonType], { description: 'What people have against a proposal, objections first; empty until it is closed.' })
  reasons: PollReasonType[];

  @Field(() => Int, { description: 'How many people voted.' })
  voterCount: number;

  @Field({ description: 'Whether so many voted that it may be told what came out; an anonymous poll needs five votes, or five municipalities where those weigh the same.' })
  enough: boolean;

  @Field({ description: 'Whether the viewer voted.' })
  viewerVoted: boolean;
}

@InputType({ description: 'What the first and the last number of a scale mean.' })
export class ScaleEndsInput {
  @Field({ description: 'Of the first number; at most 40 characters.' })
  low: string;

  @Field({ description: 'Of the last number; at most 40 characters.' })
  high: string;
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

  @Field({ description: 'Whether nobody ever hears who chose what; never for a proposal.' })
  anonymous: boolean;

  @Field(() => [String], { description: 'Two to twelve different options of at most 120 characters; none for a scale and for a proposal; of statements one to ten of at most 200.' })
  options: string[];

  @Field(() => Int, { nullable: true, description: 'Dots that each person has, at most 10; for dots only.' })
  dots?: number | null;

  @Field(() => TieRuleEnum, { nullable: true, description: 'What is done at an equal score; the group talks when it is not said.' })
  tie?: TieRule | null;

  @Field(() => Int, { nullable: true, description: 'How far a scale goes: 5 or 10; for a scale only.' })
  steps?: number | null;

  @Field(() => ScaleEndsInput, { nullable: true, description: 'What its ends mean; for a scale only.' })
  ends?: ScaleEndsInput | null;

  @Field({ nullable: true, description: 'Whether statements are put one after the other, each as a poll of its own; for statements only.' })
  oneByOne?: boolean;
}

@InputType({ description: 'A vote.' })
export class VoteInput {
  @Field(() => ID, { description: 'The open poll.' })
  pollId: string;

  @Field(() => [Int], { description: 'Indexes of options, one for each vote or dot; for each statement three times its index, plus 0 to agree, 1 for neutral, 2 to disagree.' })
  options: number[];

  @Field(() => String, { nullable: true, description: 'What one has against a proposal, at most 500 characters: needed with an objection, possible with a concern.' })
  reason?: string | null;
}

@InputType({ description: 'A closed statement whose next one is asked.' })
export class AskNextStatementInput {
  @Field(() => ID, { description: 'The closed poll of the round.' })
  pollId: string;
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
