/** `proposal`: what it costs to compose groups of sixty municipalities, and how balanced they are beside the best of a thousand draws by lot. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { root } from '../setup/say.mjs';
import { median } from './figures.ts';
import { rowOf, short } from './goals.ts';
import type { Bench, Outcome } from './outcome.ts';

/** What the room's own `measured` says of one seed. */
interface Measured {
  seed: number;
  ms: number;
  score: number;
  best: number;
}

const SEEDS = [1, 2, 3, 5, 8, 13, 21];

export const proposal: Bench = { title: '60 municipalities over 8 groups, seven seeds', people: 0, run };

async function run(): Promise<Outcome> {
  const { measured } = await composing();
  const figures = SEEDS.map((seed) => measured(60, seed));
  for (const { seed, ms, score, best } of figures) console.log(`  seed ${String(seed).padEnd(3)} ${short(ms)} ms · balance ${short(score)} · best of 1,000 draws ${short(best)}`);
  const of = (pick: (figure: Measured) => number): number => median(figures.map(pick));
  return {
    rows: [
      rowOf('proposal', { what: 'computing', unit: 'ms', better: 'less', limit: 2000 }, of(({ ms }) => ms)),
      rowOf('proposal', { what: 'balance', unit: '', better: 'more', limit: 1, of: 'best draw' }, of(({ score }) => score), of(({ best }) => best)),
    ],
    measures: figures,
    problems: figures.flatMap(({ seed, score, best }) => (score < best ? [`seed ${seed} is less balanced than a draw by lot`] : [])),
  };
}

/** The sources of the room, bundled as the server has them. */
async function composing(): Promise<{ measured: (count: number, seed: number) => Measured }> {
  const file = join(root, 'tmp', 'bench-proposal.mjs');
  const bundle = await rolldown({ input: join(root, 'libs/applications/api/src/composing/measuring.ts'), platform: 'node', tsconfig: join(root, 'tsconfig.api.json') });
  await bundle.write({ file, format: 'esm' });
  return (await import(pathToFileURL(file).href)) as { measured: (count: number, seed: number) => Measured };
}
