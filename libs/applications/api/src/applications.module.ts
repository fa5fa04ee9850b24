import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@leerkring/identity/api';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { Access, hasRole, type Actor } from '@leerkring/platform/api';
import { TracksModule } from '@leerkring/tracks/api';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Application, ApplicationAnswer, ApplicationChange, Commitment } from './application.entity';
import { applicationsPolicy } from './applications.policy';
import { ApplicationsReactions } from './applications.reactions';
import { ApplicationsRepository } from './applications.repository';
import { ApplicationAnswersResolver, ApplicationChangesResolver, ApplicationResolver, ApplicationsResolver, CommitmentsResolver, TrackApplicationsResolver } from './applications.resolver';
import { ApplicationsService } from './applications.service';
import { CommitmentsService } from './commitments.service';

@Module({
  imports: [TypeOrmModule.forFeature([Application, ApplicationAnswer, ApplicationChange, Commitment]), TracksModule, OrganisationsModule, IdentityModule],
  providers: [ApplicationsRepository, ApplicationsService, CommitmentsService, ApplicationsReactions, ApplicationsResolver, ApplicationResolver, ApplicationAnswersResolver, ApplicationChangesResolver, CommitmentsResolver, TrackApplicationsResolver],
  exports: [ApplicationsService],
})
export class ApplicationsModule implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly applications: ApplicationsRepository,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(applicationsPolicy);
    this.access.registerFacts('application', (ids, manager) => this.applications.facts(ids, manager));
    this.access.registerVisible('application', visibleApplications);
  }
}

/** The list's twin of `application.read`. */
function visibleApplications<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, idColumn: string, actor: Actor): SelectQueryBuilder<E> {
  const overseen = `submitted_at IS NOT NULL AND (:applicationsAll OR track_id IN (SELECT track_id FROM track_facilitators WHERE account_id = :applicationsActor))`;
  const parameters = { applicationsOrganisation: actor.accountId ? actor.organisationId : null, applicationsActor: actor.accountId, applicationsAll: hasRole(actor, 'programme_manager') };
  return query.andWhere(`${idColumn} IN (SELECT id FROM applications WHERE organisation_id = :applicationsOrganisation OR (${overseen}))`, parameters);
}
