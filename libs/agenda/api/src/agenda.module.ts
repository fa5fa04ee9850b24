import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupsModule } from '@leerkring/groups/api';
import { IdentityModule } from '@leerkring/identity/api';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { Access, Titles, hasRole, type Actor } from '@leerkring/platform/api';
import { TracksModule } from '@leerkring/tracks/api';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { AgendaEvent, AgendaEventChange, AgendaEventOrganisation, AgendaEventTerm } from './agenda-event.entity';
import { AgendaFeed } from './feed/agenda-feed.entity';
import { AgendaFeedRepository } from './feed/agenda-feed.repository';
import { AgendaFeedResolver } from './feed/agenda-feed.resolver';
import { AgendaFeedRoutes } from './feed/agenda-feed.routes';
import { AgendaFeedService } from './feed/agenda-feed.service';
import { AgendaWriter } from './agenda-event.writer';
import { AgendaSteps } from './agenda-steps';
import { agendaPolicy } from './agenda.policy';
import { AgendaReactions } from './agenda.reactions';
import { AgendaRepository } from './agenda.repository';
import { AgendaEventChangesResolver, AgendaEventResolver, AgendaResolver } from './agenda.resolver';
import { AgendaService } from './agenda.service';
import { AgendaSeriesResolver } from './series/agenda-series.resolver';
import { AgendaSeriesService } from './series/agenda-series.service';

@Module({
  imports: [TypeOrmModule.forFeature([AgendaEvent, AgendaEventChange, AgendaEventOrganisation, AgendaEventTerm, AgendaFeed]), OrganisationsModule, IdentityModule, TracksModule, GroupsModule],
  providers: [AgendaRepository, AgendaWriter, AgendaService, AgendaSteps, AgendaSeriesService, AgendaSeriesResolver, AgendaReactions, AgendaResolver, AgendaEventResolver, AgendaEventChangesResolver, AgendaFeedRepository, AgendaFeedService, AgendaFeedResolver, AgendaFeedRoutes],
  exports: [AgendaService],
})
export class AgendaModule implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly titles: Titles,
    private readonly agenda: AgendaRepository,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(agendaPolicy);
    this.access.registerFacts('agenda_event', (ids, manager) => this.agenda.facts(ids, manager));
    this.access.registerVisible('agenda_event', visibleAgendaEvents);
    this.titles.register('agenda_event', (ids) => this.agenda.titles(ids));
  }
}

/** The list's twin of `agenda_event.read`. */
function visibleAgendaEvents<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, idColumn: string, actor: Actor): SelectQueryBuilder<E> {
  const published = `group_id IS NULL OR group_id = ANY(:agendaGroups::uuid[])`;
  const facilitated = `track_id IN (SELECT track_id FROM track_facilitators WHERE account_id = :agendaActor)`;
  const made = `CASE WHEN group_id IS NULL THEN :agendaAll OR organisation_id = :agendaOrganisation OR ${facilitated} ELSE group_id = ANY(:agendaFacilitated::uuid[]) END`;
  const groups = actor.memberships.map(({ groupId }) => groupId);
  const facilitatedGroups = actor.memberships.filter(({ role }) => role === 'facilitator').map(({ groupId }) => groupId);
  const organisation = actor.accountId ? actor.organisationId : null;
  return query.andWhere(`${idColumn} IN (SELECT id FROM agenda_events WHERE CASE WHEN published_at IS NULL THEN ${made} ELSE ${published} END)`, {
    agendaGroups: groups,
    agendaFacilitated: facilitatedGroups,
    agendaActor: actor.accountId,
    agendaOrganisation: organisation,
    agendaAll: hasRole(actor, 'editor', 'programme_manager'),
  });
}
