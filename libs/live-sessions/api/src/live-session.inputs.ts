import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { contributionKinds, limits, namedIn, sessionFormats, type ContributionKind, type SessionFormat } from '@leerkring/contract';
import { attachmentIdsUpTo } from '@leerkring/platform/api';
import { z } from 'zod';
import { ChatMessageType, LiveSessionType } from './live-session.type';
import { ContributionKindEnum, SessionFormatEnum } from './running/rundown.type';

@InputType({ description: 'A meeting to plan.' })
export class PlanLiveSessionInput {
  @Field(() => ID, { description: 'The group that meets.' })
  groupId: string;

  @Field({ description: 'What the meeting is about; at most 200 characters.' })
  title: string;

  @Field(() => GraphQLISODateTime, { description: 'When it begins; in the future.' })
  plannedAt: Date;

  @Field(() => SessionFormatEnum, { nullable: true, description: 'How it is held; left out: a free session.' })
  format?: SessionFormat | null;
}

@InputType({ description: 'A meeting to begin now: a new one by its title, or a planned one by its id.' })
export class OpenLiveSessionInput {
  @Field(() => ID, { description: 'The group that meets.' })
  groupId: string;

  @Field(() => String, { nullable: true, description: 'What a new meeting is about; at most 200 characters.' })
  title?: string | null;

  @Field(() => ID, { nullable: true, description: 'The planned meeting that begins.' })
  liveSessionId?: string | null;

  @Field(() => SessionFormatEnum, { nullable: true, description: 'How it is held; left out: as it was planned, and a new one free.' })
  format?: SessionFormat | null;

  @Field(() => ID, { nullable: true, description: 'An own format of the group, instead of one that comes with Leerkring.' })
  ownFormatId?: string | null;
}

@InputType({ description: 'A meeting to end.' })
export class CloseLiveSessionInput {
  @Field(() => ID, { description: 'The open session.' })
  id: string;
}

@InputType({ description: 'Something to say in an open session.' })
export class SendChatMessageInput {
  @Field(() => ID, { description: 'The session in which it is said.' })
  liveSessionId: string;

  @Field({ description: 'The words, plain text, with members as `[@Name](mention:<account id>)`; at most 4000 characters, and none when files go along.' })
  body: string;

  @Field(() => ID, { description: 'A uuid made by the client; the same one again answers with the stored message.' })
  clientId: string;

  @Field(() => ContributionKindEnum, { nullable: true, description: 'What it contributes to the phase of now; left out: it is just said.' })
  kind?: ContributionKind | null;

  @Field(() => ID, { nullable: true, description: 'The message of the session that it answers; an answer to an answer answers the first one.' })
  replyTo?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Files of the sender that go with nothing yet, in order; at most 5. They came in at `/files/chat-attachments`.' })
  attachmentIds?: string[] | null;
}

@InputType({ description: 'Other words for a message of your own.' })
export class EditChatMessageInput {
  @Field(() => ID, { description: 'The message.' })
  id: string;

  @Field({ description: 'The new words, plain text, with members as `[@Name](mention:<account id>)`; at most 4000 characters.' })
  body: string;
}

@InputType({ description: 'A message of your own to take back.' })
export class DeleteChatMessageInput {
  @Field(() => ID, { description: 'The message.' })
  id: string;
}

@ObjectType({ description: 'Answer to planLiveSession.' })
export class PlanLiveSessionPayload {
  @Field(() => LiveSessionType, { description: 'The planned session.' })
  liveSession: LiveSessionType;
}

@ObjectType({ description: 'Answer to openLiveSession.' })
export class OpenLiveSessionPayload {
  @Field(() => LiveSessionType, { description: 'The open session.' })
  liveSession: LiveSessionType;
}

@ObjectType({ description: 'Answer to closeLiveSession.' })
export class CloseLiveSessionPayload {
  @Field(() => LiveSessionType, { description: 'The closed session.' })
  liveSession: LiveSessionType;
}

@ObjectType({ description: 'Answer to sendChatMessage.' })
export class SendChatMessagePayload {
  @Field(() => ChatMessageType, { description: 'The stored message.' })
  chatMessage: ChatMessageType;
}

@ObjectType({ description: 'Answer to editChatMessage.' })
export class EditChatMessagePayload {
  @Field(() => ChatMessageType, { description: 'The message with its new words.' })
  chatMessage: ChatMessageType;
}

@ObjectType({ description: 'Answer to deleteChatMessage.' })
export class DeleteChatMessagePayload {
  @Field(() => ChatMessageType, { description: 'What stays: the message without its words.' })
  chatMessage: ChatMessageType;
}

const words = (most: number) => z.string().trim().min(1).max(most);

const title = words(limits.title);
/** Of mentions the names count; the server writes these, which may be longer than what the client called people. */
const notTooLong = (text: string, context: z.RefinementCtx): void => {
  if (namedIn(text).length > limits.chatBody) context.addIssue({ code: 'too_big', origin: 'string', maximum: limits.chatBody, inclusive: true, input: text });
};
const body = words(2 * limits.chatBody).superRefine(notTooLong);
/** Files speak for themselves. */
const bodyOrNone = z.string().trim().max(2 * limits.chatBody).superRefine(notTooLong);
const format = z.enum(sessionFormats);

/** Bounds of what comes in, the same for GraphQL and sockets. */
export const bounds = {
  plan: z.object({ groupId: z.uuid(), title, plannedAt: z.date(), format: format.nullish() }),
  open: z
    .object({ groupId: z.uuid(), title: title.nullish(), liveSessionId: z.uuid().nullish(), format: format.nullish(), ownFormatId: z.uuid().nullish() })
    .refine((input) => input.title || input.liveSessionId, { path: ['title'] }),
  close: z.object({ id: z.uuid() }),
  send: z
    .object({ liveSessionId: z.uuid(), clientId: z.uuid(), body: bodyOrNone, kind: z.enum(contributionKinds).nullish(), replyTo: z.uuid().nullish(), attachmentIds: attachmentIdsUpTo(limits.chatAttachments) })
    .refine((input) => input.body || input.attachmentIds?.length, { path: ['body'] }),
  edit: z.object({ id: z.uuid(), body }),
  delete: z.object({ id: z.uuid() }),
  messageIds: z.array(z.uuid()).max(limits.page),
};
