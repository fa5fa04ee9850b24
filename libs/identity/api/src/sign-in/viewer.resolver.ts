import { Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { permissions, platformSubject, streamOf, type Permission, type PlatformRole } from '@leerkring/contract';
import { Access, CurrentActor, EventLog, PermissionScalar, Public, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { Account } from '../accounts/account.entity';
import { AccountType, PlatformRoleEnum } from '../accounts/account.type';
import { AccountsLoader } from '../accounts/accounts.loader';
import { SessionCookies } from './session-cookies';
import type { SignInSession } from './sign-in-session.entity';
import { SignInSessions } from './sign-in-sessions';
import { SignInSessionType, ViewerType, type SignInPayload } from './viewer.type';

const platformPermissions = (Object.keys(permissions) as Permission[]).filter((permission) => permissions[permission] === 'platform');

/** The answer to somebody who just signed in. */
export function signedInAs(account: Account): SignInPayload {
  return { account, viewer: { accountId: account.id } };
}

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    private readonly accounts: AccountsLoader,
    private readonly sessions: SignInSessions,
    private readonly cookies: SessionCookies,
    private readonly access: Access,
    private readonly log: EventLog,
  ) {}

  @Public()
  @Query(() => ViewerType, { nullable: true, description: 'Who is asking; null when nobody is signed in.' })
  viewer(@CurrentActor() actor: Actor, @Context() context: RequestContext): ViewerType | null {
    this.cookies.prolong(context);
    return actor.accountId ? { accountId: actor.accountId } : null;
  }

  @ResolveField(() => AccountType, { description: 'The own account.' })
  async account(@Parent() viewer: ViewerType): Promise<Account> {
    return (await this.accounts.load(viewer.accountId))!;
  }

  @ResolveField(() => [PlatformRoleEnum], { description: 'Roles on the whole platform.' })
  roles(@CurrentActor() actor: Actor): PlatformRole[] {
    return [...actor.roles];
  }

  @ResolveField(() => [PermissionScalar], { description: 'Rights that are about the platform as a whole.' })
  async viewerCan(@CurrentActor() actor: Actor): Promise<Permission[]> {
    return [...(await this.access.granted(actor, platformPermissions, platformSubject))];
  }

  @ResolveField(() => Int, { description: 'Head of the stream `account:<id>`: open it after this.' })
  head(@Parent() viewer: ViewerType): Promise<number> {
    return this.log.head(streamOf('account', viewer.accountId));
  }

  @ResolveField(() => [SignInSessionType], { description: 'Where the viewer is signed in, the session used last first.' })
  signInSessions(@Parent() viewer: ViewerType): Promise<SignInSession[]> {
    return this.sessions.of(viewer.accountId);
  }
}

@Resolver(() => SignInSessionType)
export class SignInSessionResolver {
  @ResolveField(() => Boolean, { description: 'Whether this is the session that asks.' })
  current(@Parent() session: SignInSession, @CurrentActor() actor: Actor): boolean {
    return session.id === actor.sessionId;
  }
}
