import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SeatsModule } from '@leerkring/agenda/api';
import { DiscussionsModule } from '@leerkring/discussions/api';
import { GroupsModule } from '@leerkring/groups/api';
import { IdentityModule } from '@leerkring/identity/api';
import { Access } from '@leerkring/platform/api';
import { TracksModule } from '@leerkring/tracks/api';
import { ApplicationsModule } from '@leerkring/applications/api';
import { ApplicantsRepository } from './applicants.repository';
import { ApplicationsReactions } from './applications.reactions';
import { IntakesReactions } from './intakes.reactions';
import { AgendaReactions } from './agenda.reactions';
import { AudienceRepository } from './audience.repository';
import { Follow } from './follow.entity';
import { FollowingRepository } from './following.repository';
import { GroupFollowingResolver, ThreadFollowingResolver } from './following.resolver';
import { FollowingService } from './following.service';
import { ChatReactions } from './chat.reactions';
import { MeetingsReactions } from './meetings.reactions';
import { Notification } from './notification.entity';
import { MovedPostsRepository } from './moved-posts.repository';
import { notificationsPolicy } from './notifications.policy';
import { NotificationsReactions } from './notifications.reactions';
import { NotificationsRepository } from './notifications.repository';
import { NotificationsResolver } from './notifications.resolver';
import { NotificationsService } from './notifications.service';
import { PlacingReactions } from './placing.reactions';
import { ProgrammeReactions } from './programme.reactions';
import { SeatsReactions } from './seats.reactions';
import { SharingReactions } from './sharing.reactions';
import { TracksReactions } from './tracks.reactions';
import { WeighingReactions } from './weighing.reactions';
import { NotificationsUpkeep } from './notifications.upkeep';

const resolvers = [ThreadFollowingResolver, GroupFollowingResolver, NotificationsResolver];

@Module({
  imports: [TypeOrmModule.forFeature([Follow, Notification]), IdentityModule, GroupsModule, DiscussionsModule, TracksModule, SeatsModule, ApplicationsModule],
  providers: [FollowingRepository, FollowingService, AudienceRepository, MovedPostsRepository, NotificationsRepository, NotificationsService, NotificationsReactions, MeetingsReactions, ChatReactions, SharingReactions, WeighingReactions, TracksReactions, ProgrammeReactions, PlacingReactions, SeatsReactions, ApplicantsRepository, ApplicationsReactions, IntakesReactions, AgendaReactions, NotificationsUpkeep, ...resolvers],
})
export class NotificationsModule implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly repository: NotificationsRepository,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(notificationsPolicy);
    this.access.registerFacts('notification', (ids, manager) => this.repository.facts(ids, manager));
  }
}
