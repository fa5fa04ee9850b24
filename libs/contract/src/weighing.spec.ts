import { describe, expect, it } from '@jest/globals';
import { weigh, weighingSteps, type WeighedCriterion, type WeighedScore } from './weighing';

/** The same numbers every time: a small generator. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

interface Table {
  criteria: WeighedCriterion[];
  options: string[];
  scores: WeighedScore[];
}

/** A table of any size, with cells that are empty. */
function aTable(seed: number): Table {
  const roll = dice(seed);
  const step = () => weighingSteps.min + roll(weighingSteps.max);
  const criteria = Array.from({ length: 1 + roll(5) }, (_, place) => ({ id: `c${place}`, weight: step() }));
  const options = Array.from({ length: 1 + roll(4) }, (_, place) => `o${place}`);
  const scores = criteria.flatMap(({ id }) => options.flatMap((optionId) => (roll(4) ? [{ criterionId: id, optionId, score: step() }] : [])));
  return { criteria, options, scores };
}

const tables = Array.from({ length: 300 }, (_, seed) => aTable(seed + 1));
const weighed = ({ criteria, options, scores }: Table) => weigh(criteria, options, scores);
const meansOf = (table: Table) => weighed(table).totals.map(({ mean }) => mean && Math.round(mean * 1e9));

describe('how options come out', () => {
  const criteria = [{ id: 'draagvlak', weight: 5 }, { id: 'kosten', weight: 2 }];
  const cell = (criterionId: string, optionId: string, score: number | null) => ({ criterionId, optionId, score });
  const full = [cell('draagvlak', 'loten', 5), cell('kosten', 'loten', 1), cell('draagvlak', 'raad', 2), cell('kosten', 'raad', 5)];

  it('is the mean of the scores, each weighing what its criterion does, with what each adds', () => {
    const { totals, leaders, missing } = weigh(criteria, ['loten', 'raad'], full);
    expect(totals).toEqual([
      { optionId: 'loten', mean: 27 / 7, scored: 2, parts: [{ criterionId: 'draagvlak', part: 25 / 7 }, { criterionId: 'kosten', part: 2 / 7 }] },
      { optionId: 'raad', mean: 20 / 7, scored: 2, parts: [{ criterionId: 'draagvlak', part: 10 / 7 }, { criterionId: 'kosten', part: 10 / 7 }] },
    ]);
    expect([leaders, missing]).toEqual([['loten'], 0]);
  });

  it('says what is missing, and does not count it as nothing', () => {
    const { totals, missing } = weigh(criteria, ['loten', 'raad', 'niets'], [...full.slice(0, 1), cell('kosten', 'loten', null), full[2]!]);
    expect(totals.map(({ mean, scored }) => [mean, scored])).toEqual([[5, 1], [2, 1], [null, 0]]);
    expect(missing).toBe(4);
  });

  it('says that there is a tie, also where numbers of a computer would not', () => {
    const three = [{ id: 'a', weight: 3 }, { id: 'b', weight: 3 }, { id: 'c', weight: 3 }];
    const scores = [cell('a', 'x', 1), cell('b', 'x', 2), cell('c', 'x', 4), cell('a', 'y', 4), cell('b', 'y', 1), cell('c', 'y', 2)];
    expect(weigh(three, ['x', 'y'], scores).leaders).toEqual(['x', 'y']);
    expect(weigh([], ['x'], []).leaders).toEqual([]);
  });

  it('tells who would lead if all counted the same, and the smallest change of a weight that brings others to the top', () => {
    const { equalLeaders, tips } = weigh(criteria, ['loten', 'raad'], full);
    expect(equalLeaders).toEqual(['raad']);
    expect(tips).toEqual([{ criterionId: 'draagvlak', weight: 2, leaders: ['raad'] }, { criterionId: 'kosten', weight: 4, leaders: ['raad'] }]);
    expect(weigh(criteria, ['loten'], full).tips).toEqual([]);
  });
});

describe('whatever the table', () => {
  it('counts the same when all weights are so many times higher', () => {
    for (const table of tables) {
      const higher = { ...table, criteria: table.criteria.map(({ id, weight }) => ({ id, weight: weight * 7 })) };
      expect([meansOf(higher), weighed(higher).leaders]).toEqual([meansOf(table), weighed(table).leaders]);
    }
  });

  it('never lets an option come out lower for a higher score', () => {
    for (const table of tables) {
      for (const cell of table.scores) {
        const mean = (given: Table) => weighed(given).totals.find(({ optionId }) => optionId === cell.optionId)!.mean!;
        const better = { ...table, scores: table.scores.map((one) => (one === cell ? { ...one, score: one.score! + 1 } : one)) };
        expect(mean(better)).toBeGreaterThan(mean(table));
      }
    }
  });

  it('does not mind in which order criteria and scores stand', () => {
    for (const table of tables) {
      const turned = { ...table, criteria: table.criteria.toReversed(), scores: table.scores.toReversed() };
      expect([meansOf(turned), weighed(turned).leaders, weighed(turned).tips.toReversed()]).toEqual([meansOf(table), weighed(table).leaders, weighed(table).tips]);
    }
  });

  it('stays between the lowest and the highest score, with parts that add up to it', () => {
    for (const table of tables) {
      for (const { mean, parts } of weighed(table).totals) {
        if (mean === null) continue;
        expect(mean).toBeGreaterThanOrEqual(weighingSteps.min);
        expect(mean).toBeLessThanOrEqual(weighingSteps.max);
        expect(parts.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(mean, 9);
      }
    }
  });
});
