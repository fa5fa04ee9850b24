import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { z } from 'zod';
import { fieldsInput, termIdsInput } from './thread-fields';
import { BestPracticeType, HotIssueInput } from './thread-fields.type';
import { ThreadType } from './thread.type';

@InputType({ description: 'Other words around an own thread: its title, the fields of its kind and its tags, whole.' })
export class UpdateThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  id: string;

  @Field({ description: 'Its title, at most 200 characters.' })
  title: string;

  @Field(() => BestPracticeType, { nullable: true, description: 'Of a best practice.' })
  bestPractice?: BestPracticeType | null;

  @Field(() => HotIssueInput, { nullable: true, description: 'Of a hot issue.' })
  hotIssue?: HotIssueInput | null;

  @Field(() => [ID], { description: 'Words of the taxonomies, at most eight.' })
  termIds: string[];
}

@InputType({ description: 'The post that answers a question.' })
export class AcceptAnswerInput {
  @Field(() => ID, { description: 'The post.' })
  postId: string;
}

@InputType({ description: 'A question that is open again.' })
export class WithdrawAcceptedAnswerInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;
}

@InputType({ description: 'An announcement that the viewer has read.' })
export class ConfirmAnnouncementInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;
}

@ObjectType({ description: 'The thread that was changed.' })
export class UpdateThreadPayload {
  @Field({ description: 'The thread as it is now.' })
  thread: ThreadType;
}

@ObjectType({ description: 'The question that was answered.' })
export class AcceptAnswerPayload {
  @Field({ description: 'The thread as it is now.' })
  thread: ThreadType;
}

@ObjectType({ description: 'The question that is open again.' })
export class WithdrawAcceptedAnswerPayload {
  @Field({ description: 'The thread as it is now.' })
  thread: ThreadType;
}

@ObjectType({ description: 'The announcement that was read.' })
export class ConfirmAnnouncementPayload {
  @Field({ description: 'The thread as it is now.' })
  thread: ThreadType;
}

export const threadUpdate = z.object({ id: z.uuid(), title: z.string().trim().min(1).max(limits.title), ...fieldsInput, termIds: termIdsInput });
export const acceptedPost = z.object({ postId: z.uuid() });
export const ofThread = z.object({ threadId: z.uuid() });
