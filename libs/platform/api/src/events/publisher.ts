import { Injectable } from '@nestjs/common';
import type { StreamName } from '@leerkring/contract';
import { EventLog } from './event-log';
import type { StoredEvent } from './stored-event';

interface Readers {
  /** Whether anybody on this node reads the stream now. */
  hasReaders: (stream: StreamName) => boolean;
  tell: (stream: StreamName, events: StoredEvent[]) => void;
  /** Something happened that nobody here reads: what is still to be told is old, and whoever comes now asks. */
  forget: (stream: StreamName) => void;
}

const WAIT_FOR_EARLIER_MS = 50;
const FOLLOWED_STREAMS = 10_000;

interface Followed {
  published: number;
  held: StoredEvent[];
  timer?: NodeJS.Timeout;
}

/** Hands committed events to the gateway, per stream in the order of `seq`. */
@Injectable()
export class Publisher {
  private readonly streams = new Map<StreamName, Followed>();
  private readers: Readers | undefined;

  constructor(private readonly log: EventLog) {}

  onPublished(readers: Readers): void {
    this.readers = readers;
  }

  /** Somebody has everything up to `head`, and reads on: what comes next is told from there, also when a later commit comes by first. */
  joined(stream: StreamName, head: number): void {
    if (!this.streams.has(stream)) this.follow(stream, head);
  }

  /** `events` were committed together, here or on another node. An earlier commit that has not come by yet is waited for, at most 50 ms. */
  publish(events: StoredEvent[]): void {
    for (const stream of new Set(events.map((event) => event.stream))) {
      if (!this.readers?.hasReaders(stream)) {
        this.streams.delete(stream);
        this.readers?.forget(stream);
        continue;
      }
      const own = events.filter((event) => event.stream === stream);
      const followed = this.follow(stream, own[0]!.seq - 1);
      followed.held.push(...own);
      followed.held.sort((a, b) => a.seq - b.seq);
      this.release(stream, followed);
    }
  }

  private follow(stream: StreamName, published: number): Followed {
    const followed = this.streams.get(stream) ?? { published, held: [] };
    this.streams.delete(stream);
    this.streams.set(stream, followed);
    if (this.streams.size > FOLLOWED_STREAMS) this.streams.delete(this.streams.keys().next().value!);
    return followed;
  }

  private release(stream: StreamName, followed: Followed): void {
    const ready: StoredEvent[] = [];
    while (followed.held[0] && followed.held[0].seq <= followed.published + 1) {
      const event = followed.held.shift()!;
      if (event.seq <= followed.published) continue;
      followed.published = event.seq;
      ready.push(event);
    }
    if (ready.length) this.readers?.tell(stream, ready);
    if (followed.held.length && !followed.timer) {
      followed.timer = setTimeout(() => void this.fillGap(stream, followed), WAIT_FOR_EARLIER_MS);
    }
  }

  private async fillGap(stream: StreamName, followed: Followed): Promise<void> {
    const first = followed.held[0];
    if (first && first.seq > followed.published + 1) {
      const missing = await this.log.read(stream, followed.published, first.seq - 1).catch(() => []);
      const before = first.seq - 1;
      followed.held.unshift(...missing);
      if (missing.length < before - followed.published) followed.published = before - missing.length;
    }
    followed.timer = undefined;
    this.release(stream, followed);
  }
}
