import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { compassSteps, type AxisPoles, type CompassDistribution, type CompassStep, type Dilemma } from '@leerkring/contract';
import { LiveSessionType } from '../live-session.type';
import { DilemmaType } from './compass-case.type';
import type { ChoiceMoment } from './compass-games.repository';

const CompassStepEnum = Object.fromEntries(compassSteps.map((step) => [step, step])) as { [K in CompassStep]: K };
registerEnumType(CompassStepEnum, { name: 'CompassStep', description: 'What a dilemma is in: everybody chooses, talks, chooses again, and sees what all chose; done is the end of the game.' });

const ChoiceMomentEnum = { before: 'before', after: 'after' } as const;
registerEnumType(ChoiceMomentEnum, { name: 'ChoiceMoment', description: 'When somebody chooses: before or after the talk.' });

@ObjectType('CompassDistribution', { description: 'How often each position was chosen, by the people who chose before and after the talk. Counted once.' })
export class CompassDistributionType implements CompassDistribution {
  @Field(() => Int, { description: 'How many people that are; at least five.' })
  people: number;

  @Field(() => [Int], { description: 'Before the talk: of each position, from the first pole to the second.' })
  before: number[];

  @Field(() => [Int], { description: 'The same after the talk.' })
  after: number[];
}

@ObjectType('CompassChoice', { description: 'What the viewer chose of one dilemma. Nobody else gets it.' })
export class CompassChoiceType {
  @Field(() => Int, { description: 'Which dilemma, from 0.' })
  dilemma: number;

  @Field(() => Int, { nullable: true, description: 'Before the talk, from -3 (the first pole) to 3 (the second).' })
  before: number | null;

  @Field(() => String, { nullable: true, description: 'Why, for oneself.' })
  beforeReason: string | null;

  @Field(() => Int, { nullable: true, description: 'After the talk.' })
  after: number | null;

  @Field(() => String, { nullable: true, description: 'Why, for oneself.' })
  afterReason: string | null;
}

@ObjectType('CompassGame', { description: 'The democratic compass as a session plays or played it.' })
export class CompassGameType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What the case is about, in the words that it had when the game began.' })
  title: string;

  @Field({ description: 'What is going on in the case, as Markdown.' })
  situation: string;

  @Field(() => [String], { nullable: true, description: 'What the two ends of the free axis are called.' })
  freePoles: AxisPoles | null;

  @Field(() => [DilemmaType], { description: 'Its dilemmas in order.' })
  dilemmas: Dilemma[];

  @Field(() => CompassStepEnum, { description: 'Where it stands.' })
  step: CompassStep;

  @Field(() => Int, { description: 'At which dilemma, from 0.' })
  dilemma: number;

  @Field(() => Int, { description: 'Counts steps: who moves it says which one they saw.' })
  revision: number;

  @Field(() => [CompassDistributionType], { nullable: 'items', description: 'What all chose of the dilemmas that were shown, in order; null where fewer than five people chose both times.' })
  results: (CompassDistribution | null)[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended; null while it goes on.' })
  endedAt: Date | null;
}

@InputType({ description: 'A compass case to play in a session.' })
export class StartCompassGameInput {
  @Field(() => ID, { description: 'The open session.' })
  liveSessionId: string;

  @Field(() => ID, { description: 'A case of its group that is offered.' })
  compassCaseId: string;
}

@InputType({ description: 'A step of a game, or its end.' })
export class StepCompassGameInput {
  @Field(() => ID, { description: 'The game.' })
  compassGameId: string;

  @Field(() => Int, { description: 'The revision that you saw.' })
  revision: number;
}

@InputType({ description: 'What the viewer chooses of a dilemma.' })
export class ChooseInCompassInput {
  @Field(() => ID, { description: 'The game.' })
  compassGameId: string;

  @Field(() => Int, { description: 'The dilemma of now, from 0.' })
  dilemma: number;

  @Field(() => ChoiceMomentEnum, { description: 'The moment of now.' })
  moment: ChoiceMoment;

  @Field(() => Int, { description: 'From -3, the first pole, to 3, the second.' })
  position: number;

  @Field(() => String, { nullable: true, description: 'Why, for oneself; at most 500 characters.' })
  reason?: string | null;
}

@ObjectType({ description: 'Answer to everything that is done in a game.' })
export class CompassGamePayload {
  @Field(() => LiveSessionType, { description: 'The session as it stands now.' })
  liveSession: LiveSessionType;
}
