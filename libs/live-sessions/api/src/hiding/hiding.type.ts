import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { AccountType } from '@leerkring/identity/api';
import { AttachmentType } from '@leerkring/platform/api';
import { z } from 'zod';
import { ChatMessageType } from '../live-session.type';

@ObjectType('ChatMessageHiding', { description: 'What is hidden of a message and why, for its author and for facilitators.' })
export class ChatMessageHidingType {
  @Field({ description: 'Why, in the words of the facilitator.' })
  reason: string;

  @Field({ description: 'The words of the message, as plain text.' })
  body: string;

  @Field(() => [AttachmentType], { description: 'The files that go with it, in order.' })
  attachments: AttachmentType[];

  @Field(() => AccountType, { description: 'The facilitator who decided it.' })
  hiddenBy: AccountType;
}

@InputType({ description: 'A message whose words nobody else reads any more.' })
export class HideChatMessageInput {
  @Field(() => ID, { description: 'The message.' })
  id: string;

  @Field({ description: 'Why, for its author and other facilitators; at most 500 characters.' })
  reason: string;
}

@InputType({ description: 'A hidden message that everybody reads again.' })
export class UnhideChatMessageInput {
  @Field(() => ID, { description: 'The message.' })
  id: string;
}

@ObjectType({ description: 'Answer to hideChatMessage.' })
export class HideChatMessagePayload {
  @Field(() => ChatMessageType, { description: 'The message as it is now.' })
  chatMessage: ChatMessageType;
}

@ObjectType({ description: 'Answer to unhideChatMessage.' })
export class UnhideChatMessagePayload {
  @Field(() => ChatMessageType, { description: 'The message as it is now.' })
  chatMessage: ChatMessageType;
}

export const hiding = z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(limits.hidingReason) });

export const unhiding = z.object({ id: z.uuid() });
