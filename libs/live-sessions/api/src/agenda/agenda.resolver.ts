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
import type { Cluster, Input, JointAgenda } from './agenda.entity';
import { ChangeInputInput, CollectInputsInput, GiveInputInput, MakeClusterInput, MoveInputInput, NameClusterInput, RemoveClusterInput, WithdrawInputInput } from './agenda.inputs';
import { AgendaRepository } from './agenda.repository';
import { ClusterType, InputType, JointAgendaType, SimilarInputsType } from './agenda.type';
import { BoardService } from './board.service';
import { InputsService } from './inputs.service';
import { similarInputs, type SimilarPair } from './similar-inputs';

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

  @ResolveField(() => [ClusterType], { description: 'Its clusters, oldest first, at most 30.' })
  clusters(@Parent() agenda: JointAgenda): Promise<Cluster[]> {
    return this.repository.clusters(agenda.id);
  }

  @ResolveField(() => [SimilarInputsType], { description: 'Inputs that are probably about the same, most alike first, at most 30 pairs; found by stems and parts of Dutch words.' })
  async similarInputs(@Parent() agenda: JointAgenda): Promise<SimilarPair[]> {
    return similarInputs(await this.repository.stems(agenda.id));
  }
}

@Resolver(() => MeetingType)
export class BoardResolver {
  constructor(
    private readonly board: BoardService,
    private readonly meetings: MeetingsService,
  ) {}

  @Mutation(() => MeetingPayload, { description: 'Makes an empty cluster on the board of a meeting.' })
  async makeCluster(@CurrentActor() actor: Actor, @Args('input') input: MakeClusterInput): Answer {
    return { meeting: await this.meetings.get(actor, await this.board.makeCluster(actor, input)) };
  }

  @Mutation(() => MeetingPayload, { description: 'Names what the inputs of a cluster have in common, when nobody else was ahead.' })
  async nameCluster(@CurrentActor() actor: Actor, @Args('input') input: NameClusterInput): Answer {
    return { meeting: await this.meetings.get(actor, await this.board.nameCluster(actor, input)) };
  }

  @Mutation(() => MeetingPayload, { description: 'Takes a cluster away; its inputs stand by themselves again.' })
  async removeCluster(@CurrentActor() actor: Actor, @Args('input') input: RemoveClusterInput): Answer {
    return { meeting: await this.meetings.get(actor, await this.board.removeCluster(actor, input)) };
  }

  @Mutation(() => MeetingPayload, { description: 'Puts an input in a cluster or by itself, when nobody else was ahead.' })
  async moveInput(@CurrentActor() actor: Actor, @Args('input') input: MoveInputInput): Answer {
    return { meeting: await this.meetings.get(actor, await this.board.moveInput(actor, input)) };
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
