import { Injectable } from '@nestjs/common';
import type { RuleKey } from '@leerkring/contract';
import { DataSource, In, type EntityManager } from 'typeorm';
import { ProgrammeRuleVersion } from './programme-rule-version.entity';

/** The only reader of the rules. */
@Injectable()
export class RulesRepository {
  constructor(private readonly database: DataSource) {}

  all(): Promise<ProgrammeRuleVersion[]> {
    return this.database.manager.find(ProgrammeRuleVersion, { order: { key: 'ASC', ordinal: 'ASC' } });
  }

  /** Every version of these rules, withdrawn ones too. */
  of(keys: readonly RuleKey[], manager: EntityManager = this.database.manager): Promise<ProgrammeRuleVersion[]> {
    return manager.find(ProgrammeRuleVersion, { where: { key: In([...keys]) }, order: { key: 'ASC', ordinal: 'ASC' } });
  }

  /** Every version of a rule, held until commit: whoever comes second sees what the first one did. */
  async lock(key: RuleKey, manager: EntityManager): Promise<ProgrammeRuleVersion[]> {
    await manager.findOne(ProgrammeRuleVersion, { where: { key, ordinal: 1 }, lock: { mode: 'pessimistic_write' } });
    return this.of([key], manager);
  }
}
