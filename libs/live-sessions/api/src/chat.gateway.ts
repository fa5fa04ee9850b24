import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import { streamOf, type Acknowledged, type ChatSent } from '@leerkring/contract';
import { acknowledge, type LiveServer, type LiveSocket } from '@leerkring/platform/api';
import { ChatService } from './chat.service';

/** The socket's side of the chat: `chat.send`, and who is in the room. News goes down by the platform. */
@WebSocketGateway()
export class ChatGateway {
  @WebSocketServer() private readonly server: LiveServer;

  constructor(private readonly chat: ChatService) {}

  @SubscribeMessage('chat.send')
  send(@ConnectedSocket() socket: LiveSocket, @MessageBody() signal: unknown): Promise<Acknowledged<ChatSent>> {
    return acknowledge(async () => {
      const { id, seq, ordinal, createdAt } = await this.chat.send(socket.data.actor, signal);
      return { id, seq, ordinal, at: createdAt.toISOString() };
    });
  }

  /** How many people have the session open now. */
  async presentCount(liveSessionId: string): Promise<number> {
    const sockets = await this.server.in(streamOf('live_session', liveSessionId)).fetchSockets();
    return new Set(sockets.map((socket) => socket.data.actor.accountId)).size;
  }
}
