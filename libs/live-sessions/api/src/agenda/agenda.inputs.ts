import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { inputPlaces, limits, type InputPlace } from '@leerkring/contract';
import { z } from 'zod';
import { InputPlaceEnum } from './agenda.type';

@InputType({ description: 'Until when input is asked for.' })
export class CollectInputsInput {
  @Field(() => ID, { description: 'The meeting that is still to come.' })
  meetingId: string;

  @Field(() => GraphQLISODateTime, { description: 'The deadline: in the future, and no later than the meeting begins.' })
  until: Date;
}

@InputType({ description: 'Something to bring in for a meeting.' })
export class GiveInputInput {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId: string;

  @Field({ description: 'What it is, in a sentence of at most 300 characters.' })
  text: string;

  @Field(() => String, { nullable: true, description: 'What goes with it; at most 2000 characters.' })
  explanation?: string | null;
}

@InputType({ description: 'An own input as it should be.' })
export class ChangeInputInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What it is, in a sentence of at most 300 characters.' })
  text: string;

  @Field(() => String, { nullable: true, description: 'What goes with it; at most 2000 characters.' })
  explanation?: string | null;
}

@InputType({ description: 'An own input to take back.' })
export class WithdrawInputInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@InputType({ description: 'A cluster to make.' })
export class MakeClusterInput {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId: string;

  @Field({ description: 'What its inputs have in common; at most 120 characters.' })
  name: string;
}

@InputType({ description: 'Another name for a cluster.' })
export class NameClusterInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'The revision that was seen; when it is no longer the latest, nothing changes.' })
  revision: number;

  @Field({ description: 'What its inputs have in common; at most 120 characters.' })
  name: string;
}

@InputType({ description: 'A cluster to take away.' })
export class RemoveClusterInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@InputType({ description: 'Where an input is to stand.' })
export class MoveInputInput {
  @Field(() => ID, { description: 'The input.' })
  id: string;

  @Field(() => Int, { description: 'The revision that was seen; when it is no longer the latest, it stays where it is.' })
  revision: number;

  @Field(() => InputPlaceEnum, { description: 'The place.' })
  place: InputPlace;

  @Field(() => ID, { nullable: true, description: 'A cluster of the same meeting; for a place in a cluster only.' })
  clusterId?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is parked, at most 500 characters; for that place only.' })
  reason?: string | null;
}

@InputType({ description: 'A cluster that is to be talked about.' })
export class AgendaItemInput {
  @Field(() => ID, { description: 'The cluster, of the same meeting.' })
  clusterId: string;

  @Field(() => Int, { description: 'Minutes for it, from 1.' })
  minutes: number;
}

@InputType({ description: 'The items of a joint agenda as they should be, all of them in order.' })
export class ArrangeJointAgendaInput {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId: string;

  @Field(() => Int, { description: 'The revision of the agenda that was seen; when it is no longer the latest, nothing changes.' })
  revision: number;

  @Field(() => [AgendaItemInput], { description: 'Each cluster at most once.' })
  items: AgendaItemInput[];

  @Field(() => Int, { nullable: true, description: 'Minutes that the items may take together, no more than the meeting lasts; left out: as long as that.' })
  boxMinutes?: number | null;
}

@InputType({ description: 'A joint agenda to settle.' })
export class SettleJointAgendaInput {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId: string;

  @Field(() => Int, { description: 'The revision of the agenda that was seen; when it is no longer the latest, nothing changes.' })
  revision: number;
}

@InputType({ description: 'A vote over the clusters that have input: each is an option by its name.' })
export class OpenClusterVoteInput {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId: string;

  @Field({ description: 'What is asked; at most 200 characters.' })
  question: string;

  @Field(() => Int, { description: 'Dots that each person has, at most 10.' })
  dots: number;
}

const words = {
  text: z.string().trim().min(1).max(limits.inputText),
  explanation: z.string().trim().max(limits.inputExplanation).nullish().transform((text) => text ?? ''),
};

/** Bounds of what comes in about inputs. */
export const inputBounds = {
  collect: z.object({ meetingId: z.uuid(), until: z.date() }),
  give: z.object({ meetingId: z.uuid(), ...words }),
  change: z.object({ id: z.uuid(), ...words }),
  withdraw: z.object({ id: z.uuid() }),
};

const name = z.string().trim().min(1).max(limits.clusterName);

/** Bounds of what comes in about the board. */
export const boardBounds = {
  make: z.object({ meetingId: z.uuid(), name }),
  name: z.object({ id: z.uuid(), revision: z.int().min(1), name }),
  remove: z.object({ id: z.uuid() }),
  move: z
    .object({ id: z.uuid(), revision: z.int().min(1), place: z.enum(inputPlaces), clusterId: z.uuid().nullish().transform((id) => id ?? null), reason: z.string().trim().min(1).max(limits.parkReason).nullish().transform((words) => words ?? null) })
    .refine(({ place, clusterId }) => (place === 'cluster') === (clusterId !== null), { path: ['clusterId'] })
    .refine(({ place, reason }) => (place === 'parked') === (reason !== null), { path: ['reason'] }),
};

const minutes = z.int().min(limits.agendaMinutes.min).max(limits.agendaMinutes.max);
const revision = z.int().min(1);

/** Bounds of what comes in about an agenda as a whole. */
export const agendaBounds = {
  arrange: z.object({
    meetingId: z.uuid(),
    revision,
    items: z.array(z.object({ clusterId: z.uuid(), minutes })).max(limits.clusters).refine((items) => new Set(items.map(({ clusterId }) => clusterId)).size === items.length),
    boxMinutes: minutes.nullish().transform((wish) => wish ?? null),
  }),
  settle: z.object({ meetingId: z.uuid(), revision }),
  vote: z.object({ meetingId: z.uuid(), question: z.string().trim().min(1).max(limits.title), dots: z.int().min(1).max(limits.pollDots) }),
};
