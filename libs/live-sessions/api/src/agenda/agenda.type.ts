import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

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
}

@ObjectType('JointAgenda', { description: 'What a group makes of the inputs of its members for one meeting.' })
export class JointAgendaType {
  @Field(() => ID, { description: 'Its id, which is that of the meeting too.' })
  id: string;

  @Field(() => GraphQLISODateTime, { description: 'Until when input can be given, changed and taken back.' })
  inputsUntil: Date;
}
