import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { z } from 'zod';

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

  @Field(() => ID, { nullable: true, description: 'A cluster of the same meeting; left out: by itself.' })
  clusterId?: string | null;
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
  move: z.object({ id: z.uuid(), revision: z.int().min(1), clusterId: z.uuid().nullish().transform((id) => id ?? null) }),
};
