import { Injectable } from '@nestjs/common';
import type { Title } from '@leerkring/platform/api';
import { DataSource, In, type EntityManager } from 'typeorm';
import { TaxonomyTerm, TrackTerm, type Taxonomy } from './taxonomy-term.entity';
import type { TrackFacts } from './tracks.policy';
import { Track, TrackAlias, TrackFacilitator } from './track.entity';

/** Reads tracks, their other names, facilitators and terms. */
@Injectable()
export class TracksRepository {
  constructor(private readonly database: DataSource) {}

  all(): Promise<Track[]> {
    return this.database.manager.find(Track, { order: { position: 'ASC', slug: 'ASC' } });
  }

  async byIds(ids: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, Track>> {
    const rows = await manager.findBy(Track, { id: In([...ids]) });
    return new Map(rows.map((track) => [track.id, track]));
  }

  async titles(ids: readonly string[]): Promise<Map<string, Title>> {
    const tracks = await this.byIds(ids);
    return new Map([...tracks].map(([id, { texts, slug }]) => [id, { nl: texts.nl.name, en: texts.en.name, slug }]));
  }

  /** What policies know of these tracks. */
  async facts(ids: readonly string[], manager: EntityManager): Promise<Map<string, TrackFacts>> {
    const rows = await manager.query<TrackFacts[]>(
      `SELECT t.id, ARRAY(SELECT f.account_id FROM track_facilitators f WHERE f.track_id = t.id) AS "facilitatorIds" FROM tracks t WHERE t.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The track with this slug or with an alias of this slug. */
  async bySlug(slug: string): Promise<Track | null> {
    const track = await this.database.manager.findOneBy(Track, { slug });
    if (track) return track;
    const alias = await this.database.manager.findOneBy(TrackAlias, { slug });
    return alias ? this.database.manager.findOneBy(Track, { id: alias.trackId }) : null;
  }

  /** Other names per track. */
  async aliases(trackIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.database.manager.find(TrackAlias, { where: { trackId: In([...trackIds]) }, order: { name: 'ASC' } });
    return new Map(trackIds.map((id) => [id, rows.flatMap((alias) => (alias.trackId === id ? alias.name : []))]));
  }

  async facilitators(trackIds: readonly string[]): Promise<Map<string, TrackFacilitator[]>> {
    const rows = await this.database.manager.find(TrackFacilitator, {
      where: { trackId: In([...trackIds]) },
      order: { role: 'ASC', assignedAt: 'ASC', accountId: 'ASC' },
    });
    return Map.groupBy(rows, (facilitator) => facilitator.trackId);
  }

  /** All words of the four taxonomies, list by list. */
  allTerms(): Promise<TaxonomyTerm[]> {
    return this.database.manager.find(TaxonomyTerm, { order: { taxonomy: 'ASC', position: 'ASC' } });
  }

  termBySlug(taxonomy: Taxonomy, slug: string): Promise<TaxonomyTerm | null> {
    return this.database.manager.findOneBy(TaxonomyTerm, { taxonomy, slug });
  }

  /** The tracks that work on each of these words, in the order of lists of tracks. */
  async tracksOfTerms(termIds: readonly string[]): Promise<Map<string, Track[]>> {
    const uses = await this.database.manager.findBy(TrackTerm, { termId: In([...termIds]) });
    const tracks = await this.database.manager.find(Track, { where: { id: In(uses.map((use) => use.trackId)) }, order: { position: 'ASC', slug: 'ASC' } });
    const used = new Set(uses.map((use) => `${use.trackId} ${use.termId}`));
    return new Map(termIds.map((termId) => [termId, tracks.filter((track) => used.has(`${track.id} ${termId}`))]));
  }

  async termsByIds(ids: readonly string[]): Promise<Map<string, TaxonomyTerm>> {
    const rows = await this.database.manager.findBy(TaxonomyTerm, { id: In([...ids]) });
    return new Map(rows.map((term) => [term.id, term]));
  }

  async terms(trackIds: readonly string[]): Promise<Map<string, TaxonomyTerm[]>> {
    const uses = await this.database.manager.findBy(TrackTerm, { trackId: In([...trackIds]) });
    const terms = await this.database.manager.find(TaxonomyTerm, {
      where: { id: In(uses.map((use) => use.termId)) },
      order: { taxonomy: 'ASC', position: 'ASC' },
    });
    const used = new Set(uses.map((use) => `${use.trackId} ${use.termId}`));
    return new Map(trackIds.map((trackId) => [trackId, terms.filter((term) => used.has(`${trackId} ${term.id}`))]));
  }
}
