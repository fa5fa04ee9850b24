import { Field, GraphQLISODateTime, ID, InputType } from '@nestjs/graphql';
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
