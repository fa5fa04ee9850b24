import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionType } from '../live-session.type';

@InputType({ description: 'The message that stands above the chat of its session.' })
export class PinChatMessageInput {
  @Field(() => ID, { description: 'The message.' })
  id: string;
}

@InputType({ description: 'A message that no longer stands above the chat.' })
export class UnpinChatMessageInput {
  @Field(() => ID, { description: 'The message.' })
  id: string;
}

@ObjectType({ description: 'Answer to pinning and unpinning a message.' })
export class PinChatMessagePayload {
  @Field(() => LiveSessionType, { description: 'The session as it stands now.' })
  liveSession: LiveSession;
}
