export { GroupsModule } from './groups.module';
export { Group } from './group.entity';
export { Membership } from './membership.entity';
export { GroupInvitation } from './group-invitation.entity';
export { GroupConnection, GroupType, MembershipType } from './group.type';
export { GroupsLoader } from './groups.loader';
export type { GroupSeat, GroupWithHead } from './groups.repository';
export { GroupsService } from './groups.service';
export { inOwnGroups, isFacilitator, isMember, type GroupFacts } from './groups.policy';
