import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, Public, type Actor, type RequestContext } from '@leerkring/platform/api';
import { AccountPayload } from '../accounts/account.inputs';
import { signedInAs } from '../sign-in/viewer.resolver';
import { SignInPayload } from '../sign-in/viewer.type';
import { ChangePasswordInput, RequestPasswordResetInput, RequestPasswordResetPayload, ResetPasswordInput } from './password.inputs';
import { PasswordsService } from './passwords.service';

@Resolver()
export class PasswordsResolver {
  constructor(private readonly service: PasswordsService) {}

  @Public()
  @Mutation(() => RequestPasswordResetPayload, { description: 'Mails a link to choose a new password with, if the address has an account: one use, one hour.' })
  requestPasswordReset(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'For which address.' }) input: RequestPasswordResetInput,
  ): Promise<RequestPasswordResetPayload> {
    return this.service.requestReset(actor, input);
  }

  @Public()
  @Mutation(() => SignInPayload, { description: 'Sets a new password by a link, ends all sessions and signs in.' })
  async resetPassword(
    @Context() context: RequestContext,
    @Args('input', { description: 'The link and the new password.' }) input: ResetPasswordInput,
  ): Promise<SignInPayload> {
    return signedInAs(await this.service.reset(context, input));
  }

  @Mutation(() => AccountPayload, { description: 'Sets a new password and ends all other sessions.' })
  changePassword(@CurrentActor() actor: Actor, @Args('input', { description: 'The old and the new password.' }) input: ChangePasswordInput): Promise<AccountPayload> {
    return this.service.change(actor, input);
  }
}
