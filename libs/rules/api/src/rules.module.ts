import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Access } from '@leerkring/platform/api';
import { ProgrammeRuleVersion } from './programme-rule-version.entity';
import { ProgrammeRules } from './programme-rules.service';
import { rulesPolicy } from './rules.policy';
import { RulesRepository } from './rules.repository';
import { RulesResolver } from './rules.resolver';
import { RulesService } from './rules.service';

@Module({
  imports: [TypeOrmModule.forFeature([ProgrammeRuleVersion])],
  providers: [RulesRepository, RulesService, ProgrammeRules, RulesResolver],
  exports: [ProgrammeRules],
})
export class RulesModule implements OnModuleInit {
  constructor(private readonly access: Access) {}

  onModuleInit(): void {
    this.access.registerPolicy(rulesPolicy);
  }
}
