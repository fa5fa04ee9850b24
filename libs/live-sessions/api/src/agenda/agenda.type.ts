import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

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

  @Field(() => ID, { nullable: true, description: 'The cluster in which it stands; null when it stands by itself.' })
  clusterId: string | null;

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

@ObjectType('JointAgenda', { description: 'What a group makes of the inputs of its members for one meeting.' })
export class JointAgendaType {
  @Field(() => ID, { description: 'Its id, which is that of the meeting too.' })
  id: string;

  @Field(() => GraphQLISODateTime, { description: 'Until when input can be given, changed and taken back.' })
  inputsUntil: Date;
}
