import { Module } from '@nestjs/common';
import { AgendaModule, SeatsModule } from '@leerkring/agenda/api';
import { ApplicationsModule } from '@leerkring/applications/api';
import { CasesModule } from '@leerkring/cases/api';
import { DiscussionsModule } from '@leerkring/discussions/api';
import { GroupsModule } from '@leerkring/groups/api';
import { IdentityModule } from '@leerkring/identity/api';
import { LiveSessionsModule } from '@leerkring/live-sessions/api';
import { ModerationModule } from '@leerkring/moderation/api';
import { NotificationsModule } from '@leerkring/notifications/api';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { ProgrammeModule } from '@leerkring/programme/api';
import { RulesModule } from '@leerkring/rules/api';
import { TracksModule } from '@leerkring/tracks/api';

/** Every room of the house, from the ground up. */
@Module({
  imports: [OrganisationsModule, IdentityModule, RulesModule, TracksModule, GroupsModule, ApplicationsModule, AgendaModule, SeatsModule, DiscussionsModule, CasesModule, LiveSessionsModule, ModerationModule, NotificationsModule, ProgrammeModule],
})
export class RoomsModule {}
