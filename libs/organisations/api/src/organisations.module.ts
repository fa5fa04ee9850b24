import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Access } from '@leerkring/platform/api';
import { Organisation, OrganisationSuccessor } from './organisation.entity';
import { OrganisationsLoader } from './organisations.loader';
import { organisationsPolicy } from './organisations.policy';
import { OrganisationsRepository } from './organisations.repository';
import { OrganisationsResolver } from './organisations.resolver';
import { OrganisationsService } from './organisations.service';

@Module({
  imports: [TypeOrmModule.forFeature([Organisation, OrganisationSuccessor])],
  providers: [OrganisationsService, OrganisationsRepository, OrganisationsLoader, OrganisationsResolver],
  exports: [OrganisationsService, OrganisationsLoader],
})
export class OrganisationsModule implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly repository: OrganisationsRepository,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(organisationsPolicy);
    this.access.registerFacts('organisation', (ids, manager) => this.repository.byIds(ids, manager));
    this.access.registerVisible('organisation', (query) => query);
  }
}
