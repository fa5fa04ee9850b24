import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Track } from '../track.entity';
import { TrackChange } from './track-change.entity';

/** Stands in the place of a reason whose author wants it gone. */
const NO_REASON = '…';

/** The only reader of track_changes. */
@Injectable()
export class TrackCourseRepository {
  constructor(private readonly database: DataSource) {}

  /** The steps of these tracks, the newest first. */
  async changes(trackIds: readonly string[]): Promise<Map<string, TrackChange[]>> {
    const rows = await this.database.manager.find(TrackChange, { where: { trackId: In([...trackIds]) }, order: { madeAt: 'DESC', id: 'DESC' } });
    return Map.groupBy(rows, (row) => row.trackId);
  }

  /** The last step of a track; null when it is as it began. */
  last(trackId: string, manager: EntityManager = this.database.manager): Promise<TrackChange | null> {
    return manager.findOne(TrackChange, { where: { trackId }, order: { madeAt: 'DESC', id: 'DESC' } });
  }

  /** A track that nobody else changes until commit; null when it is not there. */
  lock(id: string, manager: EntityManager): Promise<Track | null> {
    return manager.findOne(Track, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Takes away the reasons that somebody wrote. */
  async forgetReasons(madeById: string, manager: EntityManager): Promise<void> {
    await manager.query(`UPDATE track_changes SET reason = $2 WHERE made_by_id = $1 AND reason NOT IN ('', $2)`, [madeById, NO_REASON]);
  }
}
