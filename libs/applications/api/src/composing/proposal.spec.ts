import { describe, expect, it } from '@jest/globals';
import { Balance, groupCounts, suggestedGroupCount } from '@leerkring/contract';
import fc from 'fast-check';
import { emptyGroups as empty, forAll, measured, municipalities, range } from './measuring';
import { propose, type Candidate, type Proposal, type ProposalInput } from './proposal';
import { randomOf, shuffled } from './random';

function expectRulesKept({ candidates, groups, range: { from, to } }: ProposalInput, { groups: proposed, left }: Proposal): void {
  const everybody = [...proposed.flatMap(({ members }) => members), ...left];
  expect(everybody.toSorted()).toEqual(candidates.map(({ id }) => id).toSorted());
  for (const { key, members } of proposed) {
    const wanted = groups.find((group) => group.key === key)!;
    expect(members).toEqual(expect.arrayContaining([...wanted.pinned]));
    expect(members.length).toBeLessThanOrEqual(to);
    if (members.length && !wanted.pinned.length) expect(members.length).toBeGreaterThanOrEqual(from);
    const organisations = members.map((id) => candidates.find((one) => one.id === id)!.organisationId);
    if (wanted.barredId) expect(organisations).not.toContain(wanted.barredId);
  }
}

describe('a proposal for sixty municipalities', () => {
  it('is there within two seconds of computing, whatever the seed', () => {
    for (const seed of [1, 9999]) expect(measured(60, seed).ms).toBeLessThan(2000);
  });

  it('is at least as balanced as the best of a thousand draws by lot', () => {
    for (const seed of [3, 159]) {
      const { score, best } = measured(60, seed);
      expect(score).toBeGreaterThanOrEqual(best);
      expect(propose(forAll(municipalities(60, seed), seed)).left).toEqual([]);
    }
  });

  it('says how balanced each group is, by the measure that the board uses', () => {
    const candidates = municipalities(60, 5);
    const { groups, score } = propose(forAll(candidates, 5));
    const balance = new Balance(candidates);
    for (const { members, score: told } of groups) expect(told).toEqual(balance.group(members.map((id) => candidates.find((one) => one.id === id)!)));
    expect(score).toBeCloseTo(groups.reduce((sum, group) => sum + group.score!.score, 0) / groups.length);
  });
});

describe('a proposal', () => {
  it('is the same for the same seed, in whatever order municipalities and groups come', () => {
    const input = forAll(municipalities(40, 8), 8);
    const random = randomOf(1);
    const again = propose({ ...input, candidates: shuffled(input.candidates, random), groups: shuffled(input.groups, random) });
    expect(again).toEqual(propose(input));
    expect(propose({ ...input, seed: 9 }).groups).not.toEqual(again.groups);
  });

  it('keeps every hard rule, whatever is asked', () => {
    const asked = fc.record({ count: fc.integer({ min: 0, max: 40 }), groups: fc.integer({ min: 0, max: 9 }), seed: fc.integer({ min: 1, max: 9999 }), from: fc.integer({ min: 2, max: 6 }), more: fc.integer({ min: 0, max: 6 }), pins: fc.array(fc.nat(8), { maxLength: 12 }), barred: fc.array(fc.option(fc.nat(39)), { minLength: 9, maxLength: 9 }) });
    fc.assert(
      fc.property(asked, ({ count, groups, seed, from, more, pins, barred }) => {
        const candidates = municipalities(count, seed);
        const sizes = { from, to: from + more };
        const wanted = empty(groups).map((group, at) => {
          const barredId = barred[at] === null ? null : `gm${barred[at]}`;
          const pinned = candidates.filter(({ organisationId }, place) => pins[place] === at && organisationId !== barredId).slice(0, sizes.to);
          return { ...group, barredId, pinned: pinned.map(({ id }) => id) };
        });
        const input = { candidates, groups: wanted, range: sizes, seed };
        expectRulesKept(input, propose(input));
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('makes groups that differ by one municipality at most', () => {
    for (const count of [13, 25, 37, 59]) {
      const sizes = propose(forAll(municipalities(count, count), 1)).groups.map(({ members }) => members.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });

  it('gives nobody a place when there are too few for one group', () => {
    const candidates = municipalities(3, 1);
    expect(propose({ candidates, groups: empty(1), range, seed: 1 })).toEqual({ groups: [{ key: 'group-0', members: [], score: null }], left: candidates.map(({ id }) => id), score: null });
    expect(propose({ candidates: [], groups: [], range, seed: 1 })).toEqual({ groups: [], left: [], score: null });
  });

  it('has a full score when all municipalities are alike', () => {
    const alike = municipalities(16, 1).map((one) => ({ ...one, region: 'Drenthe', maturity: 'running', instrument: 'dorpsraad', size: 'small', functions: ['griffier'] }) as Candidate);
    expect(propose(forAll(alike, 1)).score).toBe(100);
  });

  it('leaves those over for whom no group of the right size is left', () => {
    const candidates = municipalities(13, 1);
    const { groups, left } = propose({ candidates, groups: empty(2), range: { from: 10, to: 12 }, seed: 1 });
    expect([groups.map(({ members }) => members.length), left.length]).toEqual([[12, 0], 1]);
  });
});

describe('the number of groups', () => {
  it('keeps each within the bounds, near the middle of them', () => {
    expect([3, 4, 12, 13, 30, 60].map((count) => suggestedGroupCount(count, range))).toEqual([0, 1, 2, 2, 4, 8]);
    expect(groupCounts(60, range)).toEqual({ least: 5, most: 15 });
    expect(groupCounts(3, range)).toBeNull();
    expect(groupCounts(25, { from: 10, to: 12 })).toBeNull();
  });
});
