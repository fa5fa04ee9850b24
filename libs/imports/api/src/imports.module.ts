import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContactsModule } from '@leerkring/contacts/api';
import { GroupsModule } from '@leerkring/groups/api';
import { ErasureService, IdentityModule } from '@leerkring/identity/api';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { Access, Jobs } from '@leerkring/platform/api';
import { TracksModule } from '@leerkring/tracks/api';
import { ContactsKind } from './contacts-kind.service';
import { GroupsKind } from './groups-kind.service';
import { Import, ImportHeadings } from './import.entity';
import { ImportRunner } from './import-runner.service';
import { ImportTrials } from './import-trials.service';
import { ImportViews } from './import-views.service';
import { importsPolicy, visibleImports } from './imports.policy';
import { ImportsRepository } from './imports.repository';
import { ImportsResolver } from './imports.resolver';
import { ImportsRoutes } from './imports.routes';
import { ImportsService } from './imports.service';

@Module({
  imports: [TypeOrmModule.forFeature([Import, ImportHeadings]), OrganisationsModule, IdentityModule, ContactsModule, TracksModule, GroupsModule],
  providers: [ContactsKind, GroupsKind, ImportTrials, ImportViews, ImportsRepository, ImportsService, ImportRunner, ImportsResolver, ImportsRoutes],
})
export class ImportsModule implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly repository: ImportsRepository,
    private readonly service: ImportsService,
    private readonly runner: ImportRunner,
    private readonly jobs: Jobs,
    private readonly erasure: ErasureService,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(importsPolicy);
    this.access.registerFacts('import', (ids, manager) => this.repository.facts(ids, manager));
    this.access.registerVisible('import', visibleImports);
    this.runner.register();
    this.jobs.every('17 4 * * *', 'sweep-imports', () => this.service.sweep());
    this.erasure.onErasing((work, { email }) => this.service.forget(work, email));
  }
}
