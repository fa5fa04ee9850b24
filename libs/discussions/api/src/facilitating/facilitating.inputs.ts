import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { z } from 'zod';
import { ThreadType } from '../thread.type';

@InputType({ description: 'A thread for the top of the lists of its group.' })
export class PinThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;
}

@InputType({ description: 'A thread that stands among the others again.' })
export class UnpinThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;
}

@InputType({ description: 'A thread in which only facilitators write from now on.' })
export class LockThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;
}

@InputType({ description: 'A thread in which everybody of its group writes again.' })
export class UnlockThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;
}

@ObjectType({ description: 'The thread at the top.' })
export class PinThreadPayload {
  @Field({ description: 'The thread as it is now.' })
  thread: ThreadType;
}

@ObjectType({ description: 'The thread among the others.' })
export class UnpinThreadPayload {
  @Field({ description: 'The thread as it is now.' })
  thread: ThreadType;
}

@ObjectType({ description: 'The locked thread.' })
export class LockThreadPayload {
  @Field({ description: 'The thread as it is now.' })
  thread: ThreadType;
}

@ObjectType({ description: 'The unlocked thread.' })
export class UnlockThreadPayload {
  @Field({ description: 'The thread as it is now.' })
  thread: ThreadType;
}

@InputType({ description: 'A thread that is closed with what the group takes along; closing it again gives other words.' })
export class CloseThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field({ description: 'What the group takes along, at most 2000 characters.' })
  outcome: string;
}

@InputType({ description: 'A closed thread that goes on.' })
export class ReopenThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;
}

@InputType({ description: 'A question or an experience that is a best practice.' })
export class MarkBestPracticeInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;
}

@ObjectType({ description: 'The closed thread.' })
export class CloseThreadPayload {
  @Field({ description: 'The thread as it is now.' })
  thread: ThreadType;
}

@ObjectType({ description: 'The thread that goes on.' })
export class ReopenThreadPayload {
  @Field({ description: 'The thread as it is now.' })
  thread: ThreadType;
}

@ObjectType({ description: 'The best practice.' })
export class MarkBestPracticePayload {
  @Field({ description: 'The thread as it is now.' })
  thread: ThreadType;
}

export const closing = z.object({ threadId: z.uuid(), outcome: z.string().trim().min(1).max(limits.outcome) });
