import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Orders } from './client.ts';
import type { Notes, Person } from './recording.ts';

type Details<O extends keyof Orders> = Orders[O] extends (details: infer D) => unknown ? (unknown extends D ? undefined : D) : undefined;

/** One process of clients. */
class Hand {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  private count = 0;

  constructor() {
    this.child = fork(fileURLToPath(new URL('client.ts', import.meta.url)), [], { execPath: process.execPath });
    this.child.on('message', ({ id, result, error }: { id: number; result?: never; error?: string }) => {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (error) waiting?.reject(new Error(`a process of clients: ${error}`));
      else waiting?.resolve(result as never);
    });
    this.child.on('exit', (code) => {
      for (const { reject } of this.waiting.values()) reject(new Error(`a process of clients ended with ${code}`));
    });
  }

  order<O extends keyof Orders>(order: O, details: Details<O>): Promise<Awaited<ReturnType<Orders[O]>>> {
    const id = ++this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.child.send({ id, order, with: details });
    });
  }

  end(): void {
    this.child.kill('SIGKILL');
  }
}

/** All processes of clients: people are dealt out over them. */
export class Crew {
  private readonly hands: Hand[];
  private readonly places = new Map<string, Hand>();

  constructor(processes: number) {
    this.hands = Array.from({ length: processes }, () => new Hand());
  }

  async begin(common: Omit<Parameters<Orders['begin']>[0], 'readers' | 'writers'>, readers: Person[], writers: Person[]): Promise<void> {
    this.places.clear();
    const dealt = this.hands.map((hand, n) => ({ hand, readers: this.deal(readers, n), writers: this.deal(writers, n) }));
    for (const { hand, ...people } of dealt) for (const { accountId } of [...people.readers, ...people.writers]) this.places.set(accountId, hand);
    await Promise.all(dealt.map(({ hand, ...people }, n) => hand.order('begin', { ...common, ...people, seed: common.seed + n * 10_000 })));
  }

  /** Tells all processes the same. */
  async all<O extends 'write' | 'finish' | 'settle'>(order: O, details: Details<O>): Promise<void> {
    await Promise.all(this.hands.map((hand) => hand.order(order, details)));
  }

  /** Tells the process that carries this person. */
  async one<O extends 'cut' | 'rest' | 'remove'>(order: O, details: Details<O>): Promise<void> {
    const { accountId } = details as unknown as { accountId: string };
    await this.places.get(accountId)!.order(order, details);
  }

  /** Everybody goes; what they noted, put together. */
  async end(): Promise<Notes> {
    const notes = await Promise.all(this.hands.map((hand) => hand.order('end', undefined)));
    const troubles: Record<string, number> = {};
    for (const [words, count] of notes.flatMap((note) => Object.entries(note.troubles))) troubles[words] = (troubles[words] ?? 0) + count;
    return {
      readers: notes.flatMap((note) => note.readers),
      writes: notes.flatMap((note) => note.writes),
      votes: notes.flatMap((note) => note.votes),
      retired: notes.flatMap((note) => note.retired),
      sightings: notes.flatMap((note) => note.sightings),
      removals: notes.flatMap((note) => note.removals),
      troubles,
      lag: Math.max(...notes.map((note) => note.lag)),
    };
  }

  dismiss(): void {
    for (const hand of this.hands) hand.end();
  }

  private deal(people: Person[], n: number): Person[] {
    return people.filter((_, index) => index % this.hands.length === n);
  }
}
