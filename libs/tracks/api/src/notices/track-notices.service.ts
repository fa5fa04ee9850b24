import { Injectable } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { TrackCourseRepository } from '../course/track-course.repository';
import type { Track } from '../track.entity';
import { TrackNoticesRepository } from './track-notices.repository';
import { trackNotice, type TrackNoticeInput } from './track-notices.type';

const trackRef = (id: string): SubjectRef => ({ type: 'track', id });

/** Who wants to be told when a track opens. Only people themselves know that they asked. */
@Injectable()
export class TrackNoticesService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly course: TrackCourseRepository,
    private readonly notices: TrackNoticesRepository,
  ) {}

  /**
   * Asking again changes nothing.
   * @throws DomainError NOT_FOUND, TRACK_NOT_IN_PREPARATION
   */
  ask(actor: Actor, input: TrackNoticeInput): Promise<Track> {
    const { trackId } = check(trackNotice, input);
    return this.works.run(actor, async (work) => {
      // It does not open meanwhile: whoever asks is told, or hears that it is open.
      const track = await this.course.lock(trackId, work.manager);
      await work.require('track.ask_notice', trackRef(trackId));
      if (track!.state !== 'in_preparation') throw new DomainError('TRACK_NOT_IN_PREPARATION');
      const added = await this.notices.add({ trackId, accountId: accountIdOf(actor), askedAt: work.now }, work.manager);
      if (added) this.record(work, 'track_notice.asked', trackId);
      else work.silently('it was asked already');
      return track!;
    });
  }

  /**
   * Taking back what was not asked changes nothing.
   * @throws DomainError NOT_FOUND
   */
  withdraw(actor: Actor, input: TrackNoticeInput): Promise<Track> {
    const { trackId } = check(trackNotice, input);
    return this.works.run(actor, async (work) => {
      const track = await this.course.lock(trackId, work.manager);
      await work.require('track.ask_notice', trackRef(trackId));
      if (await this.notices.remove(trackId, accountIdOf(actor), work.manager)) this.record(work, 'track_notice.withdrawn', trackId);
      else work.silently('nothing was asked');
      return track!;
    });
  }

  /** How many people asked; null for who may not know. */
  async countFor(actor: Actor, trackId: string, count: () => Promise<number>): Promise<number | null> {
    return (await this.access.can(actor, 'track.move', trackRef(trackId))) ? count() : null;
  }

  /** Takes everybody who is to be told that a track opened; a second time nobody is left. */
  take(work: Work, openedEventId: string): Promise<string[]> {
    return this.notices.take(openedEventId, work.manager);
  }

  private record(work: Work, name: 'track_notice.asked' | 'track_notice.withdrawn', trackId: string): void {
    const accountId = accountIdOf(work.actor);
    work.record(name, { trackId }, streamOf('account', accountId), { type: 'account', id: accountId });
  }
}
