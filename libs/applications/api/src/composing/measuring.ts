import { Balance, maturities, municipalFunctions, municipalitySizes, suggestedGroupCount } from '@leerkring/contract';
import { propose, type Candidate, type ProposalInput, type WantedGroup } from './proposal';
import { randomOf, shuffled } from './random';

/** As the programme begins with. */
export const range = { from: 4, to: 12 };
const provinces = ['Drenthe', 'Flevoland', 'Fryslân', 'Gelderland', 'Groningen', 'Limburg', 'Noord-Brabant', 'Noord-Holland', 'Overijssel', 'Utrecht', 'Zeeland', 'Zuid-Holland'];
const instruments = ['burgerbegroting', 'dorpsraad', 'initiatievenloket', 'leefbaarheidsfonds', 'participatienota', 'gebiedscommissie'];

/** Municipalities as uneven as they come, for specs and the bench: some provinces and instruments far more often than others. */
export function municipalities(count: number, seed: number): Candidate[] {
  const random = randomOf(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() ** 1.7 * from.length)]!;
  return Array.from({ length: count }, (_, at): Candidate => ({
    id: `application-${String(at).padStart(3, '0')}`,
    organisationId: `gm${at}`,
    region: pick(provinces),
    maturity: pick(maturities),
    instrument: pick(instruments),
    size: pick(municipalitySizes),
    functions: [pick(municipalFunctions), pick(municipalFunctions), pick(municipalFunctions)],
  }));
}

export const emptyGroups = (count: number): WantedGroup[] => Array.from({ length: count }, (_, at) => ({ key: `group-${at}`, pinned: [], barredId: null }));

export const forAll = (candidates: Candidate[], seed: number): ProposalInput => ({ candidates, groups: emptyGroups(suggestedGroupCount(candidates.length, range)), range, seed });

/** The score of the best of a thousand draws by lot that keep the hard rules: everybody in the order of the lot to the groups in turn. */
export function bestDraw(candidates: readonly Candidate[], seed: number): number {
  const [balance, groups, random] = [new Balance(candidates), suggestedGroupCount(candidates.length, range), randomOf(seed)];
  const draw = (): number => {
    const order = shuffled(candidates, random);
    return balance.total(Array.from({ length: groups }, (_, group) => order.filter((_, at) => at % groups === group)))!;
  };
  return Math.max(...Array.from({ length: 1000 }, draw));
}

export interface Measured {
  seed: number;
  /** Of computing. */
  ms: number;
  score: number;
  best: number;
}

/** What a proposal costs, and how good it is. */
export function measured(count: number, seed: number): Measured {
  const candidates = municipalities(count, seed);
  const before = process.cpuUsage();
  const { score } = propose(forAll(candidates, seed));
  const { user, system } = process.cpuUsage(before);
  return { seed, ms: (user + system) / 1000, score: score!, best: bestDraw(candidates, seed) };
}
