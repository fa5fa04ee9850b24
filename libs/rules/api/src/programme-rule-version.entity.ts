import type { AnyRuleValue, RuleKey, RuleRow } from '@leerkring/contract';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The value that a rule of the programme has from some day on, with the text that people read. A change is a new one; none is ever altered, but one that has not begun can be taken back. */
@Entity('programme_rule_versions')
@Unique(['key', 'ordinal'])
@Unique(['key', 'clientId'])
export class ProgrammeRuleVersion implements RuleRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  key: RuleKey;

  /** Of one rule, from 1, in the order in which they were written: of two that begin on one day the later one holds. */
  @Column('int')
  ordinal: number;

  @Column('jsonb')
  value: AnyRuleValue;

  @Column('text')
  textNl: string;

  @Column('text')
  textEn: string;

  /** As '2027-01-01'; it begins at midnight in Amsterdam. */
  @Column('date')
  effectiveFrom: string;

  /** Empty for what the programme began with. */
  @Column('text')
  reason: string;

  /** An account, as in the audit log: no foreign key, because a demo that empties its accounts keeps the rules. Null for what the programme began with; so is `clientId`. */
  @Column('uuid', { nullable: true })
  changedById: string | null;

  @Column('timestamptz')
  changedAt: Date;

  @Column('uuid', { nullable: true })
  clientId: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('uuid', { nullable: true })
  withdrawnById: string | null;
}
