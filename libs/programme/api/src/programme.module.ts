import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SeatsModule } from '@leerkring/agenda/api';
import { ApplicationsModule } from '@leerkring/applications/api';
import { IdentityModule } from '@leerkring/identity/api';
import { Access, hasRole, type Actor } from '@leerkring/platform/api';
import { TracksModule } from '@leerkring/tracks/api';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { OverviewExport } from './exporting/overview-export';
import { OverviewRoutes } from './exporting/overview.routes';
import { MessagesDelivery } from './messages/messages.delivery';
import { MessagesRepository } from './messages/messages.repository';
import { ApplicationMessagesResolver, MessageSenderResolver, MessagesResolver, SentMessageSenderResolver, ViewerMailResolver } from './messages/messages.resolver';
import { MessagesService } from './messages/messages.service';
import { ProgrammeMailRefusal, ProgrammeMessage, ProgrammeMessageApplication, ProgrammeMessageDelivery } from './messages/programme-message.entity';
import { OverviewReactions } from './overview/overview.reactions';
import { OverviewResolver, OverviewTrackResolver, ViewerOverviewResolver } from './overview/overview.resolver';
import { OverviewService } from './overview/overview.service';
import { programmePolicy } from './programme.policy';
import { EventTallyResolver, OverviewSeatsResolver } from './seats/event-tallies.resolver';

const resolvers = [OverviewResolver, OverviewTrackResolver, ViewerOverviewResolver, OverviewSeatsResolver, EventTallyResolver, MessagesResolver, ApplicationMessagesResolver, ViewerMailResolver, MessageSenderResolver, SentMessageSenderResolver];

@Module({
  imports: [TypeOrmModule.forFeature([ProgrammeMessage, ProgrammeMessageApplication, ProgrammeMessageDelivery, ProgrammeMailRefusal]), ApplicationsModule, SeatsModule, TracksModule, IdentityModule],
  providers: [OverviewService, OverviewReactions, OverviewExport, OverviewRoutes, MessagesRepository, MessagesService, MessagesDelivery, ...resolvers],
})
export class ProgrammeModule implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly messages: MessagesRepository,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(programmePolicy);
    this.access.registerFacts('programme_message', (ids, manager) => this.messages.facts(ids, manager));
    this.access.registerVisible('programme_message', visibleMessages);
  }
}

/** The list's twin of `programme_message.read`. */
function visibleMessages<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, idColumn: string, actor: Actor): SelectQueryBuilder<E> {
  const facilitated = `NOT EXISTS (SELECT FROM unnest(track_ids) AS about(id) WHERE about.id NOT IN (SELECT track_id FROM track_facilitators WHERE account_id = :messagesActor))`;
  const parameters = { messagesActor: actor.accountId, messagesAll: hasRole(actor, 'programme_manager') };
  return query.andWhere(`${idColumn} IN (SELECT id FROM programme_messages WHERE :messagesAll OR sent_by_id = :messagesActor OR (${facilitated}))`, parameters);
}
