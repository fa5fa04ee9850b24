import { programmeRules, ruleFits, type AnyRuleValue, type RuleKey, type RuleShape } from '@leerkring/contract';
import type { RuleVersionData } from './rules.queries';

/** A change of a rule while it is written: as the fields hold it. */
export interface WrittenRule {
  number: string;
  from: string;
  to: string;
  members: string[];
  textNl: string;
  textEn: string;
  effectiveFrom: string;
  reason: string;
}

/** Begins with what holds; day and reason are for the writer to say. */
export function writtenFrom(key: RuleKey, { value, textNl, textEn }: RuleVersionData): WrittenRule {
  const shape: RuleShape = programmeRules[key];
  const number = value.number === null ? '' : shape.kind === 'cents' ? eurosIn(value.number) : String(value.number);
  return { number, from: String(value.from ?? ''), to: String(value.to ?? ''), members: value.members ?? [], textNl, textEn, effectiveFrom: '', reason: '' };
}

/** The value that is written; null when the rule cannot have it. */
export function valueWritten(key: RuleKey, { number, from, to, members }: WrittenRule): AnyRuleValue | null {
  const { kind } = programmeRules[key] as RuleShape;
  const value: AnyRuleValue = { number: null, from: null, to: null, members: null };
  if (kind === 'set') value.members = members;
  else if (kind === 'range') [value.from, value.to] = [whole(from), whole(to)];
  else value.number = kind === 'cents' ? centsOf(number) : whole(number);
  return ruleFits(key, value) ? value : null;
}

export type RuleMistakes = Record<'value' | 'textNl' | 'textEn' | 'effectiveFrom' | 'reason', boolean>;

/** What cannot be sent like this. Whether a day has passed is for the server to say: its clock is right. */
export function mistakesIn(key: RuleKey, words: WrittenRule): RuleMistakes {
  return {
    value: valueWritten(key, words) === null,
    textNl: !words.textNl.trim(),
    textEn: !words.textEn.trim(),
    effectiveFrom: !/^\d{4}-\d\d-\d\d$/.test(words.effectiveFrom),
    reason: !words.reason.trim(),
  };
}

const whole = (text: string): number | null => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : null);

/** Never by a fraction: 0,29 is 29 cents. A point or comma stands before two cents only, so 5.000 is not taken for five. */
function centsOf(text: string): number | null {
  const match = /^(\d{1,7})(?:[.,](\d\d))?$/.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number(match[2] ?? 0) : null;
}

const eurosIn = (cents: number): string => (cents % 100 ? `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}` : String(cents / 100));
