import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { seatConfirmations, type SeatConfirmation } from '@leerkring/contract';

const enumOf = <T extends string>(values: readonly T[]): { [V in T]: V } => Object.fromEntries(values.map((value) => [value, value])) as { [V in T]: V };

export const SeatConfirmationEnum = enumOf(seatConfirmations);
registerEnumType(SeatConfirmationEnum, { name: 'SeatConfirmation', description: 'Whether a free place is somebody’s at once, or after an organiser spoke with them.' });

@ObjectType('SeatPlan', { description: 'How people sign up for an event, and what is asked of them before.' })
export class SeatPlanType {
  @Field(() => SeatConfirmationEnum, { description: 'How places are given.' })
  confirmation: SeatConfirmation;

  @Field(() => Int, { description: 'Goes up with every change of the programme; send it along with the next one.' })
  revision: number;
}

@ObjectType('ParallelSession', { description: 'One of the sessions of a block, of which a person chooses one.' })
export class ParallelSessionType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Its title.' })
  title: string;

  @Field({ description: 'What happens there; may be empty.' })
  description: string;

  @Field({ description: 'The room; may be empty.' })
  room: string;

  @Field({ description: 'Who leads it; may be empty.' })
  ledBy: string;

  @Field(() => Int, { nullable: true, description: 'How many people fit; null for as many as come.' })
  capacity: number | null;

  @Field(() => Int, { description: 'How many minutes before the block people can walk in.' })
  walkInMinutes: number;
}

@ObjectType('EventBlock', { description: 'A part of the day of an event: one chooses one of its sessions.' })
export class EventBlockType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Its title.' })
  title: string;

  @Field(() => GraphQLISODateTime, { description: 'When it begins.' })
  startsAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ends.' })
  endsAt: Date;
}
