import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Access, Clock, Jobs, Reactions } from '@leerkring/platform/api';
import { LibraryVisits } from './library-visits';
import { sharingPolicy, visibleShares, visibleVersions } from './sharing.policy';
import { SharingRepository } from './sharing.repository';
import { SharingService } from './sharing.service';

/** What this part of the room answers, and what follows from time and news. */
@Injectable()
export class SharingUpkeep implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly reactions: Reactions,
    private readonly repository: SharingRepository,
    private readonly service: SharingService,
    private readonly visits: LibraryVisits,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(sharingPolicy);
    this.access.registerFacts('document_version', (ids, manager) => this.repository.versionFacts(ids, manager));
    this.access.registerFacts('case_documents', (ids, manager) => this.repository.ownerFacts(ids, manager));
    this.access.registerFacts('share', (ids, manager) => this.repository.shareFacts(ids, manager));
    this.access.registerVisible('document_version', (query, idColumn, actor) => visibleVersions(query, idColumn, actor, this.clock.now()));
    this.access.registerVisible('share', (query, idColumn, actor) => visibleShares(query, idColumn, actor, this.clock.now()));
    this.jobs.every('* * * * *', 'end-shares', async () => {
      while (await this.service.endExpired());
    });
    this.jobs.every('* * * * *', 'remind-of-shares', async () => void (await this.service.remind()));
    this.reactions.on('account.erased', 'cases.forget-shares', async ({ payload: { accountId, withWords } }) => {
      if (withWords) await this.service.forget(accountId);
      await this.visits.forget(accountId);
    });
  }
}
