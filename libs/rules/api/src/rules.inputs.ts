import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { limits, ruleKeys, type AnyRuleValue, type RuleKey } from '@leerkring/contract';
import { z } from 'zod';
import type { ProgrammeRule } from './programme-rule';
import { ProgrammeRuleKeyEnum, ProgrammeRuleType } from './programme-rule.type';

@InputType({ description: 'What a rule says; fill in the parts of its kind only.' })
export class ProgrammeRuleValueInput {
  @Field(() => Int, { nullable: true, description: 'How many; a percentage; or an amount in cents.' })
  number?: number | null;

  @Field(() => Int, { nullable: true, description: 'The least of a range.' })
  from?: number | null;

  @Field(() => Int, { nullable: true, description: 'The most of a range.' })
  to?: number | null;

  @Field(() => [String], { nullable: true, description: 'Who belong to a set.' })
  members?: string[] | null;
}

@InputType({ description: 'A change of a rule, with the day on which it begins.' })
export class ChangeProgrammeRuleInput {
  @Field(() => ProgrammeRuleKeyEnum, { description: 'The rule.' })
  key: RuleKey;

  @Field(() => ID, { description: 'UUID made by the client; a repeat stores nothing.' })
  clientId: string;

  @Field(() => Int, { description: 'The revision of the rule that the manager saw.' })
  revision: number;

  @Field(() => ProgrammeRuleValueInput, { description: 'The new value.' })
  value: ProgrammeRuleValueInput;

  @Field({ description: 'What people read beside it, in Dutch.' })
  textNl: string;

  @Field({ description: 'What people read beside it, in English.' })
  textEn: string;

  @Field({ description: 'The day on which it begins, today or later, as `2027-01-01`.' })
  effectiveFrom: string;

  @Field({ description: 'Why; everybody can read it.' })
  reason: string;
}

@InputType({ description: 'A change of a rule that is not to begin after all.' })
export class WithdrawProgrammeRuleInput {
  @Field(() => ID, { description: 'The version that is taken back.' })
  id: string;
}

@ObjectType({ description: 'The rule as it stands now.' })
export class ProgrammeRulePayload {
  @Field(() => ProgrammeRuleType, { description: 'The rule.' })
  programmeRule: ProgrammeRule;
}

const part = z.int().nullish().transform((value) => value ?? null);
const members = z.array(z.string().max(40)).max(20).nullish().transform((value) => value ?? null);
const words = z.string().trim().min(1).max(limits.ruleText);

export const changeRule = z.object({
  key: z.enum(ruleKeys as [RuleKey, ...RuleKey[]]),
  clientId: z.uuid(),
  revision: z.int(),
  value: z.object({ number: part, from: part, to: part, members }) satisfies z.ZodType<AnyRuleValue>,
  textNl: words,
  textEn: words,
  effectiveFrom: z.iso.date(),
  reason: z.string().trim().min(1).max(limits.ruleReason),
});
export const withdrawRule = z.object({ id: z.uuid() });
