import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { streamOf, type Permission } from '@leerkring/contract';
import { GroupType, GroupsLoader } from '@leerkring/groups/api';
import { AccountType, AccountsLoader, type Account } from '@leerkring/identity/api';
import { OrganisationType, OrganisationsLoader, type Organisation } from '@leerkring/organisations/api';
import { Access, CurrentActor, EventLog, PermissionScalar, Public, loader, loaderKey, type Actor, type Connection, type RequestContext } from '@leerkring/platform/api';
import { TaxonomyTermType, TermsLoader, TrackType, TracksLoader, type TaxonomyTerm, type Track } from '@leerkring/tracks/api';
import type { AgendaEvent, AgendaEventChange } from './agenda-event.entity';
import { AgendaArgs, AgendaEventPayload, AgendaEventsPayload, CancelAgendaEventInput, ChangeAgendaEventInput, DecideAgendaEventInput, PlanAgendaEventInput, ProposeAgendaEventInput, PublishAgendaEventInput } from './agenda-event.inputs';
import { AgendaEventChangeType, AgendaEventConnection, AgendaEventView } from './agenda-event.type';
import { agendaEventRef } from './agenda-steps';
import { AgendaRepository } from './agenda.repository';
import { AgendaService } from './agenda.service';

const partsOf = loaderKey<AgendaEvent[]>('parts of agenda events');
const changesOf = loaderKey<AgendaEventChange[]>('changes of agenda events');
const coOrganisersOf = loaderKey<string[]>('co-organisers of agenda events');
const termsOf = loaderKey<string[]>('terms of agenda events');
const rights = ['agenda_event.change', 'agenda_event.decide', 'agenda_event.publish', 'agenda_event.cancel'] as const;

type Answer = Promise<{ agendaEvent: AgendaEvent }>;

@Resolver(() => AgendaEventView)
export class AgendaResolver {
  constructor(private readonly service: AgendaService) {}

  @Public()
  @Query(() => AgendaEventView, { description: 'One event.' })
  agendaEvent(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<AgendaEvent> {
    return this.service.read(actor, id);
  }

  @Public()
  @Query(() => AgendaEventConnection, { description: 'Published events for the viewer, without their parts, by when they begin.' })
  agendaEvents(@CurrentActor() actor: Actor, @Args() args: AgendaArgs): Promise<Connection<AgendaEvent>> {
    return this.service.list(actor, args);
  }

  @Query(() => [AgendaEventView], { description: 'What waits for a decision or for its moment, as far as the viewer makes it; at most 200.' })
  agendaDrafts(@CurrentActor() actor: Actor): Promise<AgendaEvent[]> {
    return this.service.drafts(actor);
  }

  @Mutation(() => AgendaEventPayload, { description: 'Proposes an event of the own municipality; an editor decides.' })
  async proposeAgendaEvent(@CurrentActor() actor: Actor, @Args('input') input: ProposeAgendaEventInput): Answer {
    return { agendaEvent: await this.service.propose(actor, input) };
  }

  @Mutation(() => AgendaEventsPayload, { description: 'Plans an event, or a series of them.' })
  async planAgendaEvent(@CurrentActor() actor: Actor, @Args('input') input: PlanAgendaEventInput): Promise<{ agendaEvents: AgendaEvent[] }> {
    return { agendaEvents: await this.service.plan(actor, input) };
  }

  @Mutation(() => AgendaEventPayload, { description: 'Changes what an event is, when and where.' })
  async changeAgendaEvent(@CurrentActor() actor: Actor, @Args('input') input: ChangeAgendaEventInput): Answer {
    return { agendaEvent: await this.service.change(actor, input) };
  }

  @Mutation(() => AgendaEventPayload, { description: 'Says whether a proposal comes on the agenda.' })
  async decideAgendaEvent(@CurrentActor() actor: Actor, @Args('input') input: DecideAgendaEventInput): Answer {
    return { agendaEvent: await this.service.decide(actor, input) };
  }

  @Mutation(() => AgendaEventPayload, { description: 'Publishes an approved event before its moment.' })
  async publishAgendaEvent(@CurrentActor() actor: Actor, @Args('input') input: PublishAgendaEventInput): Answer {
    return { agendaEvent: await this.service.publish(actor, input) };
  }

  @Mutation(() => AgendaEventPayload, { description: 'Calls an event off, with the reason.' })
  async cancelAgendaEvent(@CurrentActor() actor: Actor, @Args('input') input: CancelAgendaEventInput): Answer {
    return { agendaEvent: await this.service.cancel(actor, input) };
  }
}

/** What an event holds. */
@Resolver(() => AgendaEventView)
export class AgendaEventResolver {
  constructor(
    private readonly repository: AgendaRepository,
    private readonly organisations: OrganisationsLoader,
    private readonly tracks: TracksLoader,
    private readonly groups: GroupsLoader,
    private readonly taxonomy: TermsLoader,
    private readonly access: Access,
    private readonly log: EventLog,
  ) {}

  @ResolveField(() => OrganisationType, { nullable: true, description: 'Who organises it; null: the programme, or the group.' })
  organisation(@Parent() { organisationId }: AgendaEvent): Promise<Organisation> | null {
    return organisationId ? (this.organisations.load(organisationId) as Promise<Organisation>) : null;
  }

  @ResolveField(() => [OrganisationType], { description: 'Who organises it along.' })
  async coOrganisers(@Parent() { id }: AgendaEvent, @Context() context: RequestContext): Promise<Organisation[]> {
    const ids = (await loader(context, coOrganisersOf, (all) => this.repository.coOrganisers(all)).load(id)) ?? [];
    const organisations = await Promise.all(ids.map((one) => this.organisations.load(one)));
    return organisations.filter((one) => one !== null).sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  }

  @ResolveField(() => [TaxonomyTermType], { description: 'What it is about.' })
  async terms(@Parent() { id }: AgendaEvent, @Context() context: RequestContext): Promise<TaxonomyTerm[]> {
    return this.taxonomy.loadAll((await loader(context, termsOf, (all) => this.repository.terms(all)).load(id)) ?? []);
  }

  @ResolveField(() => TrackType, { nullable: true, description: 'The track that it belongs to.' })
  track(@Parent() { trackId }: AgendaEvent, @Context() context: RequestContext): Promise<Track | null> | null {
    return trackId ? this.tracks.load(context, trackId) : null;
  }

  @ResolveField(() => GroupType, { nullable: true, description: 'The group whose members alone find it; null: it is public.' })
  group(@Parent() { groupId }: AgendaEvent, @Context() context: RequestContext): Promise<unknown> | null {
    return groupId ? this.groups.load(context, groupId) : null;
  }

  @ResolveField(() => AgendaEventView, { nullable: true, description: 'What it is a part of, for who may read that.' })
  async parent(@Parent() { parentId }: AgendaEvent, @CurrentActor() actor: Actor): Promise<AgendaEvent | null> {
    return parentId && (await this.access.can(actor, 'agenda_event.read', agendaEventRef(parentId))) ? this.repository.byId(parentId) : null;
  }

  @ResolveField(() => [AgendaEventView], { description: 'Its parts, as far as the viewer may read them, by when they begin.' })
  async parts(@Parent() { id }: AgendaEvent, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<AgendaEvent[]> {
    return (await loader(context, partsOf, (ids) => this.repository.parts(actor, ids)).load(id)) ?? [];
  }

  @ResolveField(() => String, { nullable: true, description: 'Why it was refused or called off; null when it goes on.' })
  async reason(@Parent() event: AgendaEvent, @Context() context: RequestContext): Promise<string | null> {
    if (event.state !== 'refused' && event.state !== 'cancelled') return null;
    return (await this.history(event, context))[0]?.reason ?? null;
  }

  @ResolveField(() => [AgendaEventChangeType], { description: 'Its steps, the newest first; for who makes it.' })
  async changes(@Parent() event: AgendaEvent, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<AgendaEventChange[]> {
    const makes = (await this.access.granted(actor, rights, agendaEventRef(event.id))).size > 0 || !event.publishedAt;
    return makes ? this.history(event, context) : [];
  }

  @ResolveField(() => Int, { description: 'Where its stream stands: open the stream with `after: head`.' })
  head(@Parent() { id }: AgendaEvent): Promise<number> {
    return this.log.head(streamOf('agenda_event', id));
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() { id }: AgendaEvent, @CurrentActor() actor: Actor): Promise<Permission[]> {
    return [...(await this.access.granted(actor, rights, agendaEventRef(id)))];
  }

  private async history({ id }: AgendaEvent, context: RequestContext): Promise<AgendaEventChange[]> {
    return (await loader(context, changesOf, (ids) => this.repository.changes(ids)).load(id)) ?? [];
  }
}

@Resolver(() => AgendaEventChangeType)
export class AgendaEventChangesResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType, { nullable: true, description: 'Who took the step; null: its moment had come.' })
  madeBy(@Parent() { madeById }: AgendaEventChange): Promise<Account | null> | null {
    return madeById ? this.accounts.load(madeById) : null;
  }
}
