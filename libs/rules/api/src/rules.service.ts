import { Injectable } from '@nestjs/common';
import { amsterdamDay, limits, platformSubject, ruleFits, ruleKeys, type RuleKey, type SubjectRef } from '@leerkring/contract';
import { Access, Clock, DomainError, Works, check, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { programmeRuleOn, revisionOf, type ProgrammeRule } from './programme-rule';
import { ProgrammeRuleVersion } from './programme-rule-version.entity';
import { changeRule, withdrawRule, type ChangeProgrammeRuleInput, type WithdrawProgrammeRuleInput } from './rules.inputs';
import { RulesRepository } from './rules.repository';

/** The rules of the programme; the only writer of them. */
@Injectable()
export class RulesService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: RulesRepository,
    private readonly clock: Clock,
  ) {}

  /** Every rule, as it stands today. */
  async all(actor: Actor): Promise<ProgrammeRule[]> {
    await this.access.require(actor, 'programme_rule.read', platformSubject);
    const rows = Map.groupBy(await this.repository.all(), ({ key }) => key);
    return ruleKeys.map((key) => programmeRuleOn(rows.get(key) ?? [], key, this.today()));
  }

  /**
   * Lets a rule say something else from today or a later day on.
   * @throws DomainError FORBIDDEN, INPUT_INVALID, PROGRAMME_RULE_VALUE_UNFIT, PROGRAMME_RULE_PAST, PROGRAMME_RULE_TOO_FAR, PROGRAMME_RULE_CHANGED when somebody else was ahead, PROGRAMME_RULES_FULL
   */
  async change(actor: Actor, input: ChangeProgrammeRuleInput): Promise<{ programmeRule: ProgrammeRule }> {
    const { revision, ...change } = check(changeRule, input);
    await this.works.run(actor, async (work) => {
      await work.require('programme_rule.change', platformSubject);
      const rows = await this.repository.lock(change.key, work.manager);
      // Before everything that can refuse: a repeat of what was stored is no refusal.
      if (rows.some((row) => row.clientId === change.clientId)) return work.silently('it is there already');
      requireFitting(change, work.now);
      if (revisionOf(rows) !== revision) throw new DomainError('PROGRAMME_RULE_CHANGED');
      const today = amsterdamDay(work.now);
      if (change.effectiveFrom > today && programmeRuleOn(rows, change.key, today).coming.length >= limits.rulesToCome) throw new DomainError('PROGRAMME_RULES_FULL');
      const id = uuid();
      await work.manager.insert(ProgrammeRuleVersion, { id, ...change, ordinal: rows.length + 1, changedById: actor.accountId, changedAt: work.now, withdrawnAt: null, withdrawnById: null });
      await told(work, 'programme_rule.changed', change.key, id);
    });
    return { programmeRule: await this.one(change.key) };
  }

  /**
   * Takes back a change before it begins. Taking back what is taken back already changes nothing.
   * @throws DomainError FORBIDDEN, NOT_FOUND, PROGRAMME_RULE_BEGUN
   */
  async withdraw(actor: Actor, input: WithdrawProgrammeRuleInput): Promise<{ programmeRule: ProgrammeRule }> {
    const { id } = check(withdrawRule, input);
    const key = await this.works.run(actor, async (work) => {
      await work.require('programme_rule.change', platformSubject);
      const found = await work.manager.findOneBy(ProgrammeRuleVersion, { id });
      if (!found) throw new DomainError('NOT_FOUND');
      const version = (await this.repository.lock(found.key, work.manager)).find((row) => row.id === id)!;
      if (version.withdrawnAt) work.silently('it is taken back already');
      else if (version.effectiveFrom <= amsterdamDay(work.now)) throw new DomainError('PROGRAMME_RULE_BEGUN');
      else {
        await work.manager.update(ProgrammeRuleVersion, { id }, { withdrawnAt: work.now, withdrawnById: actor.accountId });
        await told(work, 'programme_rule.withdrawn', version.key, id);
      }
      return version.key;
    });
    return { programmeRule: await this.one(key) };
  }

  private async one(key: RuleKey): Promise<ProgrammeRule> {
    return programmeRuleOn(await this.repository.of([key]), key, this.today());
  }

  private today(): string {
    return amsterdamDay(this.clock.now());
  }
}

/** @throws DomainError PROGRAMME_RULE_VALUE_UNFIT, PROGRAMME_RULE_PAST, PROGRAMME_RULE_TOO_FAR */
function requireFitting({ key, value, effectiveFrom }: Pick<ProgrammeRuleVersion, 'key' | 'value' | 'effectiveFrom'>, now: Date): void {
  const today = amsterdamDay(now);
  const last = `${Number(today.slice(0, 4)) + limits.ruleYearsAhead}${today.slice(4)}`;
  if (!ruleFits(key, value)) throw new DomainError('PROGRAMME_RULE_VALUE_UNFIT');
  if (effectiveFrom < today) throw new DomainError('PROGRAMME_RULE_PAST');
  if (effectiveFrom > last) throw new DomainError('PROGRAMME_RULE_TOO_FAR');
}

async function told(work: Work, name: 'programme_rule.changed' | 'programme_rule.withdrawn', key: RuleKey, versionId: string): Promise<void> {
  const subject: SubjectRef = { type: 'programme_rule', id: versionId };
  work.record(name, { key, versionId }, 'network', subject);
  await work.audit(name, subject);
}
