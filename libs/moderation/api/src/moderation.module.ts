import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DiscussionsModule } from '@leerkring/discussions/api';
import { IdentityModule } from '@leerkring/identity/api';
import { Access } from '@leerkring/platform/api';
import { moderationPolicy } from './moderation.policy';
import { ModerationReactions } from './moderation.reactions';
import { ModerationRepository } from './moderation.repository';
import { ModerationResolver, ThreadReportsResolver } from './moderation.resolver';
import { ModerationService } from './moderation.service';
import { Report } from './report.entity';

@Module({
  imports: [TypeOrmModule.forFeature([Report]), IdentityModule, DiscussionsModule],
  providers: [ModerationRepository, ModerationService, ModerationReactions, ModerationResolver, ThreadReportsResolver],
})
export class ModerationModule implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly repository: ModerationRepository,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(moderationPolicy);
    this.access.registerFacts('report', (ids, manager) => this.repository.facts(ids, manager));
  }
}
