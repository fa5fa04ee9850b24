import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { parseStream, streamKinds, type StreamName, type SubjectRef } from '@leerkring/contract';
import { Access } from '../access/access.service';
import { Actors } from '../access/actors.service';
import type { Actor } from '../access/actor';
import { DomainError } from '../errors/domain-error';
import type { Work } from '../work/work';
import { NewsTeller, roomOfHeads } from './news-teller';
import { Nodes } from './nodes';
import { Presence } from './presence';
import type { LiveServer, LiveSocket } from './socket';

const CHECK_EVERY_MS = 15_000;
/** How long a revocation waits for the other nodes; whoever missed it checks within 15 s by itself. */
const HEARD_WITHIN_MS = 1000;

/** Who may have which stream open: asked at the opening, after every change of a right, and every 15 s. */
@Injectable()
export class StreamRights implements OnApplicationShutdown {
  private readonly log = new Logger('streams');
  private server: LiveServer | undefined;
  private timer: NodeJS.Timeout | undefined;
  /** How often a room was checked. */
  private checks = 0;

  constructor(
    private readonly access: Access,
    private readonly actors: Actors,
    private readonly news: NewsTeller,
    private readonly nodes: Nodes,
    private readonly presence: Presence,
  ) {}

  attach(server: LiveServer): void {
    this.server = server;
    this.nodes.on('access.changed', ({ accountIds }) => this.recheckAccounts(accountIds));
    this.timer = setInterval(() => void this.checkAll(), CHECK_EVERY_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** The subject of a stream that the actor may open; null for the network's. */
  private async readable(actor: Actor, stream: string): Promise<SubjectRef | null> {
    const parsed = parseStream(stream);
    if (!parsed) throw new DomainError('NOT_FOUND');
    const permission = streamKinds[parsed.kind].permission;
    if (parsed.subject && permission) await this.access.require(actor, permission, parsed.subject);
    return parsed.subject;
  }

  /**
   * Lets the socket into the stream's room, with the rights of this moment.
   * @throws DomainError NOT_FOUND
   */
  async enter(socket: LiveSocket, stream: string): Promise<void> {
    let asked: Actor, checks: number, subject: SubjectRef | null;
    do {
      [asked, checks] = [socket.data.actor, this.checks];
      subject = await this.readableNow(socket, stream).catch(async (error: unknown) => {
        await this.leave(socket, stream);
        throw error;
      });
      await this.recheck([socket]);
      // Rights that were renewed meanwhile were not asked; and whoever comes into a room after it was checked would not be checked with it.
    } while (socket.data.actor !== asked || this.checks !== checks);
    // It would stay in the room for good.
    if (!socket.connected) throw new DomainError('UNAUTHENTICATED');
    // Nothing is waited for between that answer and the room: whoever ends the right from now on finds the socket there.
    const lists = subject === null ? 'network' : subject.type === 'group' ? subject.id : null;
    const joined = socket.join([stream, ...(lists ? [roomOfHeads(lists)] : [])]);
    socket.data.streams.add(stream);
    await joined;
    this.presence.changed(stream);
  }

  /** The subject of a stream that the socket may open, also when the word of a new right did not reach this node. */
  async readableNow(socket: LiveSocket, stream: string): Promise<SubjectRef | null> {
    try {
      return await this.readable(socket.data.actor, stream);
    } catch (error) {
      const { accessVersion } = socket.data.actor;
      await this.recheck([socket]);
      if (socket.data.actor.accessVersion === accessVersion) throw error;
      return this.readable(socket.data.actor, stream);
    }
  }

  /** Whether the socket, which has the stream open, may say there that somebody is typing. */
  async mayType(socket: LiveSocket, stream: string): Promise<boolean> {
    const parsed = parseStream(stream)!;
    const rule = streamKinds[parsed.kind];
    return !('typing' in rule) || !parsed.subject || this.access.can(socket.data.actor, rule.typing, parsed.subject);
  }

  /** Whether the socket, which has the stream open, may show there where somebody has their cursor. */
  async mayPoint(socket: LiveSocket, stream: string): Promise<boolean> {
    const parsed = parseStream(stream)!;
    const rule = streamKinds[parsed.kind];
    return 'carets' in rule && parsed.subject !== null && (await this.access.can(socket.data.actor, rule.carets, parsed.subject));
  }

  /** False when the socket was not in the stream's room. */
  async leave(socket: LiveSocket, stream: string): Promise<boolean> {
    if (!socket.data.streams.delete(stream)) return false;
    await socket.leave(stream);
    await socket.leave(`heads:${stream}`);
    this.presence.changed(stream);
    return true;
  }

  /** Rights that these Works changed end here and on all other nodes, before anybody hears that it is done. */
  async committed(works: readonly Work[]): Promise<void> {
    const accountIds = [...new Set(works.flatMap((work) => [...work.accessChanged]))];
    if (!accountIds.length) return;
    await Promise.all([this.recheckAccounts(accountIds), this.nodes.ask('access.changed', { accountIds }, HEARD_WITHIN_MS)]);
  }

  /** Sends away who may not read the stream any more. */
  async recheckRoom(stream: StreamName): Promise<void> {
    this.checks += 1;
    const ids = this.server!.sockets.adapter.rooms.get(stream) ?? new Set();
    await this.recheck([...ids].flatMap((id) => this.server!.sockets.sockets.get(id) ?? []));
  }

  private async recheckAccounts(accountIds: readonly string[]): Promise<void> {
    const rooms = this.server!.sockets.adapter.rooms;
    const ids = new Set(accountIds.flatMap((id) => [...(rooms.get(`account:${id}`) ?? [])]));
    const sockets = [...ids].flatMap((id) => this.server!.sockets.sockets.get(id) ?? []);
    await this.recheck(sockets).catch((error: unknown) => {
      // Rights that cannot be asked for do not count: whoever comes back is asked at the door.
      this.log.warn(`rights not checked, ${sockets.length} sockets sent away: ${String(error)}`);
      for (const socket of sockets) socket.disconnect(true);
    });
  }

  /** Revocation never depends on being told: all open streams are checked again, together with their heads. */
  private async checkAll(): Promise<void> {
    try {
      const sockets = [...this.server!.sockets.sockets.values()];
      await this.recheck(sockets);
      await this.news.tellHeads(new Set(sockets.flatMap((socket) => [...socket.data.streams] as StreamName[])));
    } catch (error) {
      this.log.error(`heads not told: ${String(error)}`);
    }
  }

  private async recheck(sockets: LiveSocket[]): Promise<void> {
    if (!sockets.length) return;
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
    const renewed = { ...actor, sessionId, origin };
    const kept = new Set<string>();
    // Also those that are opened meanwhile, with the old rights.
    for (let stream = firstOther(socket, kept); stream; stream = firstOther(socket, kept)) {
      if (await this.mayRead(renewed, stream)) kept.add(stream);
      else if (await this.leave(socket, stream)) socket.emit('stream.closed', { stream, reason: 'right_ended' });
    }
    // Only now: had the database gone away in between, the next check would have to look at all streams again.
    socket.data.actor = renewed;
  }

  /** A database that is away says nothing about rights: that error goes on. */
  private async mayRead(actor: Actor, stream: string): Promise<boolean> {
    try {
      await this.readable(actor, stream);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}

/** A stream that the socket has open and that is not one of these. */
function firstOther(socket: LiveSocket, streams: ReadonlySet<string>): string | undefined {
  return [...socket.data.streams].find((stream) => !streams.has(stream));
}
