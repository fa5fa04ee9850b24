import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { limits, threadKinds, type ThreadKind } from '@leerkring/contract';
import { z } from 'zod';
import { ThreadKindEnum, ThreadType } from '../thread.type';

@InputType({ description: 'The thread that posts are taken out into.' })
export class SplitOffInput {
  @Field({ description: 'Its title, at most 200 characters.' })
  title: string;

  @Field(() => ThreadKindEnum, { description: 'What it is for; it is no announcement.' })
  kind: ThreadKind;
}

@InputType({ description: 'Posts of a thread that go to another one: either these, or all from one place on; either to a new thread, or to one that is there.' })
export class MovePostsInput {
  @Field(() => ID, { description: 'The thread that they stand in.' })
  threadId: string;

  @Field(() => [ID], { nullable: true, description: 'The posts, at most 500; the opening post stays.' })
  postIds?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Ordinal of the first post that goes; all after it go too.' })
  from?: number | null;

  @Field(() => ID, { nullable: true, description: 'A thread about the same subject.' })
  toThreadId?: string | null;

  @Field(() => SplitOffInput, { nullable: true, description: 'A new thread about the same subject.' })
  newThread?: SplitOffInput | null;
}

@InputType({ description: 'A thread that goes on in another one.' })
export class MergeThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field(() => ID, { description: 'The thread about the same subject that takes over all of its posts.' })
  intoThreadId: string;
}

@InputType({ description: 'A thread that goes to another learning group.' })
export class MoveThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field(() => ID, { description: 'The learning group, in which everybody sits who reads the thread now.' })
  groupId: string;
}

@ObjectType({ description: 'The thread in its new learning group. Only moving it back undoes it.' })
export class MoveThreadPayload {
  @Field({ description: 'The thread as it is now.' })
  thread: ThreadType;
}

@ObjectType({ description: 'Both threads after posts were moved. Only moving them back undoes it.' })
export class MovePostsPayload {
  @Field({ description: 'The thread that they stood in, with links in their places.' })
  thread: ThreadType;

  @Field({ description: 'The thread that they stand in now.' })
  target: ThreadType;
}

@ObjectType({ description: 'Both threads after one was merged into the other. Only moving posts back undoes it.' })
export class MergeThreadPayload {
  @Field({ description: 'The thread that was merged; nobody writes in it any more.' })
  thread: ThreadType;

  @Field({ description: 'The thread in which it goes on.' })
  target: ThreadType;
}

@ObjectType({ description: 'Where something stands now.' })
export class NewPlace {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field({ description: 'Title of that thread, as it is now.' })
  title: string;

  @Field(() => Int, { nullable: true, description: 'Place of the post in it; null for a whole thread.' })
  ordinal: number | null;
}

const one = (...values: unknown[]): boolean => values.filter((value) => value !== null && value !== undefined).length === 1;

export const movingPosts = z
  .object({
    threadId: z.uuid(),
    postIds: z.array(z.uuid()).min(1).max(limits.movedPosts).nullish(),
    from: z.number().int().min(2).max(2 ** 31 - 1).nullish(),
    toThreadId: z.uuid().nullish(),
    newThread: z.object({ title: z.string().trim().min(1).max(limits.title), kind: z.enum(threadKinds).exclude(['announcement']) }).nullish(),
  })
  .refine(({ postIds, from }) => one(postIds, from), { path: ['postIds'] })
  .refine(({ toThreadId, newThread }) => one(toThreadId, newThread), { path: ['toThreadId'] })
  .refine(({ threadId, toThreadId }) => threadId !== toThreadId, { path: ['toThreadId'] });

export const toGroup = z.object({ threadId: z.uuid(), groupId: z.uuid() });

export const merging = z.object({ threadId: z.uuid(), intoThreadId: z.uuid() }).refine(({ threadId, intoThreadId }) => threadId !== intoThreadId, { path: ['intoThreadId'] });
