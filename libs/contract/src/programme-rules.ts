import { commitmentParties } from './applications';
import { municipalFunctions } from './roles';

/** What a number counts. */
export type RuleUnit = 'months' | 'meetings' | 'municipalities' | 'days' | 'groups' | 'regions' | 'people' | 'questions';

/** What a number says: about so many, or a bound. Left out: exactly so many. */
export type RuleBound = 'about' | 'at_least' | 'more_than' | 'at_most';

/** What values a rule can have; nobody can put in others. */
export type RuleShape =
  | { kind: 'integer'; unit: RuleUnit; least: number; most: number; bound?: RuleBound }
  | { kind: 'percentage'; least: number; most: number; bound?: RuleBound }
  | { kind: 'cents'; least: number; most: number; bound?: RuleBound }
  | { kind: 'range'; unit: RuleUnit; least: number; most: number }
  | { kind: 'set'; options: readonly string[]; least: number; most: number };

/** A rule's value as it is stored and sent: one part of it is filled in, by kind. */
export interface AnyRuleValue {
  number: number | null;
  from: number | null;
  to: number | null;
  members: string[] | null;
}

export const ruleThemes = ['track', 'group', 'people', 'support'] as const;
export type RuleTheme = (typeof ruleThemes)[number];

/** Every rule of the programme: where it stands on the page, and what values it can have. */
export const programmeRules = {
  track_months: { theme: 'track', kind: 'integer', unit: 'months', least: 1, most: 36, bound: 'about' },
  start_meetings: { theme: 'track', kind: 'integer', unit: 'meetings', least: 1, most: 5 },
  exchange_meetings: { theme: 'track', kind: 'integer', unit: 'meetings', least: 1, most: 12, bound: 'about' },
  closing_meetings: { theme: 'track', kind: 'integer', unit: 'meetings', least: 1, most: 5 },
  commitment_parties: { theme: 'track', kind: 'set', options: commitmentParties, least: 1, most: 3 },
  local_questions: { theme: 'track', kind: 'integer', unit: 'questions', least: 1, most: 20, bound: 'at_most' },
  group_municipalities: { theme: 'group', kind: 'range', unit: 'municipalities', least: 2, most: 30 },
  confirm_days: { theme: 'group', kind: 'integer', unit: 'days', least: 1, most: 60 },
  large_event_people: { theme: 'group', kind: 'integer', unit: 'people', least: 50, most: 5000, bound: 'about' },
  professional_groups: { theme: 'people', kind: 'set', options: municipalFunctions, least: 3, most: 9 },
  duo_groups: { theme: 'people', kind: 'integer', unit: 'groups', least: 2, most: 5, bound: 'at_least' },
  triangle_functions: { theme: 'people', kind: 'set', options: municipalFunctions, least: 3, most: 3 },
  listening_visit_groups: { theme: 'people', kind: 'integer', unit: 'groups', least: 2, most: 5, bound: 'at_least' },
  programme_regions: { theme: 'people', kind: 'range', unit: 'regions', least: 1, most: 20 },
  regional_meetings: { theme: 'people', kind: 'integer', unit: 'meetings', least: 1, most: 20 },
  support_share: { theme: 'support', kind: 'percentage', least: 0, most: 100 },
  support_cap: { theme: 'support', kind: 'cents', least: 0, most: 10_000_000, bound: 'at_most' },
  demand_groups: { theme: 'support', kind: 'integer', unit: 'groups', least: 1, most: 4, bound: 'more_than' },
} as const satisfies Record<string, RuleShape & { theme: RuleTheme }>;

export type RuleKey = keyof typeof programmeRules;
export const ruleKeys = Object.keys(programmeRules) as RuleKey[];

type ShapeOf<K extends RuleKey> = (typeof programmeRules)[K];
type MemberOf<K extends RuleKey> = ShapeOf<K> extends { options: readonly (infer M)[] } ? M : never;

/** What the code works with: a number, a range or a set, by what the rule is. */
export type RuleValue<K extends RuleKey> = ShapeOf<K>['kind'] extends 'range' ? { from: number; to: number } : ShapeOf<K>['kind'] extends 'set' ? MemberOf<K>[] : number;

/** The rule's value without its wrapping. The database holds only what `ruleFits`. */
export function ruleValue<K extends RuleKey>(key: K, { number, from, to, members }: AnyRuleValue): RuleValue<K> {
  const { kind } = programmeRules[key] as RuleShape;
  return (kind === 'range' ? { from, to } : kind === 'set' ? members : number) as RuleValue<K>;
}

/** Whether a rule can have this value: of its kind, whole, within its bounds, and nothing else filled in. */
export function ruleFits(key: RuleKey, { number, from, to, members }: AnyRuleValue): boolean {
  const shape: RuleShape = programmeRules[key];
  const within = (value: number | null): value is number => value !== null && Number.isSafeInteger(value) && value >= shape.least && value <= shape.most;
  if (shape.kind === 'range') return within(from) && within(to) && from <= to && number === null && members === null;
  if (shape.kind !== 'set') return within(number) && from === null && to === null && members === null;
  if (!members || number !== null || from !== null || to !== null) return false;
  return new Set(members).size === members.length && within(members.length) && members.every((member) => shape.options.includes(member));
}

/** A value that a rule has from some day on. */
export interface RuleRow<K extends RuleKey = RuleKey> {
  key: K;
  /** As '2027-01-01'; it begins at midnight in Amsterdam. */
  effectiveFrom: string;
  /** Of one rule, from 1, in the order in which they were written. */
  ordinal: number;
  /** Taken back before it began; then it never holds. */
  withdrawnAt: Date | string | null;
}

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day on the calendar of Amsterdam at this moment, as '2027-01-01'. */
export function amsterdamDay(moment: Date): string {
  return calendar.format(moment);
}

/** The row that holds on this day: the one that began last; of two that begin on one day the later one. Null: none had begun. */
export function ruleOn<R extends RuleRow>(rows: readonly R[], key: R['key'], day: string): R | null {
  const begun = rows.filter((row) => row.key === key && row.withdrawnAt === null && row.effectiveFrom <= day);
  return begun.reduce<R | null>((last, row) => (last && !comesAfter(row, last) ? last : row), null);
}

/** The row that holds at this moment. */
export function ruleAt<R extends RuleRow>(rows: readonly R[], key: R['key'], moment: Date): R | null {
  return ruleOn(rows, key, amsterdamDay(moment));
}

/** Whether `row` begins later than `other`, or was written later for the same day. */
export function comesAfter(row: RuleRow, other: RuleRow): boolean {
  return row.effectiveFrom === other.effectiveFrom ? row.ordinal > other.ordinal : row.effectiveFrom > other.effectiveFrom;
}

/** What happens to the rules: event name → payload. Screens ask for the words. */
export interface ProgrammeRuleEvents {
  'programme_rule.changed': { key: RuleKey; versionId: string };
  'programme_rule.withdrawn': { key: RuleKey; versionId: string };
}

/** What follows each of them on the server. */
export const programmeRuleFollowUps: Record<keyof ProgrammeRuleEvents, 'reaction' | 'quiet'> = {
  'programme_rule.changed': 'quiet',
  'programme_rule.withdrawn': 'quiet',
};

