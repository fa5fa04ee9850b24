/**
 * Whatever the server acknowledged is there once and reaches every reader once and in the same order, while nodes, sockets, PostgreSQL and
 * Redis fail and memberships end. Short form: two runs with fixed faults, then the same recording spoilt in every way.
 * Settings: `--runs 20 --minutes 5 --seed 1 --readers 50 --writers 10 --faults kill,cut --adapter postgres|redis|memory --break <name>`.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { broken, breaks, unnoticed, type BreakName } from '../chaos/broken.ts';
import { goneWords, violationsOf } from '../chaos/checks.ts';
import { Crew } from '../chaos/crew.ts';
import { faultKinds, type FaultKind } from '../chaos/faults.ts';
import { hasRedis, openHouse, rates, type Adapter, type House } from '../chaos/house.ts';
import { groupIdOf, signInAll } from '../chaos/people.ts';
import { tryPlainClient } from '../chaos/plain-client.ts';
import type { Recording } from '../chaos/recording.ts';
import { addUp } from '../chaos/results.ts';
import { run, type RunSettings } from '../chaos/run.ts';
import { root } from '../setup/say.mjs';

const text = (value: string) => ({ type: 'string', default: value }) as const;
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    short: { type: 'boolean', default: false },
    runs: text(''), minutes: text(''), seed: text(''), readers: text(''), writers: text(''), pace: text(''), faults: text(''), adapter: text('postgres'), break: text(''),
  },
});
const { short } = values;
const adapter = values.adapter as Adapter;
const until = values.minutes ? Date.now() + Number(values.minutes) * 60_000 : Infinity;
const runs = Number(values.runs || (values.minutes ? Infinity : short ? 2 : 5));
const firstSeed = Number(values.seed || Date.now() % 1_000_000);
const [readers, writers] = [Number(values.readers || (short ? 20 : 50)), Number(values.writers || (short ? 6 : 10))];
const possible = faultKinds.filter((kind) => kind !== 'redis' || adapter === 'redis');
const allowed = values.faults ? possible.filter((kind) => values.faults.split(',').includes(kind)) : possible;
const fixed: FaultKind[][] = [['kill', 'cut', 'remove', 'rest', 'remove'], ['postgres', 'leave', 'away', 'cut']];
let failed = 0;

if (adapter === 'redis' && !hasRedis()) throw new Error('There is no redis-server on this machine.');
const house = await openHouse(adapter, 1 + readers + writers);
const crew = new Crew(short ? 2 : 3);
try {
  console.log(`chaos: seed ${firstSeed}, ${readers} readers × ${writers} writers, ${house.nodes.length} nodes, adapter ${adapter} (${JSON.stringify(rates)})`);
  const people = await signInAll(house.nodes[0]!.url, 1 + readers + writers);
  const groupId = await groupIdOf(house.nodes[0]!.url, people[0]!);
  const common = { people, writers, groupId, paceMs: Number(values.pace || 100), writeMs: short ? 5000 : 7000, allowed };
  let good: Recording | undefined;
  for (let n = 0; n < runs && Date.now() < until; n++) {
    const seed = firstSeed + n;
    const recording = await one(house, { ...common, seed, faults: short ? fixed[n % 2] : undefined });
    if (recording?.removals.length) good ??= recording;
  }
  if (good) spoil(good);
  if (short) await follow(house, groupId, people);
} finally {
  crew.dismiss();
  await house.close();
}
process.exit(failed ? 1 : 0);

/** Runs once, reports, and returns the recording when every promise held. */
async function one(house: House, settings: RunSettings): Promise<Recording | undefined> {
  const startedAt = Date.now();
  let recording = await run(house, crew, settings).catch((error: unknown) => {
    console.log(`BROKEN OFF seed ${settings.seed}: ${error instanceof Error ? error.stack : String(error)}`);
    failed++;
  });
  if (!recording) return undefined;
  if (values.break) recording = broken(recording, values.break as BreakName);
  const violations = violationsOf(recording);
  const broke = Object.keys(violations).length > 0;
  const deliveries = recording.readers.reduce((sum, { followed }) => sum + followed.reduce((all, { applied }) => all + applied.length, 0), 0);
  const acknowledged = recording.writes.filter(({ ids }) => ids.length).length;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const phases = Object.entries(recording.phases).map(([name, ms]) => `${name} ${(ms / 1000).toFixed(1)}`).join(', ');
  console.log(
    `${broke ? 'FAILS' : 'holds'} seed ${settings.seed}: ${recording.writes.length} written, ${acknowledged} acknowledged, ${recording.stored.items.length - 1} stored, ` +
      `${goneWords(recording.retired)} words gone, ${Object.values(recording.led).reduce((sum, count) => sum + count, 0)} moves of the session, ${recording.votes.filter(({ acknowledged }) => acknowledged).length} votes, ${deliveries} deliveries, ${seconds} s (${phases}), lag ${recording.lag} ms [${recording.faults.join(' · ')}]`,
  );
  for (const [check, found] of Object.entries(violations)) console.log(`  ${check}: ${found.length}\n    ${found.slice(0, 8).join('\n    ')}`);
  const repeat = `--seed ${settings.seed} --adapter ${adapter}: ${Object.keys(violations).join(', ')}`;
  const kinds = recording.faults.map((fault) => fault.split(' ')[2]!);
  const total = addUp(adapter, { writes: recording.writes.length, deliveries, faults: countOf(kinds), violations: broke ? [repeat] : [] });
  console.log(`  so far: ${total.runs} runs, ${total.writes} written, ${total.deliveries} deliveries, ${total.violations.length} runs with violations`);
  if (!broke) return recording;
  failed++;
  keepLogs(house, settings.seed);
  return undefined;
}

/** Every check can fail: a good recording is spoilt, and exactly the check that is for it must say so. */
function spoil(recording: Recording): void {
  const wrong = unnoticed(recording);
  console.log(`${wrong.length ? 'FAILS' : 'holds'} broken variants: ${Object.keys(breaks).length - wrong.length} of ${Object.keys(breaks).length} found by the check that is for them`);
  for (const words of wrong) console.log(`  ${words}`);
  failed += wrong.length;
}

/** A client that is not ours: the example of docs/realtime-api.md. */
async function follow(house: House, groupId: string, people: RunSettings['people']): Promise<void> {
  const wrong = await tryPlainClient(house, groupId, people);
  console.log(`${wrong.length ? 'FAILS' : 'holds'} the client of docs/realtime-api.md: cut off, its node killed, nothing missed and nothing said twice`);
  for (const words of wrong) console.log(`  ${words}`);
  failed += wrong.length;
}

function countOf(kinds: string[]): Record<string, number> {
  return Object.fromEntries(Object.entries(Object.groupBy(kinds, (kind) => kind)).map(([kind, list]) => [kind, list!.length]));
}

function keepLogs({ folder, nodes }: House, seed: number): void {
  const kept = join(root, `tmp/chaos-${seed}`);
  mkdirSync(kept, { recursive: true });
  for (let n = 0; n < nodes.length; n++) copyFileSync(join(folder, `node-${n}.log`), join(kept, basename(`node-${n}.log`)));
  console.log(`  the nodes' words are in ${kept}`);
}
