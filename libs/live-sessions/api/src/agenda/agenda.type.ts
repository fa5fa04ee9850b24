import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { inputPlaces, type InputPlace } from '@leerkring/contract';

export const InputPlaceEnum = Object.fromEntries(inputPlaces.map((place) => [place, place])) as { [P in InputPlace]: P };
registerEnumType(InputPlaceEnum, { name: 'InputPlace', description: 'Where an input stands: by itself, in a cluster, with local support, or parked.' });

@ObjectType('Input', { description: 'What a member of a group brings in for a meeting.' })
export class InputType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What it is, in a sentence.' })
  text: string;

  @Field({ description: 'What goes with it, as plain text; may be empty.' })
  explanation: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was given.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its author last put it in other words.' })
  changedAt: Date | null;

  @Field(() => InputPlaceEnum, { description: 'Where it stands.' })
  place: InputPlace;

  @Field(() => ID, { nullable: true, description: 'The cluster in which it stands; null in any other place.' })
  clusterId: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is parked; empty when who said so wanted the words gone, null in any other place.' })
  parkReason: string | null;

  @Field(() => Int, { description: 'Goes up with every move.' })
  revision: number;
}

@ObjectType('Cluster', { description: 'Inputs that are about the same.' })
export class ClusterType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What its inputs have in common; empty when who named it wanted the words gone.' })
  name: string;

  @Field(() => Int, { description: 'Goes up with every other name.' })
  revision: number;
}

@ObjectType('SimilarInputs', { description: 'Two inputs that have words in common.' })
export class SimilarInputsType {
  @Field(() => [ID], { description: 'The two inputs.' })
  ids: string[];
}

@ObjectType('AgendaItem', { description: 'A cluster that a group talks about in a meeting.' })
export class AgendaItemType {
  @Field(() => ID, { description: 'The cluster.' })
  clusterId: string;

  @Field({ description: 'Its name: what its inputs have in common; empty when who named it wanted the words gone.' })
  name: string;

  @Field(() => Int, { description: 'Minutes for it.' })
  minutes: number;
}

@ObjectType('JointAgenda', { description: 'What a group makes of the inputs of its members for one meeting.' })
export class JointAgendaType {
  @Field(() => ID, { description: 'Its id, which is that of the meeting too.' })
  id: string;

  @Field(() => GraphQLISODateTime, { description: 'Until when input can be given, changed and taken back.' })
  inputsUntil: Date;

  @Field(() => Int, { nullable: true, description: 'Minutes that facilitators set for its items together; null: as long as the meeting lasts.' })
  boxMinutes: number | null;

  @Field(() => Int, { description: 'Goes up with every change of its items or of the time for them, and when it is settled.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when it is settled, with a place for every input; null while it is in the making.' })
  settledAt: Date | null;
}
