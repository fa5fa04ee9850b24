import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { GroupRole } from '@leerkring/contract';
import type { GroupInvitation } from './group-invitation.entity';
import { GroupInvitationType, GroupRoleEnum, GroupType, MembershipType } from './group.type';
import type { GroupWithHead } from './groups.repository';
import type { Membership } from './membership.entity';

@InputType({ description: 'A new learning group.' })
export class CreateGroupInput {
  @Field(() => ID, { description: 'The track that it belongs to.' })
  trackId: string;

  @Field({ description: 'Its name, unlike that of the other groups in the track.' })
  name: string;

  @Field({ description: 'What it wants to find out, in one or two sentences.' })
  purpose: string;
}

@InputType({ description: 'A group with another name or purpose.' })
export class UpdateGroupInput {
  @Field(() => ID, { description: 'The group.' })
  id: string;

  @Field({ description: 'Its name.' })
  name: string;

  @Field({ description: 'What it wants to find out.' })
  purpose: string;
}

@InputType({ description: 'A group that is done.' })
export class ArchiveGroupInput {
  @Field(() => ID, { description: 'The group.' })
  id: string;
}

@InputType({ description: 'A group that goes on after all.' })
export class ReopenGroupInput {
  @Field(() => ID, { description: 'The group.' })
  id: string;
}

@InputType({ description: 'A seat for somebody who has an account.' })
export class AddMemberInput {
  @Field(() => ID, { description: 'The group.' })
  groupId: string;

  @Field({ description: 'E-mail address of the account, written out in full.' })
  email: string;

  @Field(() => GroupRoleEnum, { description: 'What this person is going to be in the group.' })
  role: GroupRole;

  @Field(() => ID, { nullable: true, description: 'Organisation that this person represents; the own one when left out.' })
  organisationId?: string;
}

@InputType({ description: 'A seat for somebody who has no account yet.' })
export class InviteMemberInput {
  @Field(() => ID, { description: 'The group.' })
  groupId: string;

  @Field({ description: 'Address that the invitation goes to.' })
  email: string;

  @Field(() => GroupRoleEnum, { description: 'What this person is going to be in the group.' })
  role: GroupRole;

  @Field(() => ID, { description: 'Organisation that this person is going to represent.' })
  organisationId: string;
}

@InputType({ description: 'An invitation that no longer counts.' })
export class WithdrawGroupInvitationInput {
  @Field(() => ID, { description: 'The invitation.' })
  id: string;
}

@InputType({ description: 'A seat that comes to an end.' })
export class EndMembershipInput {
  @Field(() => ID, { description: 'The seat.' })
  id: string;
}

@InputType({ description: 'The group that the viewer leaves.' })
export class LeaveGroupInput {
  @Field(() => ID, { description: 'The group.' })
  groupId: string;
}

@ObjectType({ description: 'The new group.' })
export class CreateGroupPayload {
  @Field(() => GroupType, { description: 'The group.' })
  group: GroupWithHead;
}

@ObjectType({ description: 'The group as it is now.' })
export class UpdateGroupPayload {
  @Field(() => GroupType, { description: 'The group.' })
  group: GroupWithHead;
}

@ObjectType({ description: 'The group as it can be read from now on.' })
export class ArchiveGroupPayload {
  @Field(() => GroupType, { description: 'The group.' })
  group: GroupWithHead;
}

@ObjectType({ description: 'The group as it is at work again.' })
export class ReopenGroupPayload {
  @Field(() => GroupType, { description: 'The group.' })
  group: GroupWithHead;
}

@ObjectType({ description: 'The seat and its group.' })
export class AddMemberPayload {
  @Field(() => GroupType, { description: 'The group.' })
  group: GroupWithHead;

  @Field(() => MembershipType, { description: 'The seat.' })
  membership: Membership;
}

@ObjectType({ description: 'The invitation and its group.' })
export class InviteMemberPayload {
  @Field(() => GroupType, { description: 'The group.' })
  group: GroupWithHead;

  @Field(() => GroupInvitationType, { description: 'The invitation.' })
  invitation: GroupInvitation;
}

@ObjectType({ description: 'The group without the invitation.' })
export class WithdrawGroupInvitationPayload {
  @Field(() => GroupType, { description: 'The group.' })
  group: GroupWithHead;
}

@ObjectType({ description: 'The ended seat and its group.' })
export class EndMembershipPayload {
  @Field(() => GroupType, { description: 'The group.' })
  group: GroupWithHead;

  @Field(() => MembershipType, { description: 'The seat.' })
  membership: Membership;
}

@ObjectType({ description: 'The seat that the viewer gave up.' })
export class LeaveGroupPayload {
  @Field(() => MembershipType, { description: 'The seat.' })
  membership: Membership;
}
