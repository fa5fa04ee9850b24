import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, Public, type Actor, type RequestContext } from '@leerkring/platform/api';
import { EndSignInSessionInput, EndSignInSessionPayload, SignInInput, SignOutPayload } from './sign-in.inputs';
import { SignInService } from './sign-in.service';
import { SignInPayload } from './viewer.type';
import { signedInAs } from './viewer.resolver';

@Resolver()
export class SignInResolver {
  constructor(private readonly service: SignInService) {}

  @Public()
  @Mutation(() => SignInPayload, { description: 'Signs in; the session is in the cookie of the answer.' })
  async signIn(@Context() context: RequestContext, @Args('input', { description: 'Who, and the password.' }) input: SignInInput): Promise<SignInPayload> {
    return signedInAs(await this.service.signIn(context, input));
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session that asks.' })
  signOut(@Context() context: RequestContext): Promise<SignOutPayload> {
    return this.service.signOut(context);
  }

  @Mutation(() => EndSignInSessionPayload, { description: 'Ends one of the own sessions, on whatever device it is.' })
  endSignInSession(@CurrentActor() actor: Actor, @Args('input', { description: 'Which session.' }) input: EndSignInSessionInput): Promise<EndSignInSessionPayload> {
    return this.service.end(actor, input.id);
  }
}
