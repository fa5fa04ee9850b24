import { Injectable } from '@nestjs/common';
import { limits, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, Works, check, type Actor } from '@leerkring/platform/api';
import { TrackCourseRepository } from '../course/track-course.repository';
import { slugOf } from '../programme/programme';
import { Track } from '../track.entity';
import { TrackEditingRepository } from './track-editing.repository';
import { editTrack, trackAlias, type EditTrackInput, type TrackAliasInput } from './track-editing.type';
import { TrackVersion } from './track-version.entity';

const trackRef = (id: string): SubjectRef => ({ type: 'track', id });

/** What a track says and how else it is called, by editors. What it said before is kept. */
@Injectable()
export class TrackEditingService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly course: TrackCourseRepository,
    private readonly editing: TrackEditingRepository,
  ) {}

  /**
   * Gives a track other words; the same words again change nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN, TRACK_CHANGED when somebody else was ahead
   */
  edit(actor: Actor, input: EditTrackInput): Promise<Track> {
    const { id, revision, nl, en } = check(editTrack, input);
    return this.works.run(actor, async (work) => {
      const before = await this.course.lock(id, work.manager);
      await work.require('track.edit', trackRef(id));
      if (before!.revision !== revision) throw new DomainError('TRACK_CHANGED', { revision: before!.revision });
      const texts = { nl, en };
      if (isSame(before!.texts, texts)) {
        work.silently('nothing is said otherwise');
        return before!;
      }
      await work.manager.insert(TrackVersion, { trackId: id, revision, texts: before!.texts, replacedById: actor.accountId!, replacedAt: work.now });
      await work.manager.update(Track, { id }, { texts, revision: revision + 1 });
      await work.audit('track.edit', trackRef(id));
      work.record('track.edited', { trackId: id, revision: revision + 1 }, 'network', trackRef(id));
      return { ...before!, texts, revision: revision + 1 };
    });
  }

  /**
   * Adds another name, whose address leads to the track; a name that it has already changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN, TRACK_NAME_TAKEN, TRACK_ALIASES_FULL
   */
  addAlias(actor: Actor, input: TrackAliasInput): Promise<Track> {
    const { trackId, name } = check(trackAlias, input);
    const slug = slugOf(name);
    return this.works.run(actor, async (work) => {
      const track = await this.course.lock(trackId, work.manager);
      await work.require('track.edit', trackRef(trackId));
      if (!slug) throw new DomainError('INPUT_INVALID', { fields: { name: 'invalid' } });
      const own = await this.editing.aliases(trackId, work.manager);
      if (own.some((alias) => alias.slug === slug)) {
        work.silently('it is called so already');
        return track!;
      }
      if (own.length >= limits.trackAliases) throw new DomainError('TRACK_ALIASES_FULL');
      const taken = (await this.editing.isSlug(slug, work.manager)) || !(await this.editing.addAlias({ slug, trackId, name }, work.manager));
      if (taken) throw new DomainError('TRACK_NAME_TAKEN');
      work.record('track_alias.added', { trackId }, 'network', trackRef(trackId));
      return track!;
    });
  }

  /**
   * Takes another name away; its address leads nowhere then.
   * @throws DomainError NOT_FOUND, FORBIDDEN
   */
  removeAlias(actor: Actor, input: TrackAliasInput): Promise<Track> {
    const { trackId, name } = check(trackAlias, input);
    return this.works.run(actor, async (work) => {
      const track = await this.course.lock(trackId, work.manager);
      await work.require('track.edit', trackRef(trackId));
      if (await this.editing.removeAlias(trackId, name, work.manager)) work.record('track_alias.removed', { trackId }, 'network', trackRef(trackId));
      else work.silently('it was not called so');
      return track!;
    });
  }

  /** What it said before, the latest first; nothing for who may not read that. */
  async readable(actor: Actor, trackId: string, versions: () => Promise<TrackVersion[]>): Promise<TrackVersion[]> {
    return (await this.access.can(actor, 'track.read_history', trackRef(trackId))) ? versions() : [];
  }
}

/** PostgreSQL keeps the keys of a document in an order of its own. */
function isSame(one: Track['texts'], other: Track['texts']): boolean {
  const words = ({ nl, en }: Track['texts']): string => JSON.stringify([nl, en].map(({ name, summary, goal, offer, ask }) => [name, summary, goal, offer, ask]));
  return words(one) === words(other);
}
