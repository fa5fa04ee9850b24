import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission, PlatformRole } from '@leerkring/contract';
import { OrganisationType, OrganisationsLoader, type Organisation } from '@leerkring/organisations/api';
import { CurrentActor, PermissionScalar, type Actor, type Connection, type RequestContext } from '@leerkring/platform/api';
import type { Account, Language } from './account.entity';
import { AccountPayload, BlockAccountInput, ListAccountsArgs, RoleInput, UpdateProfileInput } from './account.inputs';
import { AccountConnection, AccountType, LanguageEnum, PlatformRoleEnum } from './account.type';
import { AccountsLoader } from './accounts.loader';
import { AccountsService } from './accounts.service';

@Resolver(() => AccountType)
export class AccountsResolver {
  constructor(
    private readonly service: AccountsService,
    private readonly loader: AccountsLoader,
    private readonly organisations: OrganisationsLoader,
  ) {}

  @Query(() => AccountConnection, { name: 'accounts', description: 'All accounts by name, for who looks after them.' })
  list(@CurrentActor() actor: Actor, @Args() args: ListAccountsArgs): Promise<Connection<Account>> {
    return this.service.list(actor, args);
  }

  @Mutation(() => AccountPayload, { description: 'Changes the own profile.' })
  updateProfile(@CurrentActor() actor: Actor, @Args('input', { description: 'The whole profile.' }) input: UpdateProfileInput): Promise<AccountPayload> {
    return this.service.updateProfile(actor, input);
  }

  @Mutation(() => AccountPayload, { description: 'Gives somebody a role on the whole platform.' })
  grantRole(@CurrentActor() actor: Actor, @Args('input', { description: 'Whom, and which.' }) input: RoleInput): Promise<AccountPayload> {
    return this.service.grantRole(actor, input);
  }

  @Mutation(() => AccountPayload, { description: 'Takes a role back. One administrator always remains.' })
  revokeRole(@CurrentActor() actor: Actor, @Args('input', { description: 'Of whom, and which.' }) input: RoleInput): Promise<AccountPayload> {
    return this.service.revokeRole(actor, input);
  }

  @Mutation(() => AccountPayload, { description: 'Shuts somebody out at once, on all devices.' })
  blockAccount(@CurrentActor() actor: Actor, @Args('input', { description: 'Whom.' }) input: BlockAccountInput): Promise<AccountPayload> {
    return this.service.blockAccount(actor, input.accountId);
  }

  @Mutation(() => AccountPayload, { description: 'Lets a blocked person sign in again.' })
  unblockAccount(@CurrentActor() actor: Actor, @Args('input', { description: 'Whom.' }) input: BlockAccountInput): Promise<AccountPayload> {
    return this.service.unblockAccount(actor, input.accountId);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'Organisation that the person works for.' })
  organisation(@Parent() account: Account): Promise<Organisation | null> | null {
    return account.organisationId ? this.organisations.load(account.organisationId) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'E-mail address; only for the person and administrators.' })
  email(@Parent() account: Account, @CurrentActor() actor: Actor): string | null {
    return this.service.mayRead(actor, account) ? account.email : null;
  }

  @ResolveField(() => LanguageEnum, { nullable: true, description: 'Language of screens and mails; only for the person and administrators.' })
  language(@Parent() account: Account, @CurrentActor() actor: Actor): Language | null {
    return this.service.mayRead(actor, account) ? account.language : null;
  }

  @ResolveField(() => [PlatformRoleEnum], { nullable: true, description: 'Roles on the whole platform; only for the person and administrators.' })
  roles(@Parent() account: Account, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<PlatformRole[]> | null {
    return this.service.mayRead(actor, account) ? this.loader.roles(context, account.id) : null;
  }

  @ResolveField(() => Date, { nullable: true, description: 'Since when nobody gets in with it; only for administrators.' })
  blockedAt(@Parent() account: Account, @CurrentActor() actor: Actor): Date | null {
    return this.service.mayRead(actor, account) ? account.blockedAt : null;
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with the account.' })
  viewerCan(@Parent() account: Account, @CurrentActor() actor: Actor): Permission[] {
    return this.service.permissionsOn(actor, account);
  }
}
