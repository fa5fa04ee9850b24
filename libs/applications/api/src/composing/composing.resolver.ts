import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { streamOf, type GroupRange, type Permission } from '@leerkring/contract';
import { AccountsLoader, type Account } from '@leerkring/identity/api';
import { Access, Clock, CurrentActor, EventLog, PermissionScalar, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import { OrganisationType, OrganisationsLoader, type Organisation } from '@leerkring/organisations/api';
import { TaxonomyTermType, TermsLoader, TrackType, TracksLoader, type TaxonomyTerm, type Track } from '@leerkring/tracks/api';
import { ID } from '@nestjs/graphql';
import type { Application } from '../application.entity';
import { ApplicationPayload } from '../application.inputs';
import { ApplicationStateEnum } from '../application.type';
import { CardsService } from './cards.service';
import { ComposingRepository, type BoardCard, type BoardGroup } from './composing.repository';
import { ComposingService, compositionRef } from './composing.service';
import type { Composition } from './composition.entity';
import { AddCompositionGroupInput, BeginCompositionInput, ChangeCompositionGroupInput, CompositionPayload, ConfirmApplicationInput, MoveCompositionCardInput, PinCompositionCardInput, ProposeCompositionInput, PublishCompositionInput, RemoveCompositionGroupInput } from './composition.inputs';
import { CompositionCardType, CompositionGroupType, CompositionRangeType, CompositionType } from './composition.type';
import { PlacesService } from './places.service';
import { PublishingService } from './publishing.service';

const accountsById = loaderKey<Account>('accounts of boards');
const rights = ['composition.arrange', 'composition.propose', 'composition.publish'] as const;

@Resolver(() => CompositionType)
export class ComposingResolver {
  constructor(
    private readonly composing: ComposingService,
    private readonly cards: CardsService,
    private readonly publishing: PublishingService,
    private readonly places: PlacesService,
  ) {}

  @Mutation(() => CompositionPayload, { description: 'Begins a board for a track, or finds the one that is not published yet.' })
  async beginComposition(@CurrentActor() actor: Actor, @Args('input') input: BeginCompositionInput): Promise<{ composition: Composition }> {
    return { composition: await this.composing.begin(actor, input) };
  }

  @Mutation(() => CompositionPayload, { description: 'Puts a card in a group or in none; from the waiting list it is accepted with that.' })
  async moveCompositionCard(@CurrentActor() actor: Actor, @Args('input') input: MoveCompositionCardInput): Promise<{ composition: Composition }> {
    return { composition: await this.cards.move(actor, input) };
  }

  @Mutation(() => CompositionPayload, { description: 'Lets proposals leave a card where it is, or no longer.' })
  async pinCompositionCard(@CurrentActor() actor: Actor, @Args('input') input: PinCompositionCardInput): Promise<{ composition: Composition }> {
    return { composition: await this.cards.pin(actor, input) };
  }

  @Mutation(() => CompositionPayload, { description: 'Adds an empty group.' })
  async addCompositionGroup(@CurrentActor() actor: Actor, @Args('input') input: AddCompositionGroupInput): Promise<{ composition: Composition }> {
    return { composition: await this.composing.addGroup(actor, input) };
  }

  @Mutation(() => CompositionPayload, { description: 'Says what a group is to be, and who facilitates it.' })
  async changeCompositionGroup(@CurrentActor() actor: Actor, @Args('input') input: ChangeCompositionGroupInput): Promise<{ composition: Composition }> {
    return { composition: await this.composing.changeGroup(actor, input) };
  }

  @Mutation(() => CompositionPayload, { description: 'Takes a group from the board.' })
  async removeCompositionGroup(@CurrentActor() actor: Actor, @Args('input') input: RemoveCompositionGroupInput): Promise<{ composition: Composition }> {
    return { composition: await this.composing.removeGroup(actor, input) };
  }

  @Mutation(() => CompositionPayload, { description: 'Divides everybody who was accepted over balanced groups; pinned cards stay.' })
  async proposeComposition(@CurrentActor() actor: Actor, @Args('input') input: ProposeCompositionInput): Promise<{ composition: Composition }> {
    return { composition: await this.cards.propose(actor, input) };
  }

  @Mutation(() => CompositionPayload, { description: 'Makes the learning groups of a board, gives municipalities their place and tells everybody, once.' })
  async publishComposition(@CurrentActor() actor: Actor, @Args('input') input: PublishCompositionInput): Promise<{ composition: Composition }> {
    return { composition: await this.publishing.publish(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Says for the own municipality that it takes the place that came free.' })
  async confirmApplication(@CurrentActor() actor: Actor, @Args('input') input: ConfirmApplicationInput): Promise<{ application: Application }> {
    return { application: await this.places.confirm(actor, input) };
  }
}

/** What a board holds. */
@Resolver(() => CompositionType)
export class CompositionResolver {
  constructor(
    private readonly repository: ComposingRepository,
    private readonly composing: ComposingService,
    private readonly tracks: TracksLoader,
    private readonly accounts: AccountsLoader,
    private readonly access: Access,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => TrackType, { description: 'The track whose groups are composed.' })
  async track(@Parent() { trackId }: Composition, @Context() context: RequestContext): Promise<Track> {
    return (await this.tracks.load(context, trackId))!;
  }

  @ResolveField(() => [CompositionGroupType], { description: 'Its groups, at most 60.' })
  async groups(@Parent() { id }: Composition, @Context() context: RequestContext): Promise<(Omit<BoardGroup, 'facilitators'> & { facilitators: Account[] })[]> {
    const groups = await this.repository.groups(id);
    const people = loader(context, accountsById, (ids) => this.accounts.loadAll(ids));
    return Promise.all(groups.map(async (group) => ({ ...group, facilitators: (await Promise.all(group.facilitators.map(({ accountId }) => people.load(accountId)))).flatMap((account) => account ?? []) })));
  }

  @ResolveField(() => [CompositionCardType], { description: 'Municipalities that were accepted and have no place yet, by name, and those on the waiting list, in order.' })
  async cards(@Parent() composition: Composition): Promise<BoardCard[]> {
    return composition.publishedAt ? [] : this.repository.cards(composition, this.clock.now());
  }

  @ResolveField(() => CompositionRangeType, { description: 'How many municipalities a group has.' })
  range(): Promise<GroupRange> {
    return this.composing.range(this.clock.now());
  }

  @ResolveField(() => Int, { description: 'Where its stream stands: open the stream with `after: head`.' })
  head(@Parent() { id }: Composition): Promise<number> {
    return this.log.head(streamOf('composition', id));
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() { id, publishedAt }: Composition, @CurrentActor() actor: Actor): Promise<Permission[]> {
    return publishedAt ? [] : [...(await this.access.granted(actor, rights, compositionRef(id)))];
  }
}

/** Who is on a card. */
@Resolver(() => CompositionCardType)
export class CompositionCardsResolver {
  constructor(
    private readonly organisations: OrganisationsLoader,
    private readonly terms: TermsLoader,
  ) {}

  @ResolveField(() => ID, { description: 'Its application.' })
  id(@Parent() { applicationId }: BoardCard): string {
    return applicationId;
  }

  @ResolveField(() => ApplicationStateEnum, { description: 'Accepted, or on the waiting list.' })
  state(@Parent() { state }: BoardCard): BoardCard['state'] {
    return state;
  }

  @ResolveField(() => OrganisationType, { description: 'The municipality.' })
  async organisation(@Parent() { organisationId }: BoardCard): Promise<Organisation> {
    return (await this.organisations.load(organisationId))!;
  }

  @ResolveField(() => TaxonomyTermType, { nullable: true, description: 'Its instrument.' })
  async instrument(@Parent() { instrument }: BoardCard): Promise<TaxonomyTerm | null> {
    return instrument ? ((await this.terms.loadAll([instrument]))[0] ?? null) : null;
  }
}

/** What this part adds to a track. */
@Resolver(() => TrackType)
export class TrackCompositionResolver {
  constructor(private readonly composing: ComposingService) {}

  @ResolveField(() => CompositionType, { nullable: true, description: 'The board on which its groups are composed now; null when there is none, and for who does not look after the track.' })
  composition(@CurrentActor() actor: Actor, @Parent() { id }: Track): Promise<Composition | null> {
    return this.composing.ofTrack(actor, id);
  }
}
