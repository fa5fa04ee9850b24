import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { gapsOfDelegation, type ApplicationPersonState } from '@leerkring/contract';
import { AccountType, AccountsLoader, type Account } from '@leerkring/identity/api';
import { Access, CurrentActor, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { Application } from '../application.entity';
import { ApplicationPayload } from '../application.inputs';
import { applicationRef } from '../application-steps';
import { ApplicationType } from '../application.type';
import { ApplicationPeopleService } from './application-people.service';
import type { ApplicationPerson, Delegation } from './delegation.entity';
import { ApplicationPersonInput, ChangeApplicationPersonInput, ChooseDelegationKindInput, InviteApplicationPersonInput } from './delegation.inputs';
import { DelegationRepository } from './delegation.repository';
import { DelegationService } from './delegation.service';
import { ApplicationPersonStateEnum, ApplicationPersonType, DelegationType } from './delegation.type';

const peopleOf = loaderKey<ApplicationPerson[]>('people of application');
const kindOf = loaderKey<Delegation>('delegation of application');

@Resolver()
export class DelegationMutationsResolver {
  constructor(
    private readonly delegation: DelegationService,
    private readonly people: ApplicationPeopleService,
  ) {}

  @Mutation(() => ApplicationPayload, { description: 'Says how the municipality takes part.' })
  async chooseDelegationKind(@CurrentActor() actor: Actor, @Args('input') input: ChooseDelegationKindInput): Promise<{ application: Application }> {
    return { application: await this.delegation.chooseKind(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Asks somebody for the delegation, or to work on the application: who has an account of the municipality takes part at once, everybody else gets a mail.' })
  async inviteApplicationPerson(@CurrentActor() actor: Actor, @Args('input') input: InviteApplicationPersonInput): Promise<{ application: Application }> {
    return { application: await this.people.invite(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Mails somebody again who was asked and did not join.' })
  async remindApplicationPerson(@CurrentActor() actor: Actor, @Args('input') input: ApplicationPersonInput): Promise<{ application: Application }> {
    return { application: await this.people.remind(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Changes what stands about a member of the delegation.' })
  async changeApplicationPerson(@CurrentActor() actor: Actor, @Args('input') input: ChangeApplicationPersonInput): Promise<{ application: Application }> {
    return { application: await this.people.change(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Removes somebody who was asked; a link that was mailed works no more.' })
  async removeApplicationPerson(@CurrentActor() actor: Actor, @Args('input') input: ApplicationPersonInput): Promise<{ application: Application }> {
    return { application: await this.people.remove(actor, input) };
  }
}

/** What the delegation adds to an application. */
@Resolver(() => ApplicationType)
export class ApplicationDelegationResolver {
  constructor(
    private readonly repository: DelegationRepository,
    private readonly access: Access,
  ) {}

  @ResolveField(() => DelegationType, { description: 'Who takes part for the municipality.' })
  async delegation(@Parent() { id }: Application, @Context() context: RequestContext): Promise<DelegationType> {
    const [people, chosen] = await Promise.all([this.people(context, id), loader(context, kindOf, (ids) => this.repository.kinds(ids)).load(id)]);
    const members = people.filter(({ part }) => part === 'delegation');
    const kind = chosen?.kind ?? null;
    return { id, kind, members, gaps: gapsOfDelegation(kind, members.map((member) => ({ function: member.function!, joined: member.joinedAt !== null }))) };
  }

  @ResolveField(() => [ApplicationPersonType], { description: 'Who was asked to work on the application and has no account of the municipality yet; nobody for who may not ask people.' })
  async invitedColleagues(@Parent() { id }: Application, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<ApplicationPerson[]> {
    if (!(await this.access.can(actor, 'application_person.invite', applicationRef(id)))) return [];
    return (await this.people(context, id)).filter(({ part, joinedAt }) => part === 'form' && !joinedAt);
  }

  private async people(context: RequestContext, id: string): Promise<ApplicationPerson[]> {
    return (await loader(context, peopleOf, (ids) => this.repository.people(ids)).load(id)) ?? [];
  }
}

@Resolver(() => ApplicationPersonType)
export class ApplicationPersonResolver {
  constructor(
    private readonly accounts: AccountsLoader,
    private readonly access: Access,
  ) {}

  @ResolveField(() => ApplicationPersonStateEnum, { description: 'Whether the person takes part.' })
  state(@Parent() { joinedAt }: ApplicationPerson): ApplicationPersonState {
    return joinedAt ? 'joined' : 'invited';
  }

  @ResolveField(() => String, { nullable: true, description: 'E-mail address; null for who may not ask people.' })
  async email(@Parent() { applicationId, email }: ApplicationPerson, @CurrentActor() actor: Actor): Promise<string | null> {
    return (await this.access.can(actor, 'application_person.invite', applicationRef(applicationId))) ? email : null;
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Who joined.' })
  async account(@Parent() { accountId }: ApplicationPerson): Promise<Account | null> {
    return accountId ? this.accounts.load(accountId) : null;
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Who asked.' })
  invitedBy(@Parent() { invitedById }: ApplicationPerson): Promise<Account | null> {
    return this.accounts.load(invitedById);
  }
}
