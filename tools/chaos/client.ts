/** A process of clients: readers and writers with sockets of their own. The run tells it what to do, message by message. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Dice } from './dice.ts';
import { Refusal, graphql, insist } from './graphql.ts';
import type { Link } from './link.ts';
import { ReaderClient, type Surroundings } from './reader-client.ts';
import type { Notes, Person, Place, Removal } from './recording.ts';
import { Sightings } from './sightings.ts';
import { WriterClient } from './writer-client.ts';

export interface Beginning {
  seed: number;
  nodes: string[];
  place: Place;
  readers: Person[];
  writers: Person[];
  paceMs: number;
  doubled: boolean;
}

/** Who is removed by whom, and whether the word is sent by the node that the person is on or by another. */
export interface Removing {
  accountId: string;
  membershipId: string;
  facilitator: Person;
  by: 'own' | 'other';
}

/** Somebody looks at the page anew so often, in each process. */
const LOOK_EVERY_MS = 500;

/** Long enough for a node to come back, when all are down. */
const ENDS_WITHIN_MS = 40_000;

const lag = monitorEventLoopDelay({ resolution: 10 });
let readers: ReaderClient[] = [];
let writers: WriterClient[] = [];
let around: Surroundings;
let removals: Removal[] = [];
let troubles: Record<string, number> = {};
let looking: NodeJS.Timeout | undefined;

const trouble = (words: string): void => void (troubles[words] = (troubles[words] ?? 0) + 1);

const orders = {
  /** Everybody fetches, connects and opens. */
  async begin({ seed, nodes, place, paceMs, doubled, ...people }: Beginning) {
    leave();
    [removals, troubles] = [[], {}];
    around = { nodes, place, sightings: new Sightings(), trouble };
    readers = people.readers.map((person, n) => new ReaderClient(person, around, new Dice(seed + n)));
    for (let n = 0; n < readers.length; n += 5) await Promise.all(readers.slice(n, n + 5).map((reader) => reader.begin()));
    writers = people.writers.map((person, n) => new WriterClient(person, { ...around, paceMs, doubled }, new Dice(seed + 1000 + n)));
    const dice = new Dice(seed);
    looking = setInterval(() => void dice.pick(readers).look(), LOOK_EVERY_MS);
    lag.reset();
    lag.enable();
  },
  write() {
    for (const writer of writers) void writer.write();
  },
  async cut({ accountId, forMs }: { accountId: string; forMs: number }) {
    await linkOf(accountId)?.cut(forMs);
  },
  async rest({ accountId, forMs }: { accountId: string; forMs: number }) {
    await linkOf(accountId)?.rest(forMs);
  },
  async remove({ accountId, membershipId, facilitator, by }: Removing) {
    await endMembership(membershipId, facilitator, (linkOf(accountId)!.at + (by === 'own' ? 0 : 1)) % around.nodes.length);
    const removal: Removal = { accountId, at: Date.now(), allowed: [] };
    removals.push(removal);
    const reader = readers.find(({ person }) => person.accountId === accountId);
    for (let tries = 0; reader && tries < 2; tries++) {
      removal.allowed.push(...(await reader.tryDoors()));
      await pause(600);
    }
  },
  async finish({ forMs }: { forMs: number }) {
    await Promise.all(writers.map((writer) => writer.finish(forMs)));
  },
  /** Waits until every reader has everything up to the heads. */
  async settle({ heads, forMs }: { heads: Record<string, number>; forMs: number }) {
    const until = Date.now() + forMs;
    while (Date.now() < until && !readers.every((reader) => reader.has(heads))) await pause(50);
  },
  end(): Notes {
    leave();
    return {
      readers: readers.map((reader) => reader.note()),
      writes: writers.flatMap((writer) => writer.writes),
      votes: writers.flatMap((writer) => writer.takingPart.votes),
      retired: writers.flatMap((writer) => writer.retired),
      sightings: around.sightings.all(),
      removals,
      troubles,
      lag: Math.round(lag.max / 1e6),
    };
  },
};

export type Orders = typeof orders;

function leave(): void {
  clearInterval(looking);
  for (const client of [...readers, ...writers]) client.end();
}

async function endMembership(id: string, { cookie }: Person, first: number): Promise<void> {
  const query = 'mutation ($input: EndMembershipInput!) { endMembership(input: $input) { membership { endedAt } } }';
  await insist(async (attempt) => {
    const ended = graphql(around.nodes[(first + attempt) % around.nodes.length]!, cookie, query, { input: { id } });
    // The answer to an earlier attempt was lost, not what it did.
    await ended.catch((error: unknown) => {
      if (!attempt || !(error instanceof Refusal) || error.code !== 'NOT_FOUND') throw error;
    });
  }, ENDS_WITHIN_MS);
}

function linkOf(accountId: string): Link | undefined {
  return [...readers, ...writers].find(({ person }) => person.accountId === accountId)?.link;
}

process.on('message', ({ id, order, with: details }: { id: number; order: keyof Orders; with: never }) => {
  void Promise.resolve()
    .then(() => orders[order](details) as unknown)
    .then(
      (result) => process.send!({ id, result }),
      (error: unknown) => process.send!({ id, error: `${order}: ${error instanceof Error ? `${error.stack} ${String(error.cause)}` : String(error)}` }),
    );
});
process.once('disconnect', () => process.exit());
