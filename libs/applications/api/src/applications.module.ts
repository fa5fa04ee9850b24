import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupsModule, Places } from '@leerkring/groups/api';
import { ErasureService, IdentityModule } from '@leerkring/identity/api';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { Access, Titles, hasRole, type Actor } from '@leerkring/platform/api';
import { RulesModule } from '@leerkring/rules/api';
import { TracksModule } from '@leerkring/tracks/api';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Application, ApplicationAnswer, ApplicationChange, Commitment } from './application.entity';
import { ApplicationSteps } from './application-steps';
import { applicationsPolicy } from './applications.policy';
import { ApplicationsReactions } from './applications.reactions';
import { ApplicationsRepository } from './applications.repository';
import { ApplicationAnswersResolver, ApplicationChangesResolver, ApplicationResolver, ApplicationsResolver, CommitmentsResolver, TrackApplicationsResolver, ViewerApplicationsResolver } from './applications.resolver';
import { ApplicationsService } from './applications.service';
import { CommitmentsService } from './commitments.service';
import { CardsService } from './composing/cards.service';
import { composingPolicy } from './composing/composing.policy';
import { ComposingReactions } from './composing/composing.reactions';
import { ComposingRepository } from './composing/composing.repository';
import { ComposingResolver, CompositionCardsResolver, CompositionResolver, TrackCompositionResolver } from './composing/composing.resolver';
import { ComposingService } from './composing/composing.service';
import { Composition, CompositionCard, CompositionFacilitator, CompositionGroup } from './composing/composition.entity';
import { PlacesService } from './composing/places.service';
import { PublishingService } from './composing/publishing.service';
import { ApplicationPeopleService } from './delegation/application-people.service';
import { ApplicationPerson, Delegation } from './delegation/delegation.entity';
import { DelegationMails } from './delegation/delegation.mails';
import { DelegationRepository } from './delegation/delegation.repository';
import { ApplicationDelegationResolver, ApplicationPersonResolver, DelegationMutationsResolver } from './delegation/delegation.resolver';
import { DelegationService } from './delegation/delegation.service';
import { JoiningService } from './delegation/joining.service';
import { intakeEntities, intakeProviders } from './intake/intake.providers';
import { IntakeRights } from './intake/intake.rights';
import { IntakesService } from './intake/intakes.service';
import { IntakeReportsService } from './intake/intake-reports.service';
import { OverseenApplications } from './overview/overseen-applications';
import { papersEntities, papersProviders } from './papers/papers.providers';
import { PapersService } from './papers/papers.service';

const delegation = [DelegationRepository, DelegationService, ApplicationPeopleService, JoiningService, DelegationMails, DelegationMutationsResolver, ApplicationDelegationResolver, ApplicationPersonResolver];
const composing = [ComposingRepository, ComposingReactions, ComposingService, CardsService, PlacesService, PublishingService, ComposingResolver, CompositionResolver, CompositionCardsResolver, TrackCompositionResolver];
const entities = [Application, ApplicationAnswer, ApplicationChange, Commitment, Delegation, ApplicationPerson, Composition, CompositionGroup, CompositionFacilitator, CompositionCard, ...intakeEntities, ...papersEntities];

@Module({
  imports: [TypeOrmModule.forFeature(entities), TracksModule, GroupsModule, RulesModule, OrganisationsModule, IdentityModule],
  providers: [...delegation, ...composing, ...intakeProviders, ...papersProviders, ApplicationsRepository, ApplicationSteps, ApplicationsService, OverseenApplications, CommitmentsService, ApplicationsReactions, ApplicationsResolver, ApplicationResolver, ApplicationAnswersResolver, ApplicationChangesResolver, CommitmentsResolver, TrackApplicationsResolver, ViewerApplicationsResolver],
  exports: [ApplicationsService, PapersService, CommitmentsService, DelegationService, ApplicationPeopleService, IntakesService, IntakeReportsService, OverseenApplications],
})
export class ApplicationsModule implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly applications: ApplicationsRepository,
    private readonly titles: Titles,
    private readonly erasure: ErasureService,
    private readonly joining: JoiningService,
    private readonly intakeRights: IntakeRights,
    private readonly compositions: ComposingRepository,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(applicationsPolicy);
    this.access.registerFacts('application', (ids, manager) => this.applications.facts(ids, manager));
    this.access.registerPolicy(composingPolicy);
    this.access.registerFacts('composition', (ids, manager) => this.compositions.facts(ids, manager));
    this.access.registerVisible('application', visibleApplications);
    this.titles.register('application', (ids) => this.applications.titles(ids));
    this.erasure.onErasing((work, account) => this.joining.forget(work, account));
    this.intakeRights.register();
    this.places.keptBy((groupIds, manager) => this.compositions.kept(groupIds, manager));
  }
}

/** The list's twin of `application.read`. */
function visibleApplications<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, idColumn: string, actor: Actor): SelectQueryBuilder<E> {
  const overseen = `submitted_at IS NOT NULL AND (:applicationsAll OR track_id IN (SELECT track_id FROM track_facilitators WHERE account_id = :applicationsActor))`;
  const parameters = { applicationsOrganisation: actor.accountId ? actor.organisationId : null, applicationsActor: actor.accountId, applicationsAll: hasRole(actor, 'programme_manager') };
  return query.andWhere(`${idColumn} IN (SELECT id FROM applications WHERE organisation_id = :applicationsOrganisation OR (${overseen}))`, parameters);
}
