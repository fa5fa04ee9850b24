import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { limits, seatConfirmations, type SeatConfirmation } from '@leerkring/contract';
import { z } from 'zod';
import { AgendaEventView } from '../agenda-event.type';
import { SeatConfirmationEnum } from './programme.type';

@InputType({ description: 'One of the sessions of a block.' })
export class ParallelSessionInput {
  @Field(() => ID, { nullable: true, description: 'Its id; left out for a new one.' })
  id?: string | null;

  @Field({ description: 'Its title, at most 200 characters.' })
  title: string;

  @Field({ defaultValue: '', description: 'What happens there, at most 1,000 characters.' })
  description: string;

  @Field({ defaultValue: '', description: 'The room, at most 120 characters.' })
  room: string;

  @Field({ defaultValue: '', description: 'Who leads it, at most 200 characters.' })
  ledBy: string;

  @Field(() => Int, { nullable: true, description: 'How many people fit, from 1 to 5,000; null for as many as come.' })
  capacity?: number | null;

  @Field(() => Int, { defaultValue: 0, description: 'How many minutes before the block people can walk in, at most 180.' })
  walkInMinutes: number;
}

@InputType({ description: 'A part of the day with its sessions.' })
export class EventBlockInput {
  @Field(() => ID, { nullable: true, description: 'Its id; left out for a new one.' })
  id?: string | null;

  @Field({ description: 'Its title, at most 120 characters.' })
  title: string;

  @Field(() => GraphQLISODateTime, { description: 'When it begins.' })
  startsAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ends.' })
  endsAt: Date;

  @Field(() => [ParallelSessionInput], { description: 'From 1 to 12.' })
  sessions: ParallelSessionInput[];
}

@InputType({ description: 'A whole programme, in the place of what stands.' })
export class ArrangeEventProgrammeInput {
  @Field(() => ID, { description: 'The event.' })
  agendaEventId: string;

  @Field(() => Int, { description: 'The revision that the viewer sees; 0 when there is no programme yet.' })
  revision: number;

  @Field(() => SeatConfirmationEnum, { description: 'How places are given.' })
  confirmation: SeatConfirmation;

  @Field(() => [EventBlockInput], { description: 'At most 20.' })
  blocks: EventBlockInput[];
}

@ObjectType({ description: 'The event after a change of what belongs to its day.' })
export class EventProgrammePayload {
  @Field(() => AgendaEventView, { description: 'The event.' })
  agendaEvent: AgendaEventView;
}

const session = z.object({
  id: z.uuid().nullish(),
  title: z.string().trim().min(1).max(limits.title),
  description: z.string().trim().max(limits.parallelSessionText),
  room: z.string().trim().max(limits.parallelSessionRoom),
  ledBy: z.string().trim().max(limits.parallelSessionLedBy),
  capacity: z.int().min(limits.capacity.min).max(limits.capacity.max).nullish().transform((places) => places ?? null),
  walkInMinutes: z.int().min(0).max(limits.walkInMinutes),
});

const block = z
  .object({ id: z.uuid().nullish(), title: z.string().trim().min(1).max(limits.eventBlockTitle), startsAt: z.date(), endsAt: z.date(), sessions: z.array(session).min(1).max(limits.parallelSessions) })
  .refine(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime() >= 60_000, { path: ['endsAt'] });
export type WrittenBlock = z.infer<typeof block>;

export const arrangeEventProgramme = z.object({ agendaEventId: z.uuid(), revision: z.int().min(0), confirmation: z.enum(seatConfirmations), blocks: z.array(block).max(limits.eventBlocks) });
