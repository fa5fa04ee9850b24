import { Injectable } from '@nestjs/common';
import { limits, permissions, type Permission, type SubjectRef } from '@leerkring/contract';
import { AccountsService } from '@leerkring/identity/api';
import { Access, DomainError, Works, check, type Actor, type Work } from '@leerkring/platform/api';
import { z } from 'zod';
import { trackFacilitatorRoles, TrackFacilitator, type Track, type TrackFacilitatorRole } from './track.entity';
import type { Taxonomy, TaxonomyTerm } from './taxonomy-term.entity';
import { TracksRepository } from './tracks.repository';

const assigning = z.object({ trackId: z.uuid(), email: z.email().max(limits.email), role: z.enum(trackFacilitatorRoles) });
const removing = z.object({ trackId: z.uuid(), accountId: z.uuid() });
const trackPermissions = (Object.keys(permissions) as Permission[]).filter((permission) => permissions[permission] === 'track');

/** Development tracks and who facilitates them. */
@Injectable()
export class TracksService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: TracksRepository,
    private readonly accounts: AccountsService,
  ) {}

  /** Every track: tracks are public. */
  all(): Promise<Track[]> {
    return this.repository.all();
  }

  /** Every track with all names that people have for it, the official ones first. */
  async names(): Promise<{ id: string; names: string[] }[]> {
    const tracks = await this.repository.all();
    const aliases = await this.repository.aliases(tracks.map(({ id }) => id));
    return tracks.map(({ id, slug, texts }) => ({ id, names: [texts.nl.name, texts.en.name, slug, ...(aliases.get(id) ?? [])] }));
  }

  /** All words that content is labelled with. */
  terms(): Promise<TaxonomyTerm[]> {
    return this.repository.allTerms();
  }

  /**
   * A word of one of the four lists; the lists are public.
   * @throws DomainError NOT_FOUND
   */
  async term(taxonomy: Taxonomy, slug: string): Promise<TaxonomyTerm> {
    const term = await this.repository.termBySlug(taxonomy, slug);
    if (!term) throw new DomainError('NOT_FOUND');
    return term;
  }

  /** @throws DomainError NOT_FOUND */
  async bySlug(actor: Actor, slug: string): Promise<Track> {
    const track = await this.repository.bySlug(slug);
    if (!track) throw new DomainError('NOT_FOUND');
    await this.access.require(actor, 'track.read', subjectOf(track.id));
    return track;
  }

  async viewerCan(actor: Actor, trackId: string): Promise<Permission[]> {
    return [...(await this.access.granted(actor, trackPermissions, subjectOf(trackId)))];
  }

  /** @throws DomainError ACCOUNT_UNKNOWN when nobody has an account with this address */
  async assignFacilitator(actor: Actor, input: { trackId: string; email: string; role: TrackFacilitatorRole }): Promise<{ track: Track }> {
    const { trackId, email, role } = check(assigning, input);
    await this.works.run(actor, async (work) => {
      await work.require('track.assign_facilitator', subjectOf(trackId));
      const account = await this.accounts.byEmail(email, work.manager);
      if (!account) throw new DomainError('ACCOUNT_UNKNOWN');
      await work.save(TrackFacilitator, { trackId, accountId: account.id, role, assignedAt: work.now });
      work.record('track_facilitator.assigned', { trackId, accountId: account.id }, 'network', subjectOf(trackId));
    });
    return this.changed(trackId);
  }

  /** Somebody who did not facilitate the track is left as is. */
  async removeFacilitator(actor: Actor, input: { trackId: string; accountId: string }): Promise<{ track: Track }> {
    const { trackId, accountId } = check(removing, input);
    await this.works.run(actor, async (work) => {
      await work.require('track.assign_facilitator', subjectOf(trackId));
      await work.manager.delete(TrackFacilitator, { trackId, accountId });
      work.record('track_facilitator.removed', { trackId, accountId }, 'network', subjectOf(trackId));
    });
    return this.changed(trackId);
  }

  /** Takes somebody who is forgotten off the pages of all tracks. */
  async forget(work: Work, accountId: string): Promise<void> {
    const assigned = await work.manager.findBy(TrackFacilitator, { accountId });
    await work.manager.delete(TrackFacilitator, { accountId });
    for (const { trackId } of assigned) work.record('track_facilitator.removed', { trackId, accountId }, 'network', subjectOf(trackId));
  }

  private async changed(trackId: string): Promise<{ track: Track }> {
    return { track: (await this.repository.byIds([trackId])).get(trackId)! };
  }
}

const subjectOf = (id: string): SubjectRef => ({ type: 'track', id });
