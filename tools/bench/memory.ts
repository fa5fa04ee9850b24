/** `memory`: what an idle server takes, what every connected person adds, and how soon a warm start answers. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Wanted } from './arguments.ts';
import { rowOf, short, type Limit } from './goals.ts';
import { measure } from './measure.ts';
import type { Bench, Outcome } from './outcome.ts';
import { isStopping, memoryMiB } from './processes.ts';
import { targetOf, type Site, type Target } from './target.ts';

const CONNECTED = 500;
const HOLD = { warmUpMs: 100, ms: 10_000, processes: 1 };

interface Footprint {
  target: string;
  startMs: number;
  idleMiB: number;
  connectedMiB: number;
  kBPerPerson: number;
}

const limits: (Limit & { pick: (footprint: Footprint) => number })[] = [
  { what: 'idle', unit: 'MiB', better: 'less', limit: 220, pick: (footprint) => footprint.idleMiB },
  { what: 'per person', unit: 'kB', better: 'less', limit: 80, pick: (footprint) => footprint.kBPerPerson },
  { what: 'first answer', unit: 'ms', better: 'less', limit: 3000, pick: (footprint) => footprint.startMs },
];

export const memory: Bench = { title: `idle, with ${CONNECTED} people reading a thread, and a warm start`, people: CONNECTED, run };

async function run(site: Site, people: number, { beside, restSeconds }: Wanted): Promise<Outcome> {
  const footprints: Footprint[] = [];
  for (const target of await Promise.all(['leerkring', 'floor', ...beside].map(targetOf))) {
    const one = await footprintOf(target, site, people, restSeconds);
    console.log(
      `  ${target.name.padEnd(10)} first answer ${short(one.startMs)} ms · idle ${short(one.idleMiB)} MiB · with ${CONNECTED} people ${short(one.connectedMiB)} MiB: ${short(one.kBPerPerson)} kB each`,
    );
    footprints.push(one);
  }
  const [ours, floor] = footprints as [Footprint, Footprint];
  const rows = limits.map((limit) => ({ ...rowOf('memory', limit, limit.pick(ours)), floor: `${short(limit.pick(floor))} ${limit.unit}` }));
  return { rows, measures: footprints, problems: [] };
}

async function footprintOf(target: Target, site: Site, people: number, restSeconds: number): Promise<Footprint> {
  // The first start of a fresh build fills the cache of compiled packages.
  await (await target.start(site, people)).stop();
  const server = await target.start(site, people);
  try {
    for (let rested = 0; rested < restSeconds && !isStopping(); rested++) await pause(1000);
    const idleMiB = memoryMiB(server.pid);
    const { memoryMiB: connectedMiB } = await measure(target, server, site.databasePid, { job: 'room', place: 'thread', screens: CONNECTED, senders: 0 }, HOLD);
    return { target: target.name, startMs: server.startMs, idleMiB, connectedMiB, kBPerPerson: ((connectedMiB - idleMiB) * 1024) / CONNECTED };
  } finally {
    await server.stop();
  }
}
