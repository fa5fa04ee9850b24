import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { GroupType, GroupsLoader } from '@leerkring/groups/api';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { OrganisationType, OrganisationsLoader } from '@leerkring/organisations/api';
import { Access, CurrentActor, PermissionScalar, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import { votingSeat } from '../live-sessions.policy';
import type { DatePollAnswer, DatePollMoment } from './date-poll.entity';
import { AnswerDatePollInput, CancelDatePollInput, DatePollPayload, OpenDatePollInput, SettleDatePollInput } from './date-poll.inputs';
import { DatePollAnswerType, DatePollDelegationType, DatePollMomentType, DatePollType } from './date-poll.type';
import { datePollRights } from './date-polls.policy';
import { DatePollsRepository, type Delegation, type SeenDatePoll } from './date-polls.repository';
import { DatePollsService } from './date-polls.service';

const moments = loaderKey<DatePollMoment[]>('moments of date polls');

type Answer = Promise<{ datePoll: SeenDatePoll }>;

@Resolver(() => DatePollType)
export class DatePollsResolver {
  constructor(
    private readonly service: DatePollsService,
    private readonly repository: DatePollsRepository,
    private readonly groups: GroupsLoader,
    private readonly accounts: AccountsLoader,
    private readonly access: Access,
  ) {}

  @Query(() => DatePollType, { description: 'One date poll, for members of its group.' })
  datePoll(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<SeenDatePoll> {
    return this.service.get(actor, id);
  }

  @Mutation(() => DatePollPayload, { description: 'Asks the municipalities of a group when they can meet.' })
  async openDatePoll(@CurrentActor() actor: Actor, @Args('input') input: OpenDatePollInput): Answer {
    return { datePoll: await this.service.open(actor, input) };
  }

  @Mutation(() => DatePollPayload, { description: 'Says when the municipality of the viewer can, unless another delegate was ahead.' })
  async answerDatePoll(@CurrentActor() actor: Actor, @Args('input') input: AnswerDatePollInput): Answer {
    return { datePoll: await this.service.answer(actor, input) };
  }

  @Mutation(() => DatePollPayload, { description: 'Picks a moment, which becomes a meeting.' })
  async settleDatePoll(@CurrentActor() actor: Actor, @Args('input') input: SettleDatePollInput): Answer {
    return { datePoll: await this.service.settle(actor, input) };
  }

  @Mutation(() => DatePollPayload, { description: 'Ends a date poll without a meeting, with the reason.' })
  async cancelDatePoll(@CurrentActor() actor: Actor, @Args('input') input: CancelDatePollInput): Answer {
    return { datePoll: await this.service.cancel(actor, input) };
  }

  @ResolveField(() => [DatePollMomentType], { description: 'The moments that are proposed, by time.' })
  async moments(@Parent() poll: SeenDatePoll, @Context() context: RequestContext): Promise<DatePollMoment[]> {
    return (await loader(context, moments, (ids) => this.repository.moments(ids)).load(poll.id)) ?? [];
  }

  @ResolveField(() => [DatePollDelegationType], { description: 'The municipalities that sit in the group now, by name, with their answers.' })
  delegations(@Parent() poll: SeenDatePoll): Promise<Delegation[]> {
    return this.repository.delegations(poll);
  }

  @ResolveField(() => ID, { nullable: true, description: 'The municipality that the viewer answers for; null for who guides the group.' })
  viewerOrganisationId(@Parent() poll: SeenDatePoll, @CurrentActor() actor: Actor): string | null {
    return votingSeat(actor, poll.groupId) ?? null;
  }

  @ResolveField(() => AccountType, { description: 'Who asked.' })
  openedBy(@Parent() poll: SeenDatePoll): Promise<unknown> {
    return this.accounts.load(poll.openedById);
  }

  @ResolveField(() => GroupType, { description: 'The group that is to meet.' })
  group(@Parent() poll: SeenDatePoll, @Context() context: RequestContext): Promise<unknown> {
    return this.groups.load(context, poll.groupId);
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it; answering ends with the closing date.' })
  async viewerCan(@Parent() poll: SeenDatePoll, @CurrentActor() actor: Actor): Promise<Permission[]> {
    return [...(await this.access.granted(actor, datePollRights, { type: 'date_poll', id: poll.id }))];
  }
}

@Resolver(() => DatePollDelegationType)
export class DatePollDelegationsResolver {
  constructor(private readonly organisations: OrganisationsLoader) {}

  @ResolveField(() => OrganisationType, { description: 'The municipality.' })
  organisation(@Parent() delegation: Delegation): Promise<unknown> {
    return this.organisations.load(delegation.organisationId);
  }
}

@Resolver(() => DatePollAnswerType)
export class DatePollAnswersResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType, { description: 'Who of its delegation gave it last.' })
  answeredBy(@Parent() answer: DatePollAnswer): Promise<unknown> {
    return this.accounts.load(answer.answeredById);
  }
}

@Resolver(() => GroupType)
export class GroupDatePollsResolver {
  constructor(private readonly service: DatePollsService) {}

  @ResolveField(() => [DatePollType], { description: 'When its municipalities were asked whether they can meet, newest first, at most 20; empty for who is no member.' })
  datePolls(@Parent() group: { id: string }, @CurrentActor() actor: Actor): Promise<SeenDatePoll[]> {
    return this.service.ofGroup(actor, group.id);
  }
}
