import { Injectable } from '@nestjs/common';
import { amsterdamDay, ruleValue, type RuleKey, type RuleValue } from '@leerkring/contract';
import type { EntityManager } from 'typeorm';
import { inForceOn } from './programme-rule';
import { RulesRepository } from './rules.repository';

/** What other rooms ask: what the rules of the programme say at a moment. The functions that apply them stand in the contract. */
@Injectable()
export class ProgrammeRules {
  constructor(private readonly repository: RulesRepository) {}

  /** What one rule says. @param manager of the transaction that is to see its own changes */
  async at<K extends RuleKey>(key: K, moment: Date, manager?: EntityManager): Promise<RuleValue<K>> {
    return (await this.together([key], moment, manager))[key];
  }

  /** What several rules say, by key: as the functions that apply them ask for it. */
  async together<K extends RuleKey>(keys: readonly K[], moment: Date, manager?: EntityManager): Promise<{ [P in K]: RuleValue<P> }> {
    const rows = await this.repository.of(keys, manager);
    const day = amsterdamDay(moment);
    return Object.fromEntries(keys.map((key) => [key, ruleValue(key, inForceOn(rows, key, day).value)])) as { [P in K]: RuleValue<P> };
  }
}
