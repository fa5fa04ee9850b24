import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { streamOf, type StreamName } from '@leerkring/contract';
import { Actors } from '../access/actors.service';
import { EventLog } from '../events/event-log';
import { Publisher } from '../events/publisher';
import { packed, toNews, unpacked, withoutOldWords, type StoredEvent } from '../events/stored-event';
import type { Work } from '../work/work';
import { Nodes } from './nodes';
import type { LiveServer } from './socket';

const HINT_EVERY_MS = 1000;
/** What waited longer is not told: words may have changed or rights ended meanwhile, of which this node did not hear. */
const TOO_LATE_MS = 500;
const MOST_CHECKED = 10_000;

/** Tells the readers on this node what was committed, here and elsewhere, and hints to lists. */
@Injectable()
export class NewsTeller implements OnApplicationShutdown {
  private readonly log = new Logger('news');
  private readonly hinted = new Map<string, { timer: NodeJS.Timeout; again: boolean }>();
  /** Streams whose readers were checked: how often rights had changed by then. */
  private readonly checked = new Map<StreamName, number>();
  /** What is being told per stream, in order: names and rights are read first, and later news must not overtake. */
  private readonly turns = new Map<StreamName, { events: StoredEvent[]; told: Promise<void> }[]>();
  private server: LiveServer | undefined;
  private recheck: ((stream: StreamName) => Promise<void>) | undefined;

  constructor(
    private readonly actors: Actors,
    private readonly events: EventLog,
    private readonly publisher: Publisher,
    private readonly nodes: Nodes,
  ) {}

  /** @param recheck sends away from a stream's room who may not read it any more */
  attach(server: LiveServer, recheck: (stream: StreamName) => Promise<void>): void {
    this.server = server;
    this.recheck = recheck;
    this.publisher.onPublished({ hasReaders: (stream) => this.hasReaders(stream), tell: (stream, events) => this.tellInTurn(stream, events), forget: (stream) => this.turns.delete(stream) });
    this.nodes.on('events.committed', ({ events }) => {
      this.forgetAccounts(events);
      this.publisher.publish(events.map(unpacked));
    });
    this.nodes.on('subjects.moved', ({ hints }) => this.hintAll(hints as [StreamName, string][]));
  }

  /** What these Works committed together goes to the other nodes, and hints to the lists of this one. Its news here is the publisher's. */
  committed(works: readonly Work[]): void {
    const events = works.flatMap((work) => work.events);
    if (events.length) this.nodes.tell('events.committed', { events: events.map(packed) });
    this.forgetAccounts(events);
    const hints = [...new Map(works.flatMap((work) => [...work.hints]))];
    if (!hints.length) return;
    this.nodes.tell('subjects.moved', { hints });
    this.hintAll(hints);
  }

  /** Somebody here has everything of the stream up to `head`, and reads on. */
  joined(stream: StreamName, head: number): void {
    this.publisher.joined(stream, head);
  }

  /** Tells all readers on this node how far their streams are: whoever is behind asks. */
  async tellHeads(streams: ReadonlySet<StreamName>): Promise<void> {
    for (const [stream, head] of await this.events.heads([...streams])) this.server?.local.to(stream).emit('stream.head', { stream, head });
  }

  onApplicationShutdown(): void {
    for (const { timer } of this.hinted.values()) clearTimeout(timer);
  }

  private forgetAccounts(events: readonly Pick<StoredEvent, 'subject'>[]): void {
    for (const { subject } of events) if (subject.type === 'account') this.actors.changed(subject.id);
  }

  private hasReaders(room: string): boolean {
    return this.server?.sockets.adapter.rooms.has(room) ?? false;
  }

  private tellInTurn(stream: StreamName, events: StoredEvent[]): void {
    const since = performance.now();
    const turn = { events, told: (this.turns.get(stream)?.at(-1)?.told ?? Promise.resolve()).then(() => this.tellNews(stream, events, since)) };
    const turns = this.turns.get(stream) ?? [];
    this.turns.set(stream, [...turns, turn]);
    void turn.told.then(() => {
      const left = (this.turns.get(stream) ?? []).filter((other) => other !== turn);
      if (left.length) this.turns.set(stream, left);
      else this.turns.delete(stream);
    });
  }

  private async tellNews(stream: StreamName, events: StoredEvent[], since: number): Promise<void> {
    try {
      const people = await this.actors.people(events.flatMap((event) => event.actorId ?? []));
      await this.checkReaders(stream, events);
      if (performance.now() - since > TOO_LATE_MS) {
        this.log.log(`news of ${stream} came too late to be told, clients will ask`);
        return;
      }
      const turns = this.turns.get(stream) ?? [];
      // Everybody whom it was for went away, and more happened since.
      if (!turns.some((turn) => turn.events === events)) return;
      const later = turns.flatMap((turn) => turn.events);
      this.server!.local.to(stream).emit('news', { stream, events: withoutOldWords(events, later).map((event) => toNews(event, people)) });
    } catch (error) {
      this.log.error(`news of ${stream} not told, clients will ask: ${String(error)}`);
    }
  }

  /** Rights changed before this was committed, and this node may not have heard of it: nobody is told before they are checked. */
  private async checkReaders(stream: StreamName, events: readonly StoredEvent[]): Promise<void> {
    const epoch = Math.max(...events.map((event) => event.accessEpoch ?? Number.MAX_SAFE_INTEGER));
    if (epoch <= (this.checked.get(stream) ?? -1)) return;
    await this.recheck!(stream);
    if (this.checked.size >= MOST_CHECKED) this.checked.clear();
    if (epoch < Number.MAX_SAFE_INTEGER) this.checked.set(stream, epoch);
  }

  private hintAll(hints: readonly (readonly [StreamName, string])[]): void {
    for (const [stream, groupId] of hints) if (this.hasReaders(roomOfHeads(groupId))) this.hint(stream, groupId);
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
      this.server!.local.to(roomOfHeads(groupId)).emit('stream.head', { stream, head });
    } catch (error) {
      this.log.error(`hint of ${stream} lost, lists will ask: ${String(error)}`);
    }
  }
}

/** Where readers of a group's lists hear which subject of the group moved; for what belongs to no group that is `network`. */
export function roomOfHeads(groupId: string): string {
  return `heads:${groupId === 'network' ? groupId : streamOf('group', groupId)}`;
}
