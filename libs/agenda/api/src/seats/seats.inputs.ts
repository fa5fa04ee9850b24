import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { limits, presences, seatStates, type Presence, type SeatState } from '@leerkring/contract';
import { z } from 'zod';
import { AgendaEventView } from '../agenda-event.type';
import { PresenceEnum, SeatStateEnum, SeatType } from './seat.type';

@InputType({ description: 'Where one asks a seat.' })
export class AskSeatInput {
  @Field(() => ID, { description: 'The parallel session.' })
  sessionId: string;
}

@InputType({ description: 'Which own seat one gives up.' })
export class WithdrawSeatInput {
  @Field(() => ID, { description: 'The seat.' })
  id: string;
}

@InputType({ description: 'Which offered place one takes.' })
export class ConfirmSeatInput {
  @Field(() => ID, { description: 'The seat.' })
  id: string;
}

@InputType({ description: 'Which other session one goes to.' })
export class SwitchSeatInput {
  @Field(() => ID, { description: 'The seat.' })
  id: string;

  @Field(() => ID, { description: 'The other session, of the same event.' })
  sessionId: string;

  @Field({ defaultValue: false, description: 'Whether to go on the waiting list when it is full, and give up the place that one has.' })
  acceptWaiting: boolean;
}

@InputType({ description: 'To which other session somebody is moved.' })
export class MoveSeatInput {
  @Field(() => ID, { description: 'The seat.' })
  id: string;

  @Field(() => ID, { description: 'The other session, of the same event.' })
  sessionId: string;

  @Field({ defaultValue: false, description: 'Whether they go on the waiting list when it is full.' })
  acceptWaiting: boolean;
}

@InputType({ description: 'A step of somebody’s seat.' })
export class HandleSeatInput {
  @Field(() => ID, { description: 'The seat.' })
  id: string;

  @Field(() => SeatStateEnum, { description: 'The state that the viewer sees it in.' })
  from: SeatState;

  @Field(() => SeatStateEnum, { description: 'The state that it goes to.' })
  to: SeatState;

  @Field({ defaultValue: '', description: 'Why, or what was said; at most 500 characters. The person reads it. A no, a waiting list and a contact ask for it.' })
  reason: string;
}

@InputType({ description: 'Whether somebody came.' })
export class MarkSeatInput {
  @Field(() => ID, { description: 'The seat.' })
  id: string;

  @Field(() => PresenceEnum, { nullable: true, description: 'Whether they came; null takes the mark away.' })
  presence?: Presence | null;
}

@InputType({ description: 'Somebody who came without a seat.' })
export class AddWalkInInput {
  @Field(() => ID, { description: 'The event.' })
  agendaEventId: string;

  @Field(() => ID, { description: 'The parallel session.' })
  sessionId: string;

  @Field({ description: 'What they are called, at most 120 characters.' })
  name: string;

  @Field({ defaultValue: '', description: 'Where they are from, at most 120 characters.' })
  organisation: string;
}

@InputType({ description: 'Which walk-in was a mistake.' })
export class RemoveWalkInInput {
  @Field(() => ID, { description: 'The event.' })
  agendaEventId: string;

  @Field(() => ID, { description: 'The walk-in.' })
  id: string;
}

@ObjectType({ description: 'A seat after a step, with its event.' })
export class SeatPayload {
  @Field(() => SeatType, { description: 'The seat.' })
  seat: SeatType;

  @Field(() => AgendaEventView, { description: 'The event.' })
  agendaEvent: AgendaEventView;
}

const seat = z.object({ id: z.uuid() });
const otherSession = z.object({ id: z.uuid(), sessionId: z.uuid(), acceptWaiting: z.boolean() });

export const askSeat = z.object({ sessionId: z.uuid() });
export const withdrawSeat = seat;
export const confirmSeat = seat;
export const switchSeat = otherSession;
export const moveSeat = otherSession;
export const handleSeat = z.object({ id: z.uuid(), from: z.enum(seatStates), to: z.enum(seatStates), reason: z.string().trim().max(limits.seatReason) });
export const markSeat = z.object({ id: z.uuid(), presence: z.enum(presences).nullish().transform((mark) => mark ?? null) });
export const addWalkIn = z.object({ agendaEventId: z.uuid(), sessionId: z.uuid(), name: z.string().trim().min(1).max(limits.name), organisation: z.string().trim().max(limits.name) });
export const removeWalkIn = z.object({ agendaEventId: z.uuid(), id: z.uuid() });
