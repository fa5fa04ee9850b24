import { describe, expect, it } from '@jest/globals';
import { amsterdamDay, programmeRules, ruleAt, ruleFits, ruleKeys, ruleValue, type AnyRuleValue, type RuleKey, type RuleRow } from './programme-rules';

const from = (effectiveFrom: string, ordinal: number, withdrawnAt: string | null = null): RuleRow<'support_cap'> => ({ key: 'support_cap', effectiveFrom, ordinal, withdrawnAt });
const ordinalAt = (rows: RuleRow<'support_cap'>[], moment: string): number | undefined => ruleAt(rows, 'support_cap', new Date(moment))?.ordinal;

describe('a rule with a day on which it begins', () => {
  it.each([
    ['in winter', '2027-01-01', '2026-12-31T22:59:59.999Z', '2026-12-31T23:00:00.000Z'],
    ['in summer', '2027-07-01', '2027-06-30T21:59:59.999Z', '2027-06-30T22:00:00.000Z'],
    ['on the day on which the clock goes forward', '2027-03-28', '2027-03-27T22:59:59.999Z', '2027-03-27T23:00:00.000Z'],
    ['on the day after the clock went forward', '2027-03-29', '2027-03-28T21:59:59.999Z', '2027-03-28T22:00:00.000Z'],
    ['on the day on which the clock goes back', '2026-10-25', '2026-10-24T21:59:59.999Z', '2026-10-24T22:00:00.000Z'],
    ['on the day after the clock went back', '2026-10-26', '2026-10-25T22:59:59.999Z', '2026-10-25T23:00:00.000Z'],
  ])('begins at midnight in Amsterdam %s', (_when, day, lastOfBefore, first) => {
    const rows = [from('2026-01-01', 1), from(day, 2)];
    expect([ordinalAt(rows, lastOfBefore), ordinalAt(rows, first)]).toEqual([1, 2]);
  });

  it.each(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2027-03-28T00:59:59Z', '2027-03-28T01:00:00Z'])('holds all through the hour that is doubled or left out: %s', (moment) => {
    const day = amsterdamDay(new Date(moment));
    expect(ordinalAt([from('2026-01-01', 1), from(day, 2)], moment)).toBe(2);
  });

  it('holds until another begins, in whatever order they were written', () => {
    const rows = [from('2027-06-01', 2), from('2026-01-01', 1), from('2027-03-01', 3)];
    expect(['2027-02-28T12:00:00Z', '2027-03-01T12:00:00Z', '2027-05-31T12:00:00Z', '2027-06-01T12:00:00Z'].map((moment) => ordinalAt(rows, moment))).toEqual([1, 3, 3, 2]);
  });

  it('gives way to what was written later for the same day', () => {
    expect(ordinalAt([from('2026-01-01', 1), from('2027-03-01', 3), from('2027-03-01', 2)], '2027-03-01T12:00:00Z')).toBe(3);
  });

  it('never holds when it was taken back, and none holds before the first one begins', () => {
    expect(ordinalAt([from('2026-01-01', 1), from('2027-03-01', 2, '2027-02-01T10:00:00Z')], '2027-03-02T12:00:00Z')).toBe(1);
    expect(ordinalAt([from('2026-01-01', 1)], '2025-12-31T22:59:59Z')).toBeUndefined();
  });

  it('says nothing about other rules', () => {
    const other: RuleRow = { key: 'support_share', effectiveFrom: '2027-01-01', ordinal: 7, withdrawnAt: null };
    expect(ruleAt<RuleRow>([from('2026-01-01', 1), other], 'support_cap', new Date('2027-02-01'))?.ordinal).toBe(1);
  });
});

const value = (parts: Partial<AnyRuleValue>): AnyRuleValue => ({ number: null, from: null, to: null, members: null, ...parts });

describe('the value of a rule', () => {
  const withBounds = ruleKeys.flatMap((key) => {
    const { least, most, kind } = programmeRules[key];
    return kind === 'set' ? [] : [[key, kind === 'range', least, most] as const];
  });

  it.each(withBounds)('%s lies within its bounds, which belong to it', (key, isRange, least, most) => {
    const parts = (one: number): AnyRuleValue => (isRange ? value({ from: one, to: one }) : value({ number: one }));
    expect([least - 1, least, most, most + 1].map((one) => ruleFits(key, parts(one)))).toEqual([false, true, true, false]);
  });

  it.each<[string, RuleKey, Partial<AnyRuleValue>, boolean]>([
    ['a range that runs on', 'group_municipalities', { from: 4, to: 12 }, true],
    ['a range that runs back', 'group_municipalities', { from: 12, to: 4 }, false],
    ['half a range', 'group_municipalities', { from: 4 }, false],
    ['a number for a range', 'group_municipalities', { number: 4 }, false],
    ['a number and more', 'track_months', { number: 12, members: [] }, false],
    ['a part of a month', 'track_months', { number: 1.5 }, false],
    ['no number', 'track_months', { number: NaN }, false],
    ['nothing', 'track_months', {}, false],
    ['three different functions', 'triangle_functions', { members: ['griffier', 'burgemeester', 'wethouder'] }, true],
    ['two functions', 'triangle_functions', { members: ['griffier', 'burgemeester'] }, false],
    ['four functions', 'triangle_functions', { members: ['griffier', 'burgemeester', 'wethouder', 'raadslid'] }, false],
    ['a function twice', 'triangle_functions', { members: ['griffier', 'burgemeester', 'griffier'] }, false],
    ['a function that nobody holds', 'triangle_functions', { members: ['griffier', 'burgemeester', 'sultan'] }, false],
    ['nobody who signs', 'commitment_parties', { members: [] }, false],
  ])('of %s is taken or not', (_what, key, parts, fits) => {
    expect(ruleFits(key, value(parts))).toBe(fits);
  });

  it('comes without its wrapping', () => {
    expect(ruleValue('support_cap', value({ number: 500_000 }))).toBe(500_000);
    expect(ruleValue('programme_regions', value({ from: 5, to: 8 }))).toEqual({ from: 5, to: 8 });
    expect(ruleValue('commitment_parties', value({ members: ['raad'] }))).toEqual(['raad']);
  });
});
