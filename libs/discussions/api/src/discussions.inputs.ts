import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { z } from 'zod';
import { limits, threadKinds, threadSubjects, type ThreadKind, type ThreadSubjectRef, type ThreadSubjectType } from '@leerkring/contract';
import { PageArgs, attachmentIdsUpTo } from '@leerkring/platform/api';
import { PostType } from './post.type';
import { fieldsInput, termIdsInput } from './thread-fields';
import { BestPracticeType, HotIssueInput } from './thread-fields.type';
import { ThreadKindEnum, ThreadSubjectTypeEnum } from './thread.type';

@InputType({ description: 'Points at what a thread is about.' })
export class ThreadSubjectInput {
  @Field(() => ThreadSubjectTypeEnum, { description: 'What kind of thing it is.' })
  type: ThreadSubjectType;

  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@InputType({ description: 'A new thread with its opening post.' })
export class StartThreadInput {
  @Field(() => ThreadSubjectInput, { description: 'What it is about; announcements are about a learning group.' })
  subject: ThreadSubjectRef;

  @Field(() => ThreadKindEnum, { description: 'What it is for; only facilitators make announcements.' })
  kind: ThreadKind;

  @Field({ description: 'Its title, at most 200 characters.' })
  title: string;

  @Field({ description: 'Words of the opening post in Markdown, at most 20,000 characters.' })
  body: string;

  @Field(() => BestPracticeType, { nullable: true, description: 'Of a best practice.' })
  bestPractice?: BestPracticeType | null;

  @Field(() => HotIssueInput, { nullable: true, description: 'Of a hot issue.' })
  hotIssue?: HotIssueInput | null;

  @Field(() => [ID], { nullable: true, description: 'Words of the taxonomies that it is labelled with, at most eight.' })
  termIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Uploads of the writer that go with the opening post, at most ten.' })
  attachmentIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Messages of the live session that it is about, which it shows by reference, at most 100.' })
  messageIds?: string[] | null;

  @Field(() => ID, { description: 'A UUID made by the client: sending it again returns what is stored.' })
  clientId: string;
}

@InputType({ description: 'A new post in a thread.' })
export class AddPostInput {
  @Field(() => ID, { description: 'The thread that it is for.' })
  threadId: string;

  @Field(() => ID, { nullable: true, description: 'The post that it answers, in the same thread.' })
  parentId?: string | null;

  @Field({ description: 'Its words in Markdown, at most 20,000 characters.' })
  body: string;

  @Field(() => [ID], { nullable: true, description: 'Uploads of the writer that go with it, at most ten.' })
  attachmentIds?: string[] | null;

  @Field(() => ID, { description: 'A UUID made by the client: sending it again returns what is stored.' })
  clientId: string;
}

@InputType({ description: 'Other words for an own post.' })
export class EditPostInput {
  @Field(() => ID, { description: 'The post.' })
  id: string;

  @Field({ description: 'Its new words in Markdown, at most 20,000 characters.' })
  body: string;

  @Field(() => [ID], { nullable: true, description: 'The files that go with it from now on, at most ten; those that it had and that are not named go away. Null: nothing changes.' })
  attachmentIds?: string[] | null;
}

@InputType({ description: 'An own post to delete.' })
export class DeletePostInput {
  @Field(() => ID, { description: 'The post.' })
  id: string;
}

@ObjectType({ description: 'The thread that was started.' })
export class StartThreadPayload {
  @Field({ description: 'Its opening post.' })
  post: PostType;
}

@ObjectType({ description: 'The post that was added.' })
export class AddPostPayload {
  @Field({ description: 'The new post.' })
  post: PostType;
}

@ObjectType({ description: 'The post that was edited.' })
export class EditPostPayload {
  @Field({ description: 'The post with its new words.' })
  post: PostType;
}

@ObjectType({ description: 'The post that was deleted.' })
export class DeletePostPayload {
  @Field({ description: 'What stays of it: a place without words.' })
  post: PostType;
}

@ArgsType()
export class ThreadsArgs {
  @Field(() => Int, { nullable: true, description: 'The first so many threads; at most 100.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Only threads after this cursor.' })
  after?: string;

  @Field(() => ThreadKindEnum, { nullable: true, description: 'Only threads of this kind.' })
  kind?: ThreadKind;

  @Field(() => ID, { nullable: true, description: 'Only threads with this tag, a word of the taxonomies.' })
  termId?: string;
}

@ArgsType()
export class ThreadsAboutArgs extends ThreadsArgs {
  @Field(() => ThreadSubjectInput, { description: 'What they are about.' })
  subject: ThreadSubjectRef;
}

@ArgsType()
export class PostsArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Only posts from this ordinal on: the way into the middle of a long thread.' })
  from?: number;
}

const words = (max: number) => z.string().trim().min(1).max(max);

const attachmentIds = attachmentIdsUpTo(limits.attachments);

export const threadSubject = z.object({ type: z.enum(Object.keys(threadSubjects) as ThreadSubjectType[]), id: z.uuid() });

export const newThread = z.object({
  subject: threadSubject,
  kind: z.enum(threadKinds),
  title: words(limits.title),
  body: words(limits.postBody),
  ...fieldsInput,
  termIds: termIdsInput,
  attachmentIds,
  messageIds: z.array(z.uuid()).max(limits.excerpt).nullish(),
  clientId: z.uuid(),
});

export const newPost = z.object({ threadId: z.uuid(), parentId: z.uuid().nullish(), body: words(limits.postBody), attachmentIds, clientId: z.uuid() });

export const newWords = z.object({ id: z.uuid(), body: words(limits.postBody), attachmentIds });

export const postInput = z.object({ id: z.uuid() });

export const threadsPage = z.object({ first: z.number().int().min(0).max(limits.page).nullish(), after: z.string().max(200).nullish(), termId: z.uuid().nullish() });

export const postsFrom = z.number().int().min(1).max(2 ** 31 - 1).nullish();

export const postIds = z.array(z.uuid()).max(limits.page);
