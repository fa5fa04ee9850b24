import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { Acknowledged, ChatSent } from '@leerkring/contract';
import { acknowledge, type LiveSocket } from '@leerkring/platform/api';
import { ChatService } from './chat.service';

/** The socket's side of the chat: `chat.send`. News goes down by the platform. */
@WebSocketGateway()
export class ChatGateway {
  constructor(private readonly chat: ChatService) {}

  @SubscribeMessage('chat.send')
  send(@ConnectedSocket() socket: LiveSocket, @MessageBody() signal: unknown): Promise<Acknowledged<ChatSent>> {
    return acknowledge(async () => {
      const { id, seq, ordinal, createdAt } = await this.chat.send(socket.data.actor, signal);
      return { id, seq, ordinal, at: createdAt.toISOString() };
    });
  }
}
