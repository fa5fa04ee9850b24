import { Injectable } from '@nestjs/common';
import { loader, loaderKey, type RequestContext } from '@leerkring/platform/api';
import type { TaxonomyTerm } from './taxonomy-term.entity';
import type { Track, TrackFacilitator } from './track.entity';
import { TracksRepository } from './tracks.repository';

const byId = loaderKey<Track>('track');
const aliasesOf = loaderKey<string[]>('track aliases');
const facilitatorsOf = loaderKey<TrackFacilitator[]>('track facilitators');
const tracksOf = loaderKey<Track[]>('tracks of term');
const termsOf = loaderKey<TaxonomyTerm[]>('track terms');

/** Tracks and what belongs to them, gathered per request. */
@Injectable()
export class TracksLoader {
  constructor(private readonly repository: TracksRepository) {}

  load(context: RequestContext, id: string): Promise<Track | null> {
    return loader(context, byId, (ids) => this.repository.byIds(ids)).load(id);
  }

  async aliases(context: RequestContext, trackId: string): Promise<string[]> {
    return (await loader(context, aliasesOf, (ids) => this.repository.aliases(ids)).load(trackId)) ?? [];
  }

  async facilitators(context: RequestContext, trackId: string): Promise<TrackFacilitator[]> {
    return (await loader(context, facilitatorsOf, (ids) => this.repository.facilitators(ids)).load(trackId)) ?? [];
  }

  /** The tracks that work on a word of the taxonomies. */
  async tracksOfTerm(context: RequestContext, termId: string): Promise<Track[]> {
    return (await loader(context, tracksOf, (ids) => this.repository.tracksOfTerms(ids)).load(termId)) ?? [];
  }

  async terms(context: RequestContext, trackId: string): Promise<TaxonomyTerm[]> {
    return (await loader(context, termsOf, (ids) => this.repository.terms(ids)).load(trackId)) ?? [];
  }
}
