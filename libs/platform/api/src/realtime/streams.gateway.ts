import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway, type OnGatewayInit } from '@nestjs/websockets';
import { z } from 'zod';
import { limits, type Acknowledged, type StreamName, type StreamOpened } from '@leerkring/contract';
import { Actors } from '../access/actors.service';
import { accountIdOf } from '../access/actor';
import { Clock } from '../config/clock';
import { RateLimits } from '../config/rate-limit';
import { DomainError, check } from '../errors/domain-error';
import { EventLog } from '../events/event-log';
import { toNews } from '../events/stored-event';
import { Works } from '../work/works.service';
import { Cursors } from './cursors.service';
import { Leaving } from './leaving';
import { NewsTeller } from './news-teller';
import { Nodes } from './nodes';
import { Presence } from './presence';
import { acknowledge, type LiveServer, type LiveSocket } from './socket';
import { SlowReaders } from './slow-readers';
import { Handshake } from './sockets';
import { StreamRights } from './stream-rights';

const MOST_STREAMS = 100;

const opening = z.object({ stream: z.string().max(100), after: z.number().int().min(0) });
const named = z.object({ stream: z.string().max(100) });
const position = z.string().max(limits.caret).regex(/^[A-Za-z0-9+/]+={0,2}$/).nullable();
const pointing = z.object({ stream: z.string().max(100), part: z.string().max(64), anchor: position, head: position });
/** A screen tells of its cursor three times a second while somebody writes. */
const CARET_RATE = { perSecond: 5, burst: 10 };
/** With more people than this there, so many cursors would be traffic and no help. */
const MOST_SEE_CARETS = 50;
const seeing = z.object({ stream: z.string().max(100), ordinal: z.number().int().min(0).max(2_000_000_000) });

/** The socket's side of streams: open, close, seen, typing; news, heads and presence down. See docs/realtime.md. */
@WebSocketGateway()
export class StreamsGateway implements OnGatewayInit {
  constructor(
    private readonly actors: Actors,
    private readonly events: EventLog,
    private readonly works: Works,
    private readonly cursors: Cursors,
    private readonly presence: Presence,
    private readonly rights: StreamRights,
    private readonly news: NewsTeller,
    private readonly nodes: Nodes,
    private readonly handshake: Handshake,
    private readonly leaving: Leaving,
    private readonly slow: SlowReaders,
    private readonly time: Clock,
    private readonly rates: RateLimits,
  ) {}

  afterInit(server: LiveServer): void {
    this.handshake.guard(server);
    for (const part of [this.nodes, this.presence, this.rights, this.leaving, this.slow]) part.attach(server);
    this.news.attach(server, (stream) => this.rights.recheckRoom(stream));
    this.works.onCommitted(async (works) => {
      this.news.committed(works);
      await this.rights.committed(works);
    });
    server.on('connection', (socket) => {
      forgetRequest(socket);
      socket.on('disconnecting', () => {
        for (const stream of socket.data.streams) this.presence.changed(stream);
      });
    });
  }

  @SubscribeMessage('stream.open')
  open(@ConnectedSocket() socket: LiveSocket, @MessageBody() signal: unknown): Promise<Acknowledged<StreamOpened>> {
    return acknowledge(async () => {
      const { stream, after } = check(opening, signal);
      if (socket.data.streams.size >= MOST_STREAMS && !socket.data.streams.has(stream)) throw new DomainError('LIMIT_EXCEEDED');
      // First into the room, then read the log: nothing falls between the two.
      await this.rights.enter(socket, stream);
      const { head, events } = await this.events.replay(stream as StreamName, after);
      this.news.joined(stream as StreamName, head);
      if (!events) return { head, reset: true as const };
      const people = await this.actors.people(events.flatMap((event) => event.actorId ?? []));
      return { head, events: events.map((event) => toNews(event, people)) };
    });
  }

  @SubscribeMessage('stream.close')
  close(@ConnectedSocket() socket: LiveSocket, @MessageBody() signal: unknown): Promise<Acknowledged<object>> {
    return acknowledge(async () => {
      await this.rights.leave(socket, check(named, signal).stream);
      return {};
    });
  }

  @SubscribeMessage('stream.seen')
  seen(@ConnectedSocket() socket: LiveSocket, @MessageBody() signal: unknown): Promise<Acknowledged<object>> {
    return acknowledge(async () => {
      const { stream, ordinal } = check(seeing, signal);
      const subject = await this.rights.readableNow(socket, stream);
      if (!subject || !this.cursors.counts(subject.type)) throw new DomainError('INPUT_INVALID');
      this.cursors.seen(accountIdOf(socket.data.actor), subject, ordinal);
      return {};
    });
  }

  @SubscribeMessage('clock.read')
  clock(): Promise<Acknowledged<{ at: string }>> {
    return acknowledge(() => Promise.resolve({ at: this.time.now().toISOString() }));
  }

  @SubscribeMessage('typing.start')
  typing(@ConnectedSocket() socket: LiveSocket, @MessageBody() signal: unknown): Promise<Acknowledged<object>> {
    return acknowledge(async () => {
      const { stream } = check(named, signal);
      if (!socket.data.streams.has(stream)) throw new DomainError('NOT_FOUND');
      if (!(await this.rights.mayType(socket, stream))) throw new DomainError('FORBIDDEN');
      const accountId = accountIdOf(socket.data.actor);
      const actor = (await this.actors.people([accountId])).get(accountId);
      if (actor) socket.to(stream).volatile.emit('typing', { stream, actor });
      return {};
    });
  }

  @SubscribeMessage('caret.move')
  caret(@ConnectedSocket() socket: LiveSocket, @MessageBody() signal: unknown): Promise<Acknowledged<object>> {
    return acknowledge(async () => {
      const { stream, ...place } = check(pointing, signal);
      if (!socket.data.streams.has(stream)) throw new DomainError('NOT_FOUND');
      const accountId = accountIdOf(socket.data.actor);
      this.rates.take(`caret:${accountId}`, CARET_RATE);
      if (!(await this.rights.mayPoint(socket, stream))) throw new DomainError('FORBIDDEN');
      if (this.presence.accountsIn(stream).size > MOST_SEE_CARETS) return {};
      // The right to read may have ended while that was asked.
      if (socket.data.streams.has(stream)) socket.to(stream).volatile.emit('caret', { stream, accountId, ...place });
      return {};
    });
  }
}

/** Nothing asks for the request of a socket once it is in; kept, its headers and buffers are the largest part of what a reader costs. */
function forgetRequest(socket: LiveSocket): void {
  (socket.conn as unknown as { request: unknown }).request = undefined;
  socket.handshake.headers = {};
}
