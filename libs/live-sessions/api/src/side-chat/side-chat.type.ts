import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { connectionOf } from '@leerkring/platform/api';
import { z } from 'zod';

@ObjectType('SideChat', { description: 'What the facilitators of a session say among themselves.' })
export class SideChatType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Head of the stream `side_chat:<id>`, no later than the rest of the answer: open the stream after it.' })
  head: number;

  @Field(() => Int, { description: 'Ordinal of the latest message; 0 before the first.' })
  lastOrdinal: number;
}

@ObjectType('SideChatMessage', { description: 'What a facilitator said to the others.' })
export class SideChatMessageType {
  @Field(() => ID, { description: 'Id of the message.' })
  id: string;

  @Field({ description: 'The words, as plain text; empty when it was deleted.' })
  body: string;

  @Field(() => Int, { description: 'Place in the side chat, from 1, without gaps.' })
  ordinal: number;

  @Field(() => ID, { description: "Given by the author's client, so that it knows its own message again." })
  clientId: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was said.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the author last changed the words.' })
  editedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the author took the words back.' })
  deletedAt: Date | null;
}

export const SideChatMessageConnection = connectionOf(SideChatMessageType, 'SideChatMessage');

@InputType({ description: 'Something to say to the other facilitators.' })
export class SendSideChatMessageInput {
  @Field(() => ID, { description: 'The side chat of an open session.' })
  sideChatId: string;

  @Field({ description: 'The words, plain text; at most 4000 characters.' })
  body: string;

  @Field(() => ID, { description: 'A uuid made by the client; the same one again answers with the stored message.' })
  clientId: string;
}

@InputType({ description: 'Other words for a message of your own in a side chat.' })
export class EditSideChatMessageInput {
  @Field(() => ID, { description: 'The message.' })
  id: string;

  @Field({ description: 'The new words, plain text; at most 4000 characters.' })
  body: string;
}

@InputType({ description: 'A message of your own in a side chat to take back.' })
export class DeleteSideChatMessageInput {
  @Field(() => ID, { description: 'The message.' })
  id: string;
}

@ObjectType({ description: 'Answer to what one does with a message in a side chat.' })
export class SideChatMessagePayload {
  @Field(() => SideChatMessageType, { description: 'The message as it is now.' })
  sideChatMessage: SideChatMessageType;
}

const body = z.string().trim().min(1).max(limits.chatBody);

export const sending = z.object({ sideChatId: z.uuid(), clientId: z.uuid(), body });
export const editing = z.object({ id: z.uuid(), body });
export const deleting = z.object({ id: z.uuid() });
