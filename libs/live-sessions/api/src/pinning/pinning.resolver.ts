import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import type { ChatMessage } from '../chat-message.entity';
import type { LiveSession } from '../live-session.entity';
import { ChatMessageType, LiveSessionType } from '../live-session.type';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { MessagePinning } from './pinning.service';
import { PinChatMessageInput, PinChatMessagePayload, UnpinChatMessageInput } from './pinning.type';

@Resolver(() => LiveSessionType)
export class MessagePinningResolver {
  constructor(
    private readonly pinning: MessagePinning,
    private readonly repository: LiveSessionsRepository,
  ) {}

  @ResolveField(() => ChatMessageType, { nullable: true, description: 'The message that stands above the chat.' })
  async pinnedMessage(@Parent() { id, pinnedMessageId }: LiveSession): Promise<ChatMessage | null> {
    return pinnedMessageId ? ((await this.repository.messagesById(id, [pinnedMessageId]))[0] ?? null) : null;
  }

  @Mutation(() => PinChatMessagePayload, { description: 'Puts one message above the chat of its open session; for facilitators.' })
  async pinChatMessage(@CurrentActor() actor: Actor, @Args('input') input: PinChatMessageInput): Promise<PinChatMessagePayload> {
    return { liveSession: await this.pinning.pin(actor, input) };
  }

  @Mutation(() => PinChatMessagePayload, { description: 'Takes a message away from above the chat; for facilitators.' })
  async unpinChatMessage(@CurrentActor() actor: Actor, @Args('input') input: UnpinChatMessageInput): Promise<PinChatMessagePayload> {
    return { liveSession: await this.pinning.unpin(actor, input) };
  }
}
