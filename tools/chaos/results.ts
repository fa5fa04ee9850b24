import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/say.mjs';

const file = join(root, 'tmp/chaos.json');

/** All runs of one state of the code. */
export interface Total {
  runs: number;
  writes: number;
  deliveries: number;
  faults: Record<string, number>;
  /** How to repeat each run that broke a promise. */
  violations: string[];
}

/** The state of the code: its commit, with a plus when something was changed since. */
export function version(): string {
  try {
    const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--', 'apps', 'libs', 'tools') ? '+' : '');
  } catch {
    return 'unknown';
  }
}

/** Adds one run to those of before, in `tmp/chaos.json`, and returns their sum. */
export function addUp(adapter: string, one: Omit<Total, 'runs'>): Total {
  const all = read();
  const key = `${version()} ${adapter}`;
  const sum = all[key] ?? { runs: 0, writes: 0, deliveries: 0, faults: {}, violations: [] };
  const faults = { ...sum.faults };
  for (const [kind, count] of Object.entries(one.faults)) faults[kind] = (faults[kind] ?? 0) + count;
  const total = { runs: sum.runs + 1, writes: sum.writes + one.writes, deliveries: sum.deliveries + one.deliveries, faults, violations: [...sum.violations, ...one.violations] };
  mkdirSync(join(root, 'tmp'), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...all, [key]: total }, null, 2)}\n`);
  return total;
}

function read(): Record<string, Total> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Total>;
  } catch {
    return {};
  }
}
