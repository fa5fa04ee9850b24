import { describe, expect, it } from '@jest/globals';
import { isChoice, tally, type PollChoice } from './polls';

const poll = { options: ['ja', 'nee'], weight: 'per_municipality' as const };
const votes = (organisationId: string, ...chosen: number[]): PollChoice[] => chosen.map((option, index) => ({ accountId: `${organisationId}-${index}`, organisationId, options: [option] }));

describe('a poll with equal weight per municipality', () => {
  it.each([1, 2, 7])('counts a municipality once, also when it came with %i people', (people) => {
    const many = votes('dalfsen', ...Array.from({ length: people }, () => 0));
    const { scores, winners } = tally(poll, [...many, ...votes('berkelland', 1), ...votes('bronckhorst', 1)]);
    expect(scores).toEqual([1, 2]);
    expect(winners).toEqual([1]);
  });

  it('shares the vote of a municipality whose people do not agree', () => {
    expect(tally(poll, [...votes('dalfsen', 0, 0, 1), ...votes('berkelland', 1)]).scores).toEqual([0.666667, 1.333333]);
  });

  it('gives per head what everybody chose, and names a tie as one', () => {
    const choices = [...votes('dalfsen', 0, 0), ...votes('berkelland', 1, 1)];
    expect(tally({ ...poll, weight: 'per_head' }, choices)).toEqual({ scores: [2, 2], winners: [0, 1], voters: [['dalfsen-0', 'dalfsen-1'], ['berkelland-0', 'berkelland-1']] });
    expect(tally(poll, choices).winners).toEqual([0, 1]);
    expect(tally(poll, []).winners).toEqual([]);
  });

  it('keeps the average of dots within a municipality', () => {
    const dots: PollChoice[] = [
      { accountId: null, organisationId: 'dalfsen', options: [0, 0, 1] },
      { accountId: null, organisationId: 'dalfsen', options: [1, 1, 1] },
      { accountId: null, organisationId: 'berkelland', options: [0, 0, 0] },
    ];
    expect(tally(poll, dots)).toEqual({ scores: [4, 2], winners: [0], voters: [[], []] });
  });
});

describe('a choice', () => {
  it('is as many options as the kind of the poll allows', () => {
    const of = (kind: 'one' | 'several' | 'dots') => ({ kind, options: ['a', 'b', 'c'], dots: 3 });
    expect([[0], [2]].map((chosen) => isChoice(of('one'), chosen))).toEqual([true, true]);
    expect([[], [0, 1], [3], [-1], [0.5]].map((chosen) => isChoice(of('one'), chosen))).toEqual([false, false, false, false, false]);
    expect([[0, 1, 2], [0, 0]].map((chosen) => isChoice(of('several'), chosen))).toEqual([true, false]);
    expect([[0, 0, 0], [0, 1, 1, 1]].map((chosen) => isChoice(of('dots'), chosen))).toEqual([true, false]);
  });
});
