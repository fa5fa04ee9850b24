import type { AnyRuleValue, RuleKey } from '@leerkring/contract';
import type { TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { ProgrammeRuleVersion } from './programme-rule-version.entity';

/** A rule says something else from this day on. The rules are of everybody: forget it afterwards. */
export async function aRuleFrom(app: TestApp, key: RuleKey, effectiveFrom: string, value: Partial<AnyRuleValue>): Promise<void> {
  const { manager } = app.database;
  const ordinal = (await manager.countBy(ProgrammeRuleVersion, { key })) + 1;
  const words = { textNl: 'Anders.', textEn: 'Otherwise.', reason: 'Zo kan het beter.' };
  const whole = { number: null, from: null, to: null, members: null, ...value };
  await manager.insert(ProgrammeRuleVersion, { id: uuid(), key, ordinal, value: whole, ...words, effectiveFrom, changedById: null, changedAt: app.clock.now(), clientId: null, withdrawnAt: null, withdrawnById: null });
}

/** The rules as the programme began with them. */
export async function forgetRules(app: TestApp): Promise<void> {
  await app.database.query('DELETE FROM programme_rule_versions WHERE ordinal > 1');
}
