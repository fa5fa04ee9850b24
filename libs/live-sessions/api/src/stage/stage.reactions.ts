import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Access, Reactions } from '@leerkring/platform/api';
import { stagePolicy } from './stage.policy';
import { StageRepository } from './stage.repository';
import { StageService } from './stage.service';

/** What follows for stages: who wants to be forgotten with all words takes the questions along. */
@Injectable()
export class StageReactions implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly reactions: Reactions,
    private readonly repository: StageRepository,
    private readonly stages: StageService,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(stagePolicy);
    this.access.registerFacts('stage_question', (ids, manager) => this.repository.facts(ids, manager));
    this.reactions.on('account.erased', 'live-sessions.forget-stage-questions', async ({ payload }) => {
      if (payload.withWords) await this.stages.forget(payload.accountId);
    });
  }
}
