import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { limits, type Permission } from '@leerkring/contract';
import { AccountType, ViewerType } from '@leerkring/identity/api';
import { PermissionScalar } from '@leerkring/platform/api';
import { z } from 'zod';
import { NewPlace } from '../moving/moving.inputs';
import { ThreadType } from '../thread.type';

@ObjectType('ThreadCopy', { description: 'A copy of a thread that is proposed for another learning group; for who facilitates the thread. It says how many authors agree, not who.' })
export class ThreadCopyType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Name of the learning group that is to read it.' })
  groupName: string;

  @Field({ description: 'What it is to be called.' })
  title: string;

  @Field({ description: 'When it was proposed.' })
  proposedAt: Date;

  @Field(() => Int, { description: 'How many authors are asked; a facilitator who wrote in it and proposes the copy agrees with that.' })
  askedCount: number;

  @Field(() => Int, { description: 'How many of them agree now.' })
  givenCount: number;

  @Field(() => Int, { description: 'How many of them refused.' })
  withheldCount: number;

  @Field(() => Int, { description: 'How many posts would go along now.' })
  postCount: number;
}

@ObjectType('CopyConsent', { description: 'That the viewer is asked whether own posts may be copied for another learning group, and what they answered.' })
export class CopyConsentType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Name of the learning group that is to read the posts, or does.' })
  groupName: string;

  @Field({ description: 'What the copy is called.' })
  title: string;

  @Field({ description: 'Markdown that opens the copy, of the facilitator.' })
  opening: string;

  @Field(() => AccountType, { description: 'The facilitator who asks.' })
  proposedBy: AccountType;

  @Field({ description: 'When it was asked.' })
  proposedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the viewer agreed; null when they did not, or took it back.' })
  givenAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the viewer refused or took it back.' })
  withheldAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the copy was made; null while it is only proposed.' })
  madeAt: Date | null;

  @Field(() => NewPlace, { nullable: true, description: 'The thread that the posts stand in; null for who may not read it any more.' })
  thread: NewPlace | null;

  @Field(() => [String], { description: 'Markdown of what would go along, post by post; empty when the copy was made.' })
  words: string[];

  @Field(() => Int, { description: 'How many posts of the viewer go along, or stand in the copy.' })
  postCount: number;

  @Field(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  viewerCan: Permission[];
}

@InputType({ description: 'A copy that each author of a thread is asked about.' })
export class ProposeThreadCopyInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field(() => ID, { description: 'The learning group that is to read the copy.' })
  groupId: string;

  @Field({ description: 'What the copy is called, at most 200 characters. The group reads this, not the title of the thread.' })
  title: string;

  @Field({ description: 'Markdown that opens the copy, at most 2000 characters.' })
  body: string;
}

@InputType({ description: 'A proposed copy.' })
export class ThreadCopyInput {
  @Field(() => ID, { description: 'The copy that is proposed.' })
  copyId: string;
}

@InputType({ description: 'What the viewer is asked.' })
export class CopyConsentInput {
  @Field(() => ID, { description: 'The consent.' })
  consentId: string;
}

@ObjectType({ description: 'The thread after a copy of it was proposed.' })
export class ProposeThreadCopyPayload {
  @Field({ description: 'The thread.' })
  thread: ThreadType;
}

@ObjectType({ description: 'The copy of a thread that was made.' })
export class MakeThreadCopyPayload {
  @Field({ description: 'The copy.' })
  copy: ThreadType;

  @Field({ description: 'The thread that its posts were copied from.' })
  thread: ThreadType;
}

@ObjectType({ description: 'The thread of which no copy is proposed any more.' })
export class CancelThreadCopyPayload {
  @Field({ description: 'The thread.' })
  thread: ThreadType;
}

@ObjectType({ description: 'What the viewer is asked, after they agreed.' })
export class GiveCopyConsentPayload {
  @Field(() => ViewerType, { description: 'The viewer.' })
  viewer: ViewerType;
}

@ObjectType({ description: 'What the viewer is asked, after they refused or took their consent back.' })
export class WithholdCopyConsentPayload {
  @Field(() => ViewerType, { description: 'The viewer.' })
  viewer: ViewerType;
}

export const proposing = z.object({ threadId: z.uuid(), groupId: z.uuid(), title: z.string().trim().min(1).max(limits.title), body: z.string().trim().min(1).max(limits.copyOpening) });
export const ofCopy = z.object({ copyId: z.uuid() });
export const ofConsent = z.object({ consentId: z.uuid() });
