import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Public, type Actor, type RequestContext } from '@leerkring/platform/api';
import { signedInAs } from '../sign-in/viewer.resolver';
import { SignInPayload } from '../sign-in/viewer.type';
import { AcceptInvitationInput, InvitationType, InviteAccountInput, InviteAccountPayload } from './invitation.inputs';
import { InvitationsService } from './invitations.service';

@Resolver()
export class InvitationsResolver {
  constructor(private readonly service: InvitationsService) {}

  @Public()
  @Query(() => InvitationType, { description: 'The invitation that a link is for; refused when the link was used or is too old.' })
  invitation(@Args('token', { description: 'The secret part of the link.' }) token: string): Promise<InvitationType> {
    return this.service.named(token);
  }

  @Mutation(() => InviteAccountPayload, { description: 'Mails somebody a link to make an account with: one use, 48 hours.' })
  inviteAccount(@CurrentActor() actor: Actor, @Args('input', { description: 'Whom.' }) input: InviteAccountInput): Promise<InviteAccountPayload> {
    return this.service.inviteAccount(actor, input);
  }

  @Public()
  @Mutation(() => SignInPayload, { description: 'Makes the account that the link is for, and signs it in.' })
  async acceptInvitation(
    @Context() context: RequestContext,
    @Args('input', { description: 'The link and who holds it.' }) input: AcceptInvitationInput,
  ): Promise<SignInPayload> {
    return signedInAs(await this.service.accept(context, input));
  }
}
