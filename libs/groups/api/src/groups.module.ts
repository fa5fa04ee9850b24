import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ErasureService, IdentityModule } from '@leerkring/identity/api';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { Access, Actors, Reactions, Titles } from '@leerkring/platform/api';
import { RulesModule } from '@leerkring/rules/api';
import { TracksModule } from '@leerkring/tracks/api';
import { GroupInvitation } from './group-invitation.entity';
import { Group } from './group.entity';
import { GroupsLoader } from './groups.loader';
import { groupsPolicy, visibleGroups } from './groups.policy';
import { GroupsRepository } from './groups.repository';
import { GroupsResolver, TrackGroupsResolver, ViewerGroupsResolver } from './groups.resolver';
import { GroupsService } from './groups.service';
import { MemberSearch } from './member-search';
import { Membership } from './membership.entity';
import { GroupInvitationsResolver, MembershipsResolver } from './memberships.resolver';
import { MembershipsService } from './memberships.service';
import { Places } from './places';
import { UnsentGroupInvitationsResolver } from './rosters/group-invitations.resolver';
import { GroupInvitationsService } from './rosters/group-invitations.service';
import { GroupRosters } from './rosters/group-rosters.service';

const resolvers = [GroupsResolver, ViewerGroupsResolver, TrackGroupsResolver, MembershipsResolver, GroupInvitationsResolver, UnsentGroupInvitationsResolver];

@Module({
  imports: [TypeOrmModule.forFeature([Group, Membership, GroupInvitation]), OrganisationsModule, IdentityModule, TracksModule, RulesModule],
  providers: [GroupsService, MembershipsService, Places, GroupRosters, GroupInvitationsService, GroupsRepository, GroupsLoader, MemberSearch, ...resolvers],
  exports: [GroupsService, MembershipsService, Places, GroupRosters, GroupsLoader, MemberSearch],
})
export class GroupsModule implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly titles: Titles,
    private readonly actors: Actors,
    private readonly reactions: Reactions,
    private readonly repository: GroupsRepository,
    private readonly memberships: MembershipsService,
    private readonly erasure: ErasureService,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(groupsPolicy);
    this.access.registerFacts('group', (ids, manager) => this.repository.facts(ids, manager));
    this.access.registerVisible('group', visibleGroups);
    this.titles.register('group', (ids) => this.repository.titles(ids));
    this.actors.register('memberships', (accountId) => this.repository.membershipsOf(accountId));
    this.erasure.onErasing((work, account) => this.memberships.endAllOf(work, account));
    // An invitation that was accepted becomes a seat.
    this.reactions.on('account.joined', 'groups.seat-invited', (event) => this.memberships.seatInvited(event.payload.accountId));
  }
}
