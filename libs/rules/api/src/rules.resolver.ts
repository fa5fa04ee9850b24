import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Public, type Actor } from '@leerkring/platform/api';
import type { ProgrammeRule } from './programme-rule';
import { ProgrammeRuleType } from './programme-rule.type';
import { ChangeProgrammeRuleInput, ProgrammeRulePayload, WithdrawProgrammeRuleInput } from './rules.inputs';
import { RulesService } from './rules.service';

@Resolver(() => ProgrammeRuleType)
export class RulesResolver {
  constructor(private readonly rules: RulesService) {}

  @Public()
  @Query(() => [ProgrammeRuleType], { description: 'All rules of the programme, as they stand today.' })
  programmeRules(@CurrentActor() actor: Actor): Promise<ProgrammeRule[]> {
    return this.rules.all(actor);
  }

  @Mutation(() => ProgrammeRulePayload, { description: 'Lets a rule say something else from today or a later day on.' })
  changeProgrammeRule(@CurrentActor() actor: Actor, @Args('input', { description: 'Which rule, what and from when.' }) input: ChangeProgrammeRuleInput): Promise<ProgrammeRulePayload> {
    return this.rules.change(actor, input);
  }

  @Mutation(() => ProgrammeRulePayload, { description: 'Takes back a change of a rule before it begins.' })
  withdrawProgrammeRule(@CurrentActor() actor: Actor, @Args('input', { description: 'Which change.' }) input: WithdrawProgrammeRuleInput): Promise<ProgrammeRulePayload> {
    return this.rules.withdraw(actor, input);
  }
}
