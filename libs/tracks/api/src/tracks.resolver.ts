import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { CurrentActor, PermissionScalar, Public, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { Taxonomy, TaxonomyTerm } from './taxonomy-term.entity';
import {
  AssignTrackFacilitatorInput,
  AssignTrackFacilitatorPayload,
  LanguageArgs,
  RemoveTrackFacilitatorInput,
  RemoveTrackFacilitatorPayload,
} from './track.inputs';
import type { Track, TrackFacilitator } from './track.entity';
import { TaxonomyEnum, TaxonomyTermType, TrackFacilitatorType, TrackType } from './track.type';
import { TracksLoader } from './tracks.loader';
import { TracksService } from './tracks.service';

@Resolver(() => TrackType)
export class TracksResolver {
  constructor(
    private readonly tracks: TracksService,
    private readonly loader: TracksLoader,
  ) {}

  @Public()
  @Query(() => [TrackType], { name: 'tracks', description: 'All development tracks.' })
  all(): Promise<Track[]> {
    return this.tracks.all();
  }

  @Public()
  @Query(() => TrackType, { description: 'The track with this slug, or that also goes by a name with this slug.' })
  track(@CurrentActor() actor: Actor, @Args('slug', { description: 'Name in addresses.' }) slug: string): Promise<Track> {
    return this.tracks.bySlug(actor, slug);
  }

  @Mutation(() => AssignTrackFacilitatorPayload, { description: 'Makes somebody with an account facilitator of a track.' })
  assignTrackFacilitator(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who, where and as what.' }) input: AssignTrackFacilitatorInput,
  ): Promise<AssignTrackFacilitatorPayload> {
    return this.tracks.assignFacilitator(actor, input);
  }

  @Mutation(() => RemoveTrackFacilitatorPayload, { description: 'Takes somebody off the facilitators of a track.' })
  removeTrackFacilitator(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who and where.' }) input: RemoveTrackFacilitatorInput,
  ): Promise<RemoveTrackFacilitatorPayload> {
    return this.tracks.removeFacilitator(actor, input);
  }

  @ResolveField(() => String, { description: 'Its name.' })
  name(@Parent() track: Track, @Args() { language }: LanguageArgs): string {
    return track.texts[language].name;
  }

  @ResolveField(() => String, { description: 'What it is about, in one sentence.' })
  summary(@Parent() track: Track, @Args() { language }: LanguageArgs): string {
    return track.texts[language].summary;
  }

  @ResolveField(() => String, { description: 'What a municipality has reached after a year.' })
  goal(@Parent() track: Track, @Args() { language }: LanguageArgs): string {
    return track.texts[language].goal;
  }

  @ResolveField(() => [String], { description: 'What municipalities get.' })
  offer(@Parent() track: Track, @Args() { language }: LanguageArgs): string[] {
    return track.texts[language].offer;
  }

  @ResolveField(() => [String], { description: 'What is asked of municipalities.' })
  ask(@Parent() track: Track, @Args() { language }: LanguageArgs): string[] {
    return track.texts[language].ask;
  }

  @ResolveField(() => [String], { description: 'Other names that people use for it, in Dutch.' })
  aliases(@Parent() track: Track, @Context() context: RequestContext): Promise<string[]> {
    return this.loader.aliases(context, track.id);
  }

  @ResolveField(() => [TrackFacilitatorType], { description: 'Who guides it; leads first.' })
  facilitators(@Parent() track: Track, @Context() context: RequestContext): Promise<TrackFacilitator[]> {
    return this.loader.facilitators(context, track.id);
  }

  @ResolveField(() => [TaxonomyTermType], { description: 'Themes, opgaven, instruments and learning questions that it works on.' })
  terms(@Parent() track: Track, @Context() context: RequestContext): Promise<TaxonomyTerm[]> {
    return this.loader.terms(context, track.id);
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  viewerCan(@CurrentActor() actor: Actor, @Parent() track: Track): Promise<Permission[]> {
    return this.tracks.viewerCan(actor, track.id);
  }
}

@Resolver(() => TaxonomyTermType)
export class TaxonomyTermsResolver {
  constructor(
    private readonly tracks: TracksService,
    private readonly loader: TracksLoader,
  ) {}

  @Public()
  @Query(() => TaxonomyTermType, { description: 'The word with this slug in one of the four lists.' })
  taxonomyTerm(
    @Args('taxonomy', { type: () => TaxonomyEnum, description: 'The list.' }) taxonomy: Taxonomy,
    @Args('slug', { description: 'Name in addresses.' }) slug: string,
  ): Promise<TaxonomyTerm> {
    return this.tracks.term(taxonomy, slug);
  }

  @ResolveField(() => [TrackType], { name: 'tracks', description: 'The tracks that work on it.' })
  tracksOf(@Parent() term: TaxonomyTerm, @Context() context: RequestContext): Promise<Track[]> {
    return this.loader.tracksOfTerm(context, term.id);
  }

  @Public()
  @Query(() => [TaxonomyTermType], { description: 'All words of the four lists that content is labelled with.' })
  taxonomyTerms(): Promise<TaxonomyTerm[]> {
    return this.tracks.terms();
  }

  @ResolveField(() => String, { description: 'The word itself.' })
  name(@Parent() term: TaxonomyTerm, @Args() { language }: LanguageArgs): string {
    return language === 'nl' ? term.nameNl : term.nameEn;
  }
}
