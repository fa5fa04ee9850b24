import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, PermissionScalar, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import { LiveSessionsLoaders } from '../live-sessions.loaders';
import { rightsOnInput } from '../live-sessions.policy';
import { MeetingPayload } from '../meetings/meeting.inputs';
import { MeetingType } from '../meetings/meeting.type';
import type { SeenMeeting } from '../meetings/meetings.repository';
import { MeetingsService } from '../meetings/meetings.service';
import type { Input, JointAgenda } from './agenda.entity';
import { ChangeInputInput, CollectInputsInput, GiveInputInput, WithdrawInputInput } from './agenda.inputs';
import { AgendaRepository } from './agenda.repository';
import { InputType, JointAgendaType } from './agenda.type';
import { InputsService } from './inputs.service';

const agendas = loaderKey<JointAgenda>('joint agendas of meetings');

type Answer = Promise<{ meeting: SeenMeeting }>;

@Resolver(() => MeetingType)
export class MeetingInputsResolver {
  constructor(
    private readonly inputs: InputsService,
    private readonly meetings: MeetingsService,
    private readonly repository: AgendaRepository,
  ) {}

  @ResolveField(() => JointAgendaType, { nullable: true, description: 'What the group makes of the inputs for it; null until input was asked for.' })
  jointAgenda(@Parent() meeting: SeenMeeting, @Context() context: RequestContext): Promise<JointAgenda | null> {
    return loader(context, agendas, (ids) => this.repository.byIds(ids)).load(meeting.id);
  }

  @Mutation(() => MeetingPayload, { description: 'Asks the group for input, until a deadline; or sets another deadline.' })
  async collectInputs(@CurrentActor() actor: Actor, @Args('input') input: CollectInputsInput): Answer {
    return { meeting: await this.meetings.get(actor, await this.inputs.collect(actor, input)) };
  }

  @Mutation(() => MeetingPayload, { description: 'Brings something in for a meeting, before the deadline.' })
  async giveInput(@CurrentActor() actor: Actor, @Args('input') input: GiveInputInput): Answer {
    return { meeting: await this.meetings.get(actor, await this.inputs.give(actor, input)) };
  }

  @Mutation(() => MeetingPayload, { description: 'Puts an own input in other words, before the deadline.' })
  async changeInput(@CurrentActor() actor: Actor, @Args('input') input: ChangeInputInput): Answer {
    return { meeting: await this.meetings.get(actor, await this.inputs.change(actor, input)) };
  }

  @Mutation(() => MeetingPayload, { description: 'Takes an own input back, before the deadline.' })
  async withdrawInput(@CurrentActor() actor: Actor, @Args('input') input: WithdrawInputInput): Answer {
    return { meeting: await this.meetings.get(actor, await this.inputs.withdraw(actor, input)) };
  }
}

@Resolver(() => JointAgendaType)
export class JointAgendasResolver {
  constructor(private readonly repository: AgendaRepository) {}

  @ResolveField(() => [InputType], { description: 'What was brought in, oldest first, at most 200.' })
  inputs(@Parent() agenda: JointAgenda): Promise<Input[]> {
    return this.repository.inputs(agenda.id);
  }
}

@Resolver(() => InputType)
export class InputsResolver {
  constructor(
    private readonly accounts: AccountsLoader,
    private readonly loaders: LiveSessionsLoaders,
  ) {}

  @ResolveField(() => AccountType, { description: 'Who gave it.' })
  author(@Parent() input: Input): Promise<unknown> {
    return this.accounts.load(input.authorId);
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it, as long as the deadline is not past.' })
  async viewerCan(@Parent() input: Input, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Permission[]> {
    return rightsOnInput(actor, input, await this.loaders.rightsOn(context, actor, input.meetingId));
  }
}
