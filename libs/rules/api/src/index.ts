export { RulesModule } from './rules.module';
export { ProgrammeRuleVersion } from './programme-rule-version.entity';
export { ProgrammeRules } from './programme-rules.service';
