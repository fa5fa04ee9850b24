/** The socket side of both floors: bare Socket.IO that says what Leerkring says. */
import { createServer, type RequestListener } from 'node:http';
import { Server } from 'socket.io';
import type { ClientToServerEvents, NewsActor, NewsEvent, ServerToClientEvents } from '@leerkring/contract';

export type Sending = Parameters<ClientToServerEvents['chat.send']>[0];
export type Sent = { id: string; seq: number; at: string };
type Sockets = Server<ClientToServerEvents, ServerToClientEvents, Record<string, never>, { person: string }>;

/**
 * Listens on the port of the environment.
 * @param keep what is done with a message before it is acknowledged and passed on
 * @returns a function that passes a post on to who has the thread open
 */
export function serve(routes: RequestListener, people: Map<string, NewsActor>, keep: (person: string, sending: Sending) => Sent | Promise<Sent>) {
  const http = createServer(routes);
  const io: Sockets = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false });
  const tell = (stream: string, event: NewsEvent): void => void io.to(stream).emit('news', { stream, events: [event] });
  io.on('connection', (socket) => {
    const person = String(socket.handshake.headers['x-person']);
    socket.on('stream.open', ({ stream }, acknowledge) => {
      void socket.join(stream);
      acknowledge({ ok: true, head: 0, events: [] });
    });
    socket.on('chat.send', async (sending, acknowledge) => {
      const { id, seq, at } = await keep(person, sending);
      acknowledge({ ok: true, id, seq, ordinal: seq, at });
      const chatMessage = { id, liveSessionId: sending.liveSessionId, ordinal: seq, body: sending.body, createdAt: at, clientId: sending.clientId };
      tell(`live_session:${sending.liveSessionId}`, { seq, name: 'chat_message.sent', at, actor: people.get(person)!, payload: { chatMessage } });
    });
  });
  process.once('SIGTERM', () => process.exit(0));
  http.listen(Number(process.env['PORT']), '127.0.0.1');
  return tell;
}
