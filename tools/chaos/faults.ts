import { setTimeout as pause } from 'node:timers/promises';
import type { Crew } from './crew.ts';
import type { Dice } from './dice.ts';
import type { House, ServerNode } from './house.ts';
import type { Person, Place } from './recording.ts';
import { membershipsOf } from './stored.ts';

export const faultKinds = ['kill', 'leave', 'cut', 'away', 'rest', 'postgres', 'redis', 'remove'] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Scene {
  house: House;
  crew: Crew;
  dice: Dice;
  place: Place;
  facilitator: Person;
  readers: Person[];
  writers: Person[];
  /** Who was chosen to be removed; nobody is chosen twice. */
  removed: Set<string>;
}

/** What each fault does; resolves when it is over, with words for the report. */
const faults: Record<FaultKind, (scene: Scene) => Promise<string>> = {
  kill: ({ house, dice }) => comeBack(house, dice, 'kill'),
  leave: ({ house, dice }) => comeBack(house, dice, 'leave'),
  async cut({ crew, dice, readers, writers }) {
    const people = Array.from({ length: dice.between(1, 5) }, () => dice.pick([...readers, ...writers]));
    await Promise.all(people.map(({ accountId }) => crew.one('cut', { accountId, forMs: 0 })));
    return `cut ${people.length}`;
  },
  async away({ crew, dice, readers }) {
    const forMs = dice.between(1000, 5000);
    const people = Array.from({ length: 2 }, () => dice.pick(readers));
    await Promise.all(people.map(({ accountId }) => crew.one('cut', { accountId, forMs })));
    return `away 2 for ${forMs} ms`;
  },
  async rest({ crew, dice, readers }) {
    const forMs = dice.between(500, 3000);
    await crew.one('rest', { accountId: dice.pick(readers).accountId, forMs });
    return `rest ${forMs} ms`;
  },
  async postgres({ house, dice }) {
    const mode = dice.pick(['fast', 'immediate'] as const);
    await house.restartPostgres(mode);
    return `postgres ${mode}`;
  },
  async redis({ house }) {
    await house.restartRedis();
    return 'redis';
  },
  async remove({ house, crew, dice, place, facilitator, readers, removed }) {
    const { accountId } = dice.pick(readers.filter((reader) => !removed.has(reader.accountId)));
    removed.add(accountId);
    const by = dice.pick(['own', 'other'] as const);
    const membershipId = (await membershipsOf(house.databaseUrl, place.groupId)).get(accountId)!;
    await crew.one('remove', { accountId, membershipId, facilitator, by });
    return `remove by ${by} node`;
  },
};

/** Nodes that a fault has in hand: another fault leaves them alone. */
const inHand = new WeakSet<ServerNode>();

async function comeBack({ nodes }: House, dice: Dice, how: 'kill' | 'leave'): Promise<string> {
  const n = dice.between(0, nodes.length - 1);
  const node = nodes[n]!;
  if (inHand.has(node)) return `${how} ${n}, which was down`;
  inHand.add(node);
  await node[how]();
  await pause(dice.between(0, 500));
  await node.start();
  inHand.delete(node);
  return `${how} ${n}`;
}

/** A plan: which faults when, in milliseconds from the start of the writing. Always cuts and a removal, when they are allowed. */
export function plan(dice: Dice, allowed: readonly FaultKind[], withinMs: number): { kind: FaultKind; at: number }[] {
  const always = (['cut', 'remove'] as const).filter((kind) => allowed.includes(kind));
  const more = Array.from({ length: dice.between(3, 5) }, () => dice.pick(allowed));
  return at(dice, [...always, ...more], withinMs);
}

/** Gives faults their moments. */
export function at(dice: Dice, kinds: readonly FaultKind[], withinMs: number): { kind: FaultKind; at: number }[] {
  return kinds.map((kind) => ({ kind, at: dice.between(500, withinMs - 500) })).sort((a, b) => a.at - b.at);
}

/** Lets everything of the plan happen. */
export function happen(scene: Scene, planned: { kind: FaultKind; at: number }[]): Promise<string[]> {
  return Promise.all(
    planned.map(async ({ kind, at }) => {
      await pause(at);
      const startedAt = Date.now();
      const what = await faults[kind](scene);
      return `${at} ms ${what} (${Date.now() - startedAt} ms)`;
    }),
  );
}
