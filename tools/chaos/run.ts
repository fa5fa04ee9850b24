import { setTimeout as pause } from 'node:timers/promises';
import type { Crew } from './crew.ts';
import { Dice } from './dice.ts';
import { at, happen, plan, type FaultKind } from './faults.ts';
import { fetchAll } from './fetching.ts';
import { insist } from './graphql.ts';
import type { House } from './house.ts';
import { Leading } from './leading.ts';
import { closeSession, openPlace } from './people.ts';
import type { Person, Place, Recording } from './recording.ts';
import { headsOf, readStored } from './stored.ts';

/** What is sent again is answered within this time, or never. */
const FINISHES_WITHIN_MS = 10_000;
/** The slowest repair is the heartbeat of the heads, every 15 s. */
const SETTLES_WITHIN_MS = 17_000;

export interface RunSettings {
  seed: number;
  people: Person[];
  writers: number;
  groupId: string;
  paceMs: number;
  writeMs: number;
  allowed: readonly FaultKind[];
  /** Exactly these faults instead of a choice. */
  faults?: readonly FaultKind[];
}

/** One run: people read and write in a place of their own while things go wrong, then everything is gathered. */
export async function run(house: House, crew: Crew, settings: RunSettings): Promise<Recording> {
  const dice = new Dice(settings.seed);
  const clock = new Phases();
  const [facilitator, ...others] = settings.people as [Person, ...Person[]];
  const [writers, readers] = [others.slice(0, settings.writers), others.slice(settings.writers)];
  await everyNodeRuns(house);
  const first = house.nodes[0]!.url;
  const place = await openPlace(first, house.databaseUrl, settings.groupId, settings.people);
  const nodes = house.nodes.map(({ url }) => url);
  await crew.begin({ seed: settings.seed, nodes, place, paceMs: settings.paceMs, doubled: true }, readers, writers);
  clock.end('begin');
  const planned = settings.faults ? at(dice, settings.faults, settings.writeMs) : plan(dice, settings.allowed, settings.writeMs);
  await crew.all('write', undefined);
  const scene = { house, crew, dice, place, facilitator, readers, writers, removed: new Set<string>() };
  const leading = new Leading(nodes, facilitator, place, new Dice(settings.seed + 500));
  const written = Promise.all([happen(scene, planned), pause(settings.writeMs)]);
  const [[faults]] = await Promise.all([written, leading.leadUntil(written)]);
  // One that ended by itself was noted; the others go on.
  await everyNodeRuns(house);
  clock.end('write');
  await crew.all('finish', { forMs: FINISHES_WITHIN_MS });
  clock.end('finish');
  return gather({ house, crew, place, facilitator, leading, faults, clock });
}

async function everyNodeRuns({ nodes }: House): Promise<void> {
  await Promise.all(nodes.map((node) => (node.runs ? undefined : node.start())));
}

interface Ending {
  house: House;
  crew: Crew;
  place: Place;
  facilitator: Person;
  leading: Leading;
  faults: string[];
  clock: Phases;
}

async function gather({ house, crew, place, facilitator, leading, faults, clock }: Ending): Promise<Recording> {
  await closeSession(house.nodes[0]!.url, facilitator.cookie, place.groupId);
  await crew.all('settle', { heads: await headsOf(house.databaseUrl, place), forMs: SETTLES_WITHIN_MS });
  clock.end('settle');
  const pages = await Promise.all(house.nodes.map(({ url }) => pagesOf(url, facilitator, place)));
  const notes = await crew.end();
  const ended = house.nodes.flatMap((node) => node.ended.splice(0));
  const stored = await readStored(house.databaseUrl, place);
  clock.end('read');
  for (const words of leading.troubles) notes.troubles[words] = (notes.troubles[words] ?? 0) + 1;
  return { ...notes, place, stored, pages, led: leading.done, faults, ended, phases: clock.phases };
}

/** How long each part of a run took, in milliseconds. */
class Phases {
  readonly phases: Record<string, number> = {};
  private from = Date.now();

  end(name: string): void {
    this.phases[name] = Date.now() - this.from;
    this.from = Date.now();
  }
}

async function pagesOf(node: string, { cookie }: Person, { threadId, liveSessionId }: Place): Promise<Recording['pages'][number]> {
  const [thread, session] = await Promise.all([`thread:${threadId}`, `live_session:${liveSessionId}`].map((stream) => insist(() => fetchAll(node, cookie, stream))));
  return { node, items: [...thread!.items, ...session!.items], state: session!.state };
}
