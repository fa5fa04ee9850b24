import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '@leerkring/platform/api';
import { AccountPayload } from '../accounts/account.inputs';
import { SessionCookies } from '../sign-in/session-cookies';
import { EraseAccountInput } from './erasure.inputs';
import { ErasureService } from './erasure.service';

@Resolver()
export class ErasureResolver {
  constructor(
    private readonly service: ErasureService,
    private readonly cookies: SessionCookies,
  ) {}

  @Mutation(() => AccountPayload, { description: 'Forgets a person for good: name, address, sessions, seats and roles go; what was written stays under a pseudonym, unless it shall go too.' })
  async eraseAccount(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('input', { description: 'Whom, and what goes along.' }) input: EraseAccountInput,
  ): Promise<AccountPayload> {
    const payload = await this.service.erase(actor, input);
    if (payload.account.id === actor.accountId) this.cookies.takeBack(context);
    return payload;
  }
}
