import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { Access, hasRole } from '@leerkring/platform/api';
import { Account, RoleGrant } from './accounts/account.entity';
import { AccountsLoader } from './accounts/accounts.loader';
import { AccountsRepository } from './accounts/accounts.repository';
import { AccountsResolver } from './accounts/accounts.resolver';
import { AccountsService } from './accounts/accounts.service';
import { ActorSources } from './accounts/actor-sources';
import { ErasureResolver } from './erasure/erasure.resolver';
import { ErasureService } from './erasure/erasure.service';
import { PlaceholdersService } from './accounts/placeholders.service';
import { identityPolicy } from './identity.policy';
import { IdentityReactions } from './identity.reactions';
import { IdentityUpkeep } from './identity.upkeep';
import { Invitation } from './invitations/invitation.entity';
import { InvitationsResolver } from './invitations/invitations.resolver';
import { InvitationsService } from './invitations/invitations.service';
import { LinkTokens } from './links/link-tokens';
import { Secret } from './links/secret';
import { PasswordReset } from './passwords/password-reset.entity';
import { PasswordsResolver } from './passwords/passwords.resolver';
import { PasswordsService } from './passwords/passwords.service';
import { ServerInfoResolver } from './server-info.resolver';
import { SessionCookies } from './sign-in/session-cookies';
import { SignInResolver } from './sign-in/sign-in.resolver';
import { SignInService } from './sign-in/sign-in.service';
import { SignInSession } from './sign-in/sign-in-session.entity';
import { SignInSessions } from './sign-in/sign-in-sessions';
import { SignInSessionResolver, ViewerResolver } from './sign-in/viewer.resolver';

const services = [AccountsService, PlaceholdersService, SignInService, InvitationsService, PasswordsService, ActorSources, ErasureService, IdentityReactions, IdentityUpkeep];
const resolvers = [AccountsResolver, ViewerResolver, SignInSessionResolver, SignInResolver, InvitationsResolver, PasswordsResolver, ErasureResolver, ServerInfoResolver];
const stores = [AccountsRepository, AccountsLoader, SignInSessions, Secret, LinkTokens, SessionCookies];

@Module({
  imports: [OrganisationsModule, TypeOrmModule.forFeature([Account, RoleGrant, SignInSession, Invitation, PasswordReset])],
  providers: [...stores, ...services, ...resolvers],
  exports: [AccountsLoader, AccountsService, PlaceholdersService, ErasureService, InvitationsService, Secret],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly accounts: AccountsRepository,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(identityPolicy);
    this.access.registerFacts('account', (ids, manager) => this.accounts.people(ids, manager));
    this.access.registerVisible('account', (query, idColumn, actor) =>
      hasRole(actor, 'admin')
        ? query.andWhere(`EXISTS (SELECT FROM accounts person WHERE person.id = ${idColumn} AND person.placeholder_key IS NULL)`)
        : query.andWhere(`${idColumn} = :viewerId`, { viewerId: actor.accountId }),
    );
  }
}
