import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway, WebSocketServer, type OnGatewayInit } from '@nestjs/websockets';
import { z } from 'zod';
import { parseStream, streamKinds, streamOf, type Acknowledged, type StreamName, type StreamOpened, type SubjectRef } from '@leerkring/contract';
import { Access } from '../access/access.service';
import { Actors } from '../access/actors.service';
import { accountIdOf, type Actor } from '../access/actor';
import { DomainError, check } from '../errors/domain-error';
import { EventLog } from '../events/event-log';
import { Publisher } from '../events/publisher';
import { toNews, type StoredEvent } from '../events/stored-event';
import type { Work } from '../work/work';
import { Works } from '../work/works.service';
import { Cursors } from './cursors.service';
import { Presence } from './presence';
import { acknowledge, type LiveServer, type LiveSocket } from './socket';
import { Handshake } from './sockets';

const HEADS_EVERY_MS = 15_000;
const HINT_EVERY_MS = 1000;
const MOST_STREAMS = 100;

const opening = z.object({ stream: z.string().max(100), after: z.number().int().min(0) });
const named = z.object({ stream: z.string().max(100) });
const seeing = z.object({ stream: z.string().max(100), ordinal: z.number().int().min(0).max(2_000_000_000) });

/** The socket's side of streams: open, close, seen, typing; news, heads and presence down. See docs/realtime.md. */
@WebSocketGateway()
export class StreamsGateway implements OnGatewayInit, OnApplicationBootstrap, OnApplicationShutdown {
  @WebSocketServer() private readonly server: LiveServer;
  private readonly log = new Logger('streams');
  private readonly hinted = new Map<string, { timer: NodeJS.Timeout; again: boolean }>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly access: Access,
    private readonly actors: Actors,
    private readonly events: EventLog,
    private readonly publisher: Publisher,
    private readonly works: Works,
    private readonly cursors: Cursors,
    private readonly presence: Presence,
    private readonly handshake: Handshake,
  ) {}

  afterInit(server: LiveServer): void {
    this.handshake.guard(server);
    server.on('connection', (socket) => {
      socket.on('disconnecting', () => {
        for (const stream of socket.data.streams) this.presence.changed(server, stream);
      });
    });
  }

  onApplicationBootstrap(): void {
    // Commands such as the seed run the rooms without a server.
    if (!this.server) return;
    this.publisher.onPublished((stream, events) => void this.tellNews(stream, events));
    this.works.onCommitted((work) => this.afterCommit(work));
    this.timer = setInterval(() => void this.heartbeat(), HEADS_EVERY_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    for (const { timer } of this.hinted.values()) clearTimeout(timer);
    this.presence.stop();
  }

  @SubscribeMessage('stream.open')
  open(@ConnectedSocket() socket: LiveSocket, @MessageBody() signal: unknown): Promise<Acknowledged<StreamOpened>> {
    return acknowledge(async () => {
      const { stream, after } = check(opening, signal);
      const { subject } = await this.readable(socket.data.actor, stream);
      if (socket.data.streams.size >= MOST_STREAMS && !socket.data.streams.has(stream)) throw new DomainError('LIMIT_EXCEEDED');
      // Join first, then read the log: nothing falls between the two.
      await socket.join([stream, ...(subject?.type === 'group' ? [`heads:${stream}`] : [])]);
      socket.data.streams.add(stream);
      this.presence.changed(this.server, stream);
      const { head, events } = await this.events.replay(stream as StreamName, after);
      if (!events) return { head, reset: true as const };
      const people = await this.actors.people(events.flatMap((event) => event.actorId ?? []));
      return { head, events: events.map((event) => toNews(event, people)) };
    });
  }

  @SubscribeMessage('stream.close')
  close(@ConnectedSocket() socket: LiveSocket, @MessageBody() signal: unknown): Promise<Acknowledged<object>> {
    return acknowledge(async () => {
      await this.leave(socket, check(named, signal).stream);
      return {};
    });
  }

  @SubscribeMessage('stream.seen')
  seen(@ConnectedSocket() socket: LiveSocket, @MessageBody() signal: unknown): Promise<Acknowledged<object>> {
    return acknowledge(async () => {
      const { stream, ordinal } = check(seeing, signal);
      const { subject } = await this.readable(socket.data.actor, stream);
      if (!subject) throw new DomainError('INPUT_INVALID');
      this.cursors.seen(accountIdOf(socket.data.actor), subject, ordinal);
      return {};
    });
  }

  @SubscribeMessage('typing.start')
  typing(@ConnectedSocket() socket: LiveSocket, @MessageBody() signal: unknown): Promise<Acknowledged<object>> {
    return acknowledge(async () => {
      const { stream } = check(named, signal);
      if (!socket.data.streams.has(stream)) throw new DomainError('NOT_FOUND');
      const accountId = accountIdOf(socket.data.actor);
      const actor = (await this.actors.people([accountId])).get(accountId);
      if (actor) socket.to(stream).volatile.emit('typing', { stream, actor });
      return {};
    });
  }

  private async readable(actor: Actor, stream: string): Promise<{ subject: SubjectRef | null }> {
    const parsed = parseStream(stream);
    if (!parsed) throw new DomainError('NOT_FOUND');
    const permission = streamKinds[parsed.kind].permission;
    if (parsed.subject && permission) await this.access.require(actor, permission, parsed.subject);
    return { subject: parsed.subject };
  }

  private async leave(socket: LiveSocket, stream: string): Promise<void> {
    if (!socket.data.streams.delete(stream)) return;
    await socket.leave(stream);
    await socket.leave(`heads:${stream}`);
    this.presence.changed(this.server, stream);
  }

  private async tellNews(stream: StreamName, events: StoredEvent[]): Promise<void> {
    try {
      if (!this.server.sockets.adapter.rooms.has(stream)) return;
      const people = await this.actors.people(events.flatMap((event) => event.actorId ?? []));
      this.server.to(stream).emit('news', { stream, events: events.map((event) => toNews(event, people)) });
    } catch (error) {
      this.log.error(`news of ${stream} not told, clients will ask: ${String(error)}`);
    }
  }

  private async afterCommit(work: Work): Promise<void> {
    for (const [stream, groupId] of work.hints) this.hint(stream, groupId);
    for (const accountId of work.accessChanged) await this.recheck(accountId);
  }

  /** Unlogged hint to the lists of a group, at most one a second per subject. */
  private hint(stream: StreamName, groupId: string): void {
    const waiting = this.hinted.get(stream);
    if (waiting) {
      waiting.again = true;
      return;
    }
    void this.tellHead(stream, groupId);
    const entry = {
      again: false,
      timer: setTimeout(() => {
        this.hinted.delete(stream);
        if (entry.again) this.hint(stream, groupId);
      }, HINT_EVERY_MS),
    };
    this.hinted.set(stream, entry);
  }

  private async tellHead(stream: StreamName, groupId: string): Promise<void> {
    try {
      const head = await this.events.head(stream);
      this.server.to(`heads:${streamOf('group', groupId)}`).emit('stream.head', { stream, head });
    } catch (error) {
      this.log.error(`hint of ${stream} lost, lists will ask: ${String(error)}`);
    }
  }

  /** Closes at once what an account may no longer read. */
  private async recheck(accountId: string): Promise<void> {
    const sockets = await this.server.in(`account:${accountId}`).fetchSockets();
    if (!sockets.length) return;
    const own = sockets.flatMap((socket) => this.server.sockets.sockets.get(socket.id) ?? []);
    await this.recheckSockets(own);
  }

  /** Revocation never depends on being told: every 15 s all open streams are checked again, together with their heads. */
  private async heartbeat(): Promise<void> {
    try {
      const sockets = [...this.server.sockets.sockets.values()];
      await this.recheckSockets(sockets);
      const open = new Set(sockets.flatMap((socket) => [...socket.data.streams] as StreamName[]));
      for (const [stream, head] of await this.events.heads([...open])) this.server.to(stream).emit('stream.head', { stream, head });
    } catch (error) {
      this.log.error(`heads not told: ${String(error)}`);
    }
  }

  private async recheckSockets(sockets: LiveSocket[]): Promise<void> {
    const alive = await this.actors.sessionsAlive(sockets.map((socket) => socket.data.actor.sessionId!));
    for (const socket of sockets) {
      const version = alive.get(socket.data.actor.sessionId!);
      if (version === undefined) {
        this.endSession(socket);
      } else if (version !== socket.data.actor.accessVersion) {
        await this.renewActor(socket);
      }
    }
  }

  private endSession(socket: LiveSocket): void {
    for (const stream of socket.data.streams) socket.emit('stream.closed', { stream, reason: 'session_ended' });
    socket.disconnect(true);
  }

  private async renewActor(socket: LiveSocket): Promise<void> {
    const { sessionId, origin, accountId } = socket.data.actor;
    const actor = await this.actors.load(accountId!);
    if (!actor) return this.endSession(socket);
    socket.data.actor = { ...actor, sessionId, origin };
    for (const stream of [...socket.data.streams]) {
      const readable = await this.readable(socket.data.actor, stream).then(
        () => true,
        () => false,
      );
      if (readable) continue;
      await this.leave(socket, stream);
      socket.emit('stream.closed', { stream, reason: 'right_ended' });
    }
  }
}
