import { graphql, type FragmentOf } from '@leerkring/contract';

export const RuleVersionFragment = graphql(`
  fragment RuleVersion_programmeRuleVersion on ProgrammeRuleVersion @_unmask {
    id
    value {
      number
      from
      to
      members
    }
    textNl
    textEn
    effectiveFrom
    reason
  }
`);

export const RuleFragment = graphql(
  `
    fragment Rule_programmeRule on ProgrammeRule @_unmask {
      id
      key
      revision
      inForce {
        ...RuleVersion_programmeRuleVersion
      }
      coming {
        ...RuleVersion_programmeRuleVersion
      }
      earlier {
        ...RuleVersion_programmeRuleVersion
      }
    }
  `,
  [RuleVersionFragment],
);

export const ProgrammeRulesQuery = graphql(
  `
    query ProgrammeRules {
      programmeRules {
        ...Rule_programmeRule
      }
    }
  `,
  [RuleFragment],
);

export const ChangeProgrammeRule = graphql(
  `
    mutation ChangeProgrammeRule($input: ChangeProgrammeRuleInput!) {
      changeProgrammeRule(input: $input) {
        programmeRule {
          ...Rule_programmeRule
        }
      }
    }
  `,
  [RuleFragment],
);

export const WithdrawProgrammeRule = graphql(
  `
    mutation WithdrawProgrammeRule($input: WithdrawProgrammeRuleInput!) {
      withdrawProgrammeRule(input: $input) {
        programmeRule {
          ...Rule_programmeRule
        }
      }
    }
  `,
  [RuleFragment],
);

export type RuleData = FragmentOf<typeof RuleFragment>;
export type RuleVersionData = FragmentOf<typeof RuleVersionFragment>;
