import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, PermissionScalar, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import { LiveSessionsLoaders } from '../live-sessions.loaders';
import { rightsOnInput } from '../live-sessions.policy';
import { MeetingPayload } from '../meetings/meeting.inputs';
import { MeetingType } from '../meetings/meeting.type';
import type { SeenMeeting } from '../meetings/meetings.repository';
import { MeetingsService } from '../meetings/meetings.service';
import { PollType } from '../polling/poll.type';
import type { SeenPoll } from '../polling/polls.repository';
import { PollsService } from '../polling/polls.service';
import type { Cluster, Input, JointAgenda } from './agenda.entity';
import { ArrangeJointAgendaInput, ChangeInputInput, CollectInputsInput, GiveInputInput, MakeClusterInput, MoveInputInput, NameClusterInput, OpenClusterVoteInput, RemoveClusterInput, SettleJointAgendaInput, WithdrawInputInput } from './agenda.inputs';
import { AgendaRepository, type NamedItem } from './agenda.repository';
import { AgendaService } from './agenda.service';
import { AgendaItemType, ClusterType, InputType, JointAgendaType, SimilarInputsType } from './agenda.type';
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
  constructor(
    private readonly repository: AgendaRepository,
    private readonly polls: PollsService,
    private readonly loaders: LiveSessionsLoaders,
  ) {}

  @ResolveField(() => [AgendaItemType], { description: 'The clusters that are talked about, in order.' })
  items(@Parent() agenda: JointAgenda): Promise<NamedItem[]> {
    return this.repository.items(agenda.id);
  }

  @ResolveField(() => Int, { description: 'How long the meeting lasts, in minutes: the items take no more, and no more than `boxMinutes`.' })
  meetingMinutes(@Parent() agenda: JointAgenda): Promise<number> {
    return this.repository.lengthOf(agenda.id);
  }

  @ResolveField(() => PollType, { nullable: true, description: 'The latest vote over its clusters; null when there was none. For members.' })
  async vote(@Parent() { id }: JointAgenda, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<SeenPoll | null> {
    return (await this.ofMember(context, actor, id)) ? this.polls.clusterVote(actor, id) : null;
  }

  @ResolveField(() => [InputType], { description: 'What was brought in, oldest first, at most 200; for members.' })
  async inputs(@Parent() { id }: JointAgenda, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Input[]> {
    return (await this.ofMember(context, actor, id)) ? this.repository.inputs(id) : [];
  }

  @ResolveField(() => [ClusterType], { description: 'Its clusters, oldest first, at most 30; for members.' })
  async clusters(@Parent() { id }: JointAgenda, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Cluster[]> {
    return (await this.ofMember(context, actor, id)) ? this.repository.clusters(id) : [];
  }

  @ResolveField(() => [SimilarInputsType], { description: 'Inputs that are probably about the same, most alike first, at most 30 pairs; found by stems and parts of Dutch words. For members.' })
  async similarInputs(@Parent() { id }: JointAgenda, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<SimilarPair[]> {
    return (await this.ofMember(context, actor, id)) ? similarInputs(await this.repository.stems(id)) : [];
  }

  /** Who observes the session sees its agenda, not what members brought in for it. */
  private async ofMember(context: RequestContext, actor: Actor, meetingId: string): Promise<boolean> {
    return (await this.loaders.rightsOn(context, actor, meetingId)).has('live_session.read_all');
  }
}

@Resolver(() => MeetingType)
export class BoardResolver {
  constructor(
    private readonly board: BoardService,
    private readonly agendas: AgendaService,
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

  @Mutation(() => MeetingPayload, { description: 'Puts an input in its one place, when nobody else was ahead.' })
  async moveInput(@CurrentActor() actor: Actor, @Args('input') input: MoveInputInput): Answer {
    return { meeting: await this.meetings.get(actor, await this.board.moveInput(actor, input)) };
  }

  @Mutation(() => MeetingPayload, { description: 'Lets participants vote over the clusters; the poll is voted in and closed like any other, also before the meeting begins.' })
  async openClusterVote(@CurrentActor() actor: Actor, @Args('input') input: OpenClusterVoteInput): Answer {
    return { meeting: await this.meetings.get(actor, await this.agendas.openVote(actor, input)) };
  }

  @Mutation(() => MeetingPayload, { description: 'Says which clusters are talked about, in which order and for how long, when nobody else was ahead.' })
  async arrangeJointAgenda(@CurrentActor() actor: Actor, @Args('input') input: ArrangeJointAgendaInput): Answer {
    return { meeting: await this.meetings.get(actor, await this.agendas.arrange(actor, input)) };
  }

  @Mutation(() => MeetingPayload, { description: 'Settles the agenda, when every input has a place.' })
  async settleJointAgenda(@CurrentActor() actor: Actor, @Args('input') input: SettleJointAgendaInput): Answer {
    return { meeting: await this.meetings.get(actor, await this.agendas.settle(actor, input)) };
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
