import { describe, expect, it } from '@jest/globals';
import { hasConsent, isChoice, isEnough, reasonFor, tally, type PollChoice, type PollKind, type PollResult } from './polls';

const poll = { kind: 'one' as const, anonymous: false, options: ['ja', 'nee'], weight: 'per_municipality' as const, tie: 'talk' as const };
const scale = { ...poll, kind: 'scale' as const, options: ['1', '2', '3', '4', '5'], tie: null };
const count = (asked: Parameters<typeof tally>[0], choices: PollChoice[]): PollResult => tally(asked, choices, () => 1);
const votes = (organisationId: string, ...chosen: number[]): PollChoice[] => chosen.map((option, index) => ({ accountId: `${organisationId}-${index}`, organisationId, options: [option] }));

describe('a poll with equal weight per municipality', () => {
  it.each([1, 2, 7])('counts a municipality once, also when it came with %i people', (people) => {
    const many = votes('dalfsen', ...Array.from({ length: people }, () => 0));
    const { scores, winners } = count(poll, [...many, ...votes('berkelland', 1), ...votes('bronckhorst', 1)]);
    expect(scores).toEqual([1, 2]);
    expect(winners).toEqual([1]);
  });

  it('shares the vote of a municipality whose people do not agree', () => {
    expect(count(poll, [...votes('dalfsen', 0, 0, 1), ...votes('berkelland', 1)]).scores).toEqual([0.666667, 1.333333]);
  });

  it('gives per head what everybody chose, and names a tie as one', () => {
    const choices = [...votes('dalfsen', 0, 0), ...votes('berkelland', 1, 1)];
    expect(count({ ...poll, weight: 'per_head' }, choices)).toEqual({ scores: [2, 2], winners: [0, 1], drawn: null, spread: null, voters: [['dalfsen-0', 'dalfsen-1'], ['berkelland-0', 'berkelland-1']] });
    expect(count(poll, choices).winners).toEqual([0, 1]);
    expect(count(poll, []).winners).toEqual([]);
  });

  it('keeps the average of dots within a municipality', () => {
    const dots: PollChoice[] = [
      { accountId: null, organisationId: 'dalfsen', options: [0, 0, 1] },
      { accountId: null, organisationId: 'dalfsen', options: [1, 1, 1] },
      { accountId: null, organisationId: 'berkelland', options: [0, 0, 0] },
    ];
    expect(count(poll, dots)).toMatchObject({ scores: [4, 2], winners: [0], voters: [[], []] });
  });
});

describe('a scale', () => {
  it.each([1, 2, 7])('counts the number of a municipality once, also when it came with %i people', (people) => {
    const many = votes('dalfsen', ...Array.from({ length: people }, () => 0));
    const { scores, winners, spread } = count(scale, [...many, ...votes('berkelland', 4), ...votes('bronckhorst', 3)]);
    expect({ scores, winners, spread }).toEqual({ scores: [1, 0, 0, 1, 1], winners: [], spread: { median: 4, mean: 3.333333 } });
  });

  it.each([
    { chosen: [2], median: 3, mean: 3 },
    { chosen: [0, 4], median: 3, mean: 3 },
    { chosen: [0, 1, 4], median: 2, mean: 2.666667 },
    { chosen: [0, 0, 0, 4], median: 1, mean: 2 },
    { chosen: [0, 0, 1, 2], median: 1.5, mean: 1.75 },
  ])('has its middle and its average: $chosen', ({ chosen, median, mean }) => {
    expect(count({ ...scale, weight: 'per_head' }, votes('dalfsen', ...chosen)).spread).toEqual({ median, mean });
  });

  it('has the middle that lies between thirds of municipalities', () => {
    expect(count(scale, [...votes('dalfsen', 0, 1, 2), ...votes('berkelland', 2, 1, 0)]).spread).toEqual({ median: 2, mean: 2 });
  });

  it('has neither when nobody answers', () => {
    expect(count(scale, []).spread).toBeNull();
  });
});

describe('an anonymous poll', () => {
  const secret = { ...poll, anonymous: true };

  it.each([
    { weight: 'per_head', people: 4, municipalities: 4, enough: false },
    { weight: 'per_head', people: 5, municipalities: 1, enough: true },
    { weight: 'per_municipality', people: 9, municipalities: 4, enough: false },
    { weight: 'per_municipality', people: 5, municipalities: 5, enough: true },
  ] as const)('tells of $people votes from $municipalities municipalities, $weight: $enough', ({ weight, enough, ...turnout }) => {
    expect(isEnough({ anonymous: true, weight }, turnout)).toBe(enough);
    expect(isEnough({ anonymous: false, weight }, turnout)).toBe(true);
  });

  it('shows no part of a vote, which would tell of the few people of one municipality', () => {
    const others = ['berkelland', 'bronckhorst', 'aalten', 'winterswijk'].flatMap((municipality) => votes(municipality, 1));
    expect(count(secret, [...votes('dalfsen', 0, 0, 1), ...others]).scores).toEqual([1, 4]);
    expect(count({ ...scale, anonymous: true }, [...votes('dalfsen', 0, 0, 1), ...others])).toMatchObject({ scores: [1, 4, 0, 0, 0], spread: { median: 2, mean: 1.8 } });
  });

  it.each([1, 2, 7])('counts a municipality once, also when it came with %i people', (people) => {
    expect(count(secret, [...votes('dalfsen', ...Array.from({ length: people }, () => 0)), ...votes('berkelland', 1)]).scores).toEqual([1, 1]);
  });
});

describe('a proposal', () => {
  const proposal = { ...poll, kind: 'consent' as const, options: ['agree', 'concern', 'objection'], tie: null };

  it.each([1, 2, 7])('counts the answer of a municipality once, also when it came with %i people, and one objection is enough', (people) => {
    const many = votes('dalfsen', ...Array.from({ length: people }, () => 0));
    const agreed = count(proposal, [...many, ...votes('berkelland', 1)]);
    expect(agreed).toMatchObject({ scores: [1, 1, 0], winners: [] });
    expect(hasConsent(agreed)).toBe(true);
    const objected = count(proposal, [...many, ...votes('berkelland', 0, 0, 2)]);
    expect(objected.scores).toEqual([1.666667, 0, 0.333333]);
    expect(hasConsent(objected)).toBe(false);
  });

  it('has neither consent nor objections while nobody answered', () => {
    expect(hasConsent(count(proposal, []))).toBeNull();
  });

  it('asks for words with an objection, takes them with a concern, and with nothing else', () => {
    expect([[0], [1], [2], []].map((chosen) => reasonFor(proposal, chosen))).toEqual(['none', 'may', 'must', 'none']);
    expect(reasonFor(poll, [1])).toBe('none');
  });
});

describe('statements', () => {
  const statements = { ...poll, kind: 'statements' as const, options: ['loten', 'praten'], tie: null };

  it.each([1, 2, 7])('count the answers of a municipality once, also when it came with %i people', (people) => {
    const many = Array.from({ length: people }, (): PollChoice => ({ accountId: null, organisationId: 'dalfsen', options: [0, 5] }));
    const { scores, winners } = count(statements, [...many, { accountId: null, organisationId: 'berkelland', options: [0, 4] }]);
    expect({ scores, winners }).toEqual({ scores: [2, 0, 0, 0, 1, 1], winners: [] });
  });
});

describe('an equal score', () => {
  const tied = [...votes('dalfsen', 0), ...votes('berkelland', 1)];

  it('is decided by lot between the equal options only, where that is the rule', () => {
    const between: number[] = [];
    const draw = (below: number): number => (between.push(below), below - 1);
    const three = { ...poll, options: ['ja', 'nee', 'later'], tie: 'lot' as const };
    expect(tally(three, [...votes('dalfsen', 0), ...votes('berkelland', 2)], draw)).toMatchObject({ winners: [0, 2], drawn: 2 });
    expect(between).toEqual([2]);
  });

  it('draws nothing without a tie, and nothing where the group talks or votes again', () => {
    expect(count({ ...poll, tie: 'lot' }, votes('dalfsen', 0)).drawn).toBeNull();
    for (const tie of ['talk', 'again'] as const) expect(count({ ...poll, tie }, tied)).toMatchObject({ winners: [0, 1], drawn: null });
  });
});

describe('a choice', () => {
  it('is as many options as the kind of the poll allows', () => {
    const of = (kind: PollKind) => ({ kind, options: ['a', 'b', 'c'], dots: 3 });
    expect([[0], [2]].map((chosen) => isChoice(of('one'), chosen))).toEqual([true, true]);
    for (const kind of ['one', 'scale', 'consent'] as const) expect([[], [0, 1], [3], [-1], [0.5]].filter((chosen) => isChoice(of(kind), chosen))).toEqual([]);
    expect([[0, 1, 2], [0, 0]].map((chosen) => isChoice(of('several'), chosen))).toEqual([true, false]);
    expect([[0, 0, 0], [0, 1, 1, 1]].map((chosen) => isChoice(of('dots'), chosen))).toEqual([true, false]);
    expect([[0, 4, 8], [0, 3, 6]].map((chosen) => isChoice(of('statements'), chosen))).toEqual([true, true]);
    expect([[0, 4], [0, 1, 8], [3, 0, 6], [0, 4, 9]].filter((chosen) => isChoice(of('statements'), chosen))).toEqual([]);
  });
});
