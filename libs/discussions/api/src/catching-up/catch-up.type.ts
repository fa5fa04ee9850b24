import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AccountType, ViewerType } from '@leerkring/identity/api';
import { limits } from '@leerkring/contract';
import { z } from 'zod';
import { ThreadType } from '../thread.type';

@ObjectType('UnreadThread', { description: 'How much the viewer has not read of a thread.' })
export class UnreadThreadType {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field(() => ID, { description: 'The learning group in whose lists it stands.' })
  groupId: string;

  @Field(() => Int, { description: 'Ordinal of its newest post.' })
  lastOrdinal: number;

  @Field(() => Int, { description: 'How many of its posts the viewer has not read.' })
  unreadCount: number;
}

@ObjectType('NewPost', { description: 'A post that the viewer has not read, in short.' })
export class NewPostType {
  @Field(() => ID, { description: 'The post.' })
  id: string;

  @Field(() => Int, { description: 'Its place in the thread.' })
  ordinal: number;

  @Field({ description: 'When it was added.' })
  createdAt: Date;

  @Field({ description: 'Beginning of its words as plain text, at most some 400 characters.' })
  excerpt: string;

  @Field(() => AccountType, { description: 'Who wrote it.' })
  author: AccountType;
}

@ObjectType('CatchUpGroup', { description: 'What was said in one learning group that the viewer has not read, the thread with the newest post first.' })
export class CatchUpGroupType {
  @Field(() => ID, { description: 'Id of the group.' })
  id: string;

  @Field(() => Int, { description: 'How many posts the viewer has not read in its 200 threads that were active last.' })
  unreadCount: number;

  @Field(() => [ThreadType], { description: 'Its unread threads, at most five at a time.' })
  threads: ThreadType[];

  @Field(() => Int, { description: 'How many more unread threads follow after these.' })
  moreThreads: number;

  @Field(() => String, { nullable: true, description: 'Where to go on in this group; null when there is nothing more.' })
  endCursor: string | null;
}

@ObjectType('CatchUp', { description: 'What was said in the groups of the viewer that the viewer has not read.' })
export class CatchUpType {
  @Field(() => [CatchUpGroupType], { description: 'Groups with something new, the one with the newest post first; at most ten at a time.' })
  groups: CatchUpGroupType[];

  @Field(() => Int, { description: 'How many more groups have something new.' })
  moreGroups: number;
}

@InputType({ description: 'How far the viewer is in a thread.' })
export class ReadThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field(() => Int, { description: 'Ordinal of the last post that counts as read.' })
  ordinal: number;
}

@InputType({ description: 'What counts as read.' })
export class MarkThreadsReadInput {
  @Field(() => [ReadThreadInput], { description: 'The threads, at most 200.' })
  threads: ReadThreadInput[];
}

@ObjectType({ description: 'What is still new.' })
export class MarkThreadsReadPayload {
  @Field(() => ViewerType, { description: 'The viewer, who has read on.' })
  viewer: ViewerType;
}

export const shownGroups = z.object({ except: z.array(z.uuid()).max(limits.page).nullish() });
export const restOfGroup = z.object({ groupId: z.uuid(), after: z.string().max(200) });
export const readThreads = z.object({ threads: z.array(z.object({ threadId: z.uuid(), ordinal: z.number().int().min(1) })).min(1).max(limits.readThreads) });
