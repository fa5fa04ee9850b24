import { comesAfter, ruleOn, type RuleKey } from '@leerkring/contract';
import type { ProgrammeRuleVersion } from './programme-rule-version.entity';

/** A rule as it stands on a day: what holds, what will, and what did. */
export interface ProgrammeRule {
  id: string;
  key: RuleKey;
  revision: number;
  inForce: ProgrammeRuleVersion;
  coming: ProgrammeRuleVersion[];
  earlier: ProgrammeRuleVersion[];
}

/** @param rows of this rule, withdrawn ones too; at least the one that the programme began with */
export function programmeRuleOn(rows: readonly ProgrammeRuleVersion[], key: RuleKey, day: string): ProgrammeRule {
  const standing = rows.filter((row) => row.withdrawnAt === null).sort((a, b) => (comesAfter(a, b) ? 1 : -1));
  // What was written anew for the same day holds on no day of its own.
  const holding = standing.filter((row, index) => standing[index + 1]?.effectiveFrom !== row.effectiveFrom);
  const inForce = inForceOn(rows, key, day);
  return {
    id: key,
    key,
    revision: revisionOf(rows),
    inForce,
    coming: holding.filter((row) => comesAfter(row, inForce)),
    earlier: holding.filter((row) => comesAfter(inForce, row)).reverse(),
  };
}

/** What holds on this day; on days before the programme had rules: what it began with. */
export function inForceOn(rows: readonly ProgrammeRuleVersion[], key: RuleKey, day: string): ProgrammeRuleVersion {
  const found = ruleOn(rows, key, day) ?? rows.find((row) => row.key === key && row.ordinal === 1);
  if (!found) throw new Error(`The rule ${key} has no first value: a migration must bring it`);
  return found;
}

/** Goes up with everything that happens to a rule. */
export function revisionOf(rows: readonly ProgrammeRuleVersion[]): number {
  return rows.length + rows.filter((row) => row.withdrawnAt !== null).length;
}
