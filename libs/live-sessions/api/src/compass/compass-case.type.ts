import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { compassAxes, type AxisPoles, type CompassAxis, type Dilemma } from '@leerkring/contract';

const CompassAxisEnum = Object.fromEntries(compassAxes.map((axis) => [axis, axis])) as { [K in CompassAxis]: K };
registerEnumType(CompassAxisEnum, { name: 'CompassAxis', description: 'Between whom a dilemma of the democratic compass lies; free: as the case says.' });

@ObjectType('Dilemma', { description: 'A question with two sides, both of which can be defended.' })
@InputType('DilemmaInput', { description: 'A dilemma of a compass case.' })
export class DilemmaType implements Dilemma {
  @Field(() => CompassAxisEnum, { description: 'The axis that it lies on.' })
  axis: CompassAxis;

  @Field({ description: 'The question; at most 300 characters.' })
  question: string;

  @Field({ description: 'What speaks for the first pole of the axis; at most 300 characters.' })
  first: string;

  @Field({ description: 'What speaks for the second pole; at most 300 characters.' })
  second: string;
}

@ObjectType('CompassCase', { description: 'A case for the democratic compass that facilitators of a group wrote.' })
export class CompassCaseType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What it is about.' })
  title: string;

  @Field({ description: 'What is going on, as Markdown.' })
  situation: string;

  @Field(() => [String], { nullable: true, description: 'What the two ends of the free axis are called; null where no dilemma lies on it.' })
  freePoles: AxisPoles | null;

  @Field(() => [DilemmaType], { description: 'Its dilemmas, in the order in which they are played.' })
  dilemmas: Dilemma[];

  @Field(() => Int, { description: 'Counts changes, from 1; a game keeps the words that it was started with.' })
  version: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when it is not offered any more.' })
  archivedAt: Date | null;
}

@InputType({ isAbstract: true })
abstract class CompassCaseWordsInput {
  @Field({ description: 'What it is about; at most 120 characters.' })
  title: string;

  @Field({ description: 'What is going on, as Markdown; at most 4000 characters.' })
  situation: string;

  @Field(() => [String], { nullable: true, description: 'What the two ends of the free axis are called; exactly when a dilemma lies on it. At most 40 characters each.' })
  freePoles?: string[] | null;

  @Field(() => [DilemmaType], { description: 'One to eight dilemmas in order.' })
  dilemmas: Dilemma[];
}

@InputType({ description: 'A new compass case.' })
export class WriteCompassCaseInput extends CompassCaseWordsInput {
  @Field(() => ID, { description: 'The group whose facilitators use it.' })
  groupId: string;
}

@InputType({ description: 'A compass case as it should be.' })
export class ChangeCompassCaseInput extends CompassCaseWordsInput {
  @Field(() => ID, { description: 'The case.' })
  id: string;

  @Field(() => Int, { description: 'The version that is changed; another one is refused.' })
  version: number;
}

@InputType({ description: 'A compass case to offer no longer, or again.' })
export class ArchiveCompassCaseInput {
  @Field(() => ID, { description: 'The case.' })
  id: string;

  @Field({ description: 'Whether it is archived from now on.' })
  archived: boolean;
}

@ObjectType({ description: 'Answer to every change of a compass case.' })
export class CompassCasePayload {
  @Field(() => CompassCaseType, { description: 'The case as it stands now.' })
  compassCase: CompassCaseType;
}
