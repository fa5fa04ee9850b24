import { Module } from '@nestjs/common';
import { AgendaModule, SeatsModule } from '@leerkring/agenda/api';
import { ApplicationsModule } from '@leerkring/applications/api';
import { CasesModule } from '@leerkring/cases/api';
import { ContactsModule } from '@leerkring/contacts/api';
import { DiscussionsModule } from '@leerkring/discussions/api';
import { GroupsModule } from '@leerkring/groups/api';
import { IdentityModule } from '@leerkring/identity/api';
import { ImportsModule } from '@leerkring/imports/api';
import { LiveSessionsModule } from '@leerkring/live-sessions/api';
import { ModerationModule } from '@leerkring/moderation/api';
import { NotificationsModule } from '@leerkring/notifications/api';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { ProgrammeModule } from '@leerkring/programme/api';
import { RulesModule } from '@leerkring/rules/api';
import { TracksModule } from '@leerkring/tracks/api';

/** Every room of the house, from the ground up. */
@Module({
  imports: [OrganisationsModule, IdentityModule, ContactsModule, RulesModule, TracksModule, GroupsModule, ImportsModule, ApplicationsModule, AgendaModule, SeatsModule, DiscussionsModule, CasesModule, LiveSessionsModule, ModerationModule, NotificationsModule, ProgrammeModule],
})
export class RoomsModule {}
