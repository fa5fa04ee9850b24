import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountType, AccountsLoader, type Account } from '@leerkring/identity/api';
import { OrganisationType, OrganisationsLoader, type Organisation } from '@leerkring/organisations/api';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import type { GroupInvitation } from './group-invitation.entity';
import {
  AddMemberInput,
  AddMemberPayload,
  EndMembershipInput,
  EndMembershipPayload,
  InviteMemberInput,
  InviteMemberPayload,
  LeaveGroupInput,
  LeaveGroupPayload,
  WithdrawGroupInvitationInput,
  WithdrawGroupInvitationPayload,
} from './group.inputs';
import { GroupInvitationType, MembershipType } from './group.type';
import type { Membership } from './membership.entity';
import { MembershipsService } from './memberships.service';

@Resolver(() => MembershipType)
export class MembershipsResolver {
  constructor(
    private readonly memberships: MembershipsService,
    private readonly accounts: AccountsLoader,
    private readonly organisations: OrganisationsLoader,
  ) {}

  @Mutation(() => AddMemberPayload, { description: 'Gives a seat in a group to somebody who has an account.' })
  addMember(@CurrentActor() actor: Actor, @Args('input', { description: 'Who gets a seat.' }) input: AddMemberInput): Promise<AddMemberPayload> {
    return this.memberships.add(actor, input);
  }

  @Mutation(() => InviteMemberPayload, { description: 'Keeps a seat for somebody without an account and mails an invitation.' })
  inviteMember(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who a seat is kept for.' }) input: InviteMemberInput,
  ): Promise<InviteMemberPayload> {
    return this.memberships.invite(actor, input);
  }

  @Mutation(() => WithdrawGroupInvitationPayload, { description: 'Gives up a seat that was kept for somebody.' })
  withdrawGroupInvitation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which invitation.' }) input: WithdrawGroupInvitationInput,
  ): Promise<WithdrawGroupInvitationPayload> {
    return this.memberships.withdrawInvitation(actor, input);
  }

  @Mutation(() => EndMembershipPayload, { description: 'Ends somebody’s seat, and with it every access at once.' })
  endMembership(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which seat.' }) input: EndMembershipInput,
  ): Promise<EndMembershipPayload> {
    return this.memberships.end(actor, input);
  }

  @Mutation(() => LeaveGroupPayload, { description: 'Gives up the viewer’s own seat, and with it every access at once.' })
  leaveGroup(@CurrentActor() actor: Actor, @Args('input', { description: 'Which group.' }) input: LeaveGroupInput): Promise<LeaveGroupPayload> {
    return this.memberships.leave(actor, input);
  }

  @ResolveField(() => AccountType, { description: 'Who sits there.' })
  account(@Parent() membership: Membership): Promise<Account | null> {
    return this.accounts.load(membership.accountId);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The organisation that the seat represents.' })
  organisation(@Parent() membership: Membership): Promise<Organisation | null> | null {
    return membership.organisationId ? this.organisations.load(membership.organisationId) : null;
  }
}

@Resolver(() => GroupInvitationType)
export class GroupInvitationsResolver {
  constructor(private readonly organisations: OrganisationsLoader) {}

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The organisation that the seat is kept for.' })
  organisation(@Parent() invitation: GroupInvitation): Promise<Organisation | null> {
    return this.organisations.load(invitation.organisationId);
  }
}
