/** `npm run bench`: Leerkring beside the floors, in turns, against the goals. See docs/performance.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root, sentence } from '../setup/say.mjs';
import { readArguments, type Wanted } from './arguments.ts';
import { compare } from './compare.ts';
import { tableOf } from './goals.ts';
import { growth } from './growth.ts';
import { memory } from './memory.ts';
import { missed } from './missed.ts';
import type { Bench, Outcome } from './outcome.ts';
import { isStopping, stopAll } from './processes.ts';
import { proposal } from './proposal.ts';
import { peopleOf, scenarios } from './scenarios.ts';
import { openSite } from './site.ts';
import { rates } from './targets/leerkring-server.ts';

const compared = Object.entries(scenarios).map(([name, scenario]): [string, Bench] => [
  name,
  { title: scenario.title, people: peopleOf(scenario.order), run: (site, people, wanted) => compare(name, scenario, site, people, wanted) },
]);
const all: Record<string, Bench> = { ...Object.fromEntries(compared), missed, growth, memory, proposal };

async function bench(wanted: Wanted): Promise<boolean> {
  const site = await openSite();
  const outcomes: Record<string, Outcome> = {};
  try {
    const people = Math.max(...wanted.names.map((name) => all[name]!.people));
    console.log(`Leerkring as built, one node, PostgreSQL with default durability; limits raised: ${JSON.stringify(rates)}; ${people} people.`);
    for (const name of wanted.names) {
      console.log(`\n${name}: ${all[name]!.title}`);
      outcomes[name] = await all[name]!.run(site, people, wanted);
    }
  } finally {
    if (Object.keys(outcomes).length) report(wanted, outcomes);
    await site.close();
  }
  return Object.values(outcomes).every(({ problems }) => problems.length === 0);
}

function report(wanted: Wanted, outcomes: Record<string, Outcome>): void {
  const rows = Object.values(outcomes).flatMap((outcome) => outcome.rows);
  console.log(`\n${tableOf(rows)}\n`);
  for (const problem of Object.values(outcomes).flatMap(({ problems }) => problems)) console.log(`ERROR ${problem}`);
  const at = new Date().toISOString();
  const machine = { cores: cpus().length, cpu: cpus()[0]?.model, node: process.version };
  mkdirSync(join(root, 'tmp'), { recursive: true });
  const file = join('tmp', `bench-${at.slice(0, 19).replaceAll(':', '-')}.json`);
  writeFileSync(join(root, file), JSON.stringify({ at, machine, wanted, rows, outcomes }, null, 1));
  console.log(`All figures: ${file}`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopAll);
try {
  process.exit((await bench(readArguments(process.argv.slice(2), Object.keys(all)))) ? 0 : 1);
} catch (error) {
  process.stderr.write(isStopping() ? 'Stopped.\n' : `bench: ${sentence(error)}\n`);
  process.exit(1);
}
