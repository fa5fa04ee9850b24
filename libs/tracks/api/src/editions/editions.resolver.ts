import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationType, OrganisationsLoader } from '@leerkring/organisations/api';
import { CurrentActor, Public, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import { LanguageArgs } from '../track.inputs';
import type { Track } from '../track.entity';
import { TrackType } from '../track.type';
import { TracksLoader } from '../tracks.loader';
import type { Edition, EditionOrganisation, EditionTrack } from './edition.entity';
import { EditionOrganisationType, EditionTrackType, EditionType, SaveEditionInput, SaveEditionPayload, TrackYearType, type EditionYear } from './edition.type';
import { EditionsRepository } from './editions.repository';
import { EditionsService } from './editions.service';

const editionById = loaderKey<Edition>('edition');
const organisationsOf = loaderKey<EditionOrganisation[]>('organisations of edition');
const tracksOf = loaderKey<EditionTrack[]>('tracks of edition');
const yearOf = loaderKey<EditionYear>('year of track');

@Resolver(() => EditionType)
export class EditionsResolver {
  constructor(
    private readonly service: EditionsService,
    private readonly repository: EditionsRepository,
  ) {}

  @Public()
  @Query(() => [EditionType], { description: 'Every edition of the programme, the newest first.' })
  editions(@CurrentActor() actor: Actor): Promise<Edition[]> {
    return this.service.all(actor);
  }

  @Mutation(() => SaveEditionPayload, { description: 'Makes an edition of the programme, or changes one.' })
  async saveEdition(@CurrentActor() actor: Actor, @Args('input') input: SaveEditionInput): Promise<{ edition: Edition }> {
    return { edition: await this.service.save(actor, input) };
  }

  @ResolveField(() => String, { description: 'Its name.' })
  name(@Parent() { nameNl, nameEn }: Edition, @Args() { language }: LanguageArgs): string {
    return language === 'nl' ? nameNl : nameEn;
  }

  @ResolveField(() => [EditionOrganisationType], { description: 'Who carry it.' })
  async organisations(@Parent() { id }: Edition, @Context() context: RequestContext): Promise<EditionOrganisation[]> {
    return (await loader(context, organisationsOf, (ids) => this.repository.organisations(ids)).load(id)) ?? [];
  }

  @ResolveField(() => [EditionTrackType], { description: 'The tracks that run in it, in the order in which they begin.' })
  async tracks(@Parent() { id }: Edition, @Context() context: RequestContext): Promise<EditionTrack[]> {
    return (await loader(context, tracksOf, (ids) => this.repository.tracks(ids)).load(id)) ?? [];
  }
}

@Resolver(() => EditionOrganisationType)
export class EditionOrganisationsResolver {
  constructor(private readonly organisations: OrganisationsLoader) {}

  @ResolveField(() => OrganisationType, { description: 'The organisation.' })
  async organisation(@Parent() { organisationId }: EditionOrganisation): Promise<unknown> {
    return this.organisations.load(organisationId);
  }
}

@Resolver(() => EditionTrackType)
export class EditionTracksResolver {
  constructor(private readonly tracks: TracksLoader) {}

  @ResolveField(() => TrackType, { description: 'The track.' })
  track(@Parent() { trackId }: EditionTrack, @Context() context: RequestContext): Promise<Track | null> {
    return this.tracks.load(context, trackId);
  }
}

@Resolver(() => TrackType)
export class TrackYearResolver {
  constructor(private readonly service: EditionsService) {}

  @ResolveField(() => TrackYearType, { nullable: true, description: 'Its year in an edition that runs, or else comes; null when it is in none.' })
  async year(@Parent() { id }: Track, @Context() context: RequestContext): Promise<EditionYear | null> {
    return (await loader(context, yearOf, (ids) => this.service.yearsOf(ids)).load(id)) ?? null;
  }
}

@Resolver(() => TrackYearType)
export class TrackYearEditionResolver {
  constructor(private readonly repository: EditionsRepository) {}

  @ResolveField(() => EditionType, { description: 'The edition that it belongs to.' })
  async edition(@Parent() { editionId }: EditionYear, @Context() context: RequestContext): Promise<Edition | null> {
    return (await loader(context, editionById, (ids) => this.repository.byIds(ids)).load(editionId)) ?? null;
  }
}
