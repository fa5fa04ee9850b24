import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { groupRoles, type GroupRole } from '@leerkring/contract';
import { connectionOf } from '@leerkring/platform/api';

export const GroupRoleEnum = Object.fromEntries(groupRoles.map((role) => [role, role])) as { [R in GroupRole]: R };
registerEnumType(GroupRoleEnum, {
  name: 'GroupRole',
  description: 'What a member is inside a learning group.',
  valuesMap: { participant: { description: 'Learns for the own organisation.' }, facilitator: { description: 'Guides the group.' } },
});

@ObjectType('Group', { description: 'A learning group: municipalities of one track that learn together. Private: only its members know of it.' })
export class GroupType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Its name.' })
  name: string;

  @Field({ description: 'What it wants to find out.' })
  purpose: string;

  @Field({ description: 'When it was made.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'Since when it can only be read; null while it is at work.' })
  archivedAt: Date | null;

  @Field(() => Int, { description: 'Head of its stream, read before everything else here: open the stream after it.' })
  head: number;
}

@ObjectType('Membership', { description: 'The seat of one person in a group.' })
export class MembershipType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => GroupRoleEnum, { description: 'What this person is in the group.' })
  role: GroupRole;

  @Field({ description: 'When the person joined.' })
  joinedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the person left or was taken out; null for a member.' })
  endedAt: Date | null;
}

@ObjectType('GroupInvitation', { description: 'A seat that waits for somebody who was invited by mail.' })
export class GroupInvitationType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Address that the invitation went to.' })
  email: string;

  @Field(() => GroupRoleEnum, { description: 'What this person is going to be in the group.' })
  role: GroupRole;

  @Field({ description: 'When the person was invited.' })
  invitedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the invitation was mailed; null while it waits.' })
  sentAt: Date | null;
}

export const GroupConnection = connectionOf(GroupType, 'Group');
export const MembershipConnection = connectionOf(MembershipType, 'Membership');
