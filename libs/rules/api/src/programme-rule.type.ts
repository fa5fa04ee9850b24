import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ruleKeys, type AnyRuleValue, type RuleKey } from '@leerkring/contract';

export const ProgrammeRuleKeyEnum = Object.fromEntries(ruleKeys.map((key) => [key, key])) as { [K in RuleKey]: K };
registerEnumType(ProgrammeRuleKeyEnum, { name: 'ProgrammeRuleKey', description: 'A rule of the programme.' });

@ObjectType('ProgrammeRuleValue', { description: 'What a rule says: a number, a range or a set, by its kind; the other parts are null.' })
export class ProgrammeRuleValueType implements AnyRuleValue {
  @Field(() => Int, { nullable: true, description: 'How many; a percentage; or an amount in cents.' })
  number: number | null;

  @Field(() => Int, { nullable: true, description: 'The least of a range.' })
  from: number | null;

  @Field(() => Int, { nullable: true, description: 'The most of a range.' })
  to: number | null;

  @Field(() => [String], { nullable: true, description: 'Who belong to a set, such as functions.' })
  members: string[] | null;
}

@ObjectType('ProgrammeRuleVersion', { description: 'What a rule says from some day on.' })
export class ProgrammeRuleVersionType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ProgrammeRuleValueType, { description: 'The value.' })
  value: AnyRuleValue;

  @Field({ description: 'What people read beside it, in Dutch.' })
  textNl: string;

  @Field({ description: 'What people read beside it, in English.' })
  textEn: string;

  @Field({ description: 'The day on which it begins, at midnight in Amsterdam, as `2027-01-01`.' })
  effectiveFrom: string;

  @Field({ description: 'Why the rule changed; empty for what the programme began with.' })
  reason: string;

  @Field(() => GraphQLISODateTime, { description: 'When this was decided.' })
  changedAt: Date;
}

@ObjectType('ProgrammeRule', { description: 'A rule of the programme: what holds today, what is going to, and what did.' })
export class ProgrammeRuleType {
  @Field(() => ID, { description: 'Its key, as an id.' })
  id: string;

  @Field(() => ProgrammeRuleKeyEnum, { description: 'Which rule it is.' })
  key: RuleKey;

  @Field(() => Int, { description: 'Goes up with everything that happens to the rule; who changes it says which one they saw.' })
  revision: number;

  @Field(() => ProgrammeRuleVersionType, { description: 'What holds today.' })
  inForce: ProgrammeRuleVersionType;

  @Field(() => [ProgrammeRuleVersionType], { description: 'What is going to hold, first what begins first.' })
  coming: ProgrammeRuleVersionType[];

  @Field(() => [ProgrammeRuleVersionType], { description: 'What held before, first what ended last.' })
  earlier: ProgrammeRuleVersionType[];
}
