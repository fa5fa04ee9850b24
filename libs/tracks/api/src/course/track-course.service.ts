import { Injectable, type OnModuleInit } from '@nestjs/common';
import { trackMoves, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, Reactions, Works, check, systemActor, type Actor } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { TrackNoticesRepository } from '../notices/track-notices.repository';
import { Track } from '../track.entity';
import { TrackChange } from './track-change.entity';
import { TrackCourseRepository } from './track-course.repository';
import { moveTrack, type MoveTrackInput } from './track-course.type';

const trackRef = (id: string): SubjectRef => ({ type: 'track', id });

/** The way of a track from state to state. Every step is kept. */
@Injectable()
export class TrackCourseService implements OnModuleInit {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly reactions: Reactions,
    private readonly course: TrackCourseRepository,
    private readonly notices: TrackNoticesRepository,
  ) {}

  onModuleInit(): void {
    this.reactions.on('account.erased', 'tracks.remove-words', async ({ payload: { accountId, withWords } }) => {
      if (withWords) await this.forget(accountId);
    });
  }

  /**
   * Takes a track to another state.
   * @throws DomainError NOT_FOUND, FORBIDDEN, TRACK_MOVE_REFUSED, TRACK_MOVED when somebody else was ahead, TRACK_REASON_MISSING
   */
  move(actor: Actor, input: MoveTrackInput): Promise<Track> {
    const { id, from, to, reason } = check(moveTrack, input);
    return this.works.run(actor, async (work) => {
      const before = await this.course.lock(id, work.manager);
      await work.require('track.move', trackRef(id));
      const move = trackMoves[from][to];
      if (!move) throw new DomainError('TRACK_MOVE_REFUSED', { from, to });
      if (before!.state !== from) throw new DomainError('TRACK_MOVED', { state: before!.state });
      if (move.needsReason && !reason) throw new DomainError('TRACK_REASON_MISSING');
      await work.manager.update(Track, { id }, { state: to });
      await work.manager.insert(TrackChange, { id: uuid(), trackId: id, fromState: from, toState: to, madeById: actor.accountId!, reason, madeAt: work.now });
      await work.audit('track.move', trackRef(id));
      const event = work.record('track.moved', { trackId: id, from, to }, 'network', trackRef(id));
      if (to === 'open') await this.notices.open(id, event.id, work.manager);
      return { ...before!, state: to };
    });
  }

  /** When a track that is open was opened last; null when it is not open, or was so from the beginning. For rooms that begin anew with it. */
  async openSince(trackId: string, manager?: EntityManager): Promise<Date | null> {
    const last = await this.course.last(trackId, manager);
    return last?.toState === 'open' ? last.madeAt : null;
  }

  /** The steps, the newest first; nothing for who may not read them. */
  async readable(actor: Actor, trackId: string, changes: TrackChange[]): Promise<TrackChange[]> {
    return (await this.access.can(actor, 'track.read_history', trackRef(trackId))) ? changes : [];
  }

  private forget(accountId: string): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who wrote this wants it gone');
      work.silently('the steps themselves stay as they were');
      await this.course.forgetReasons(accountId, work.manager);
    });
  }
}
