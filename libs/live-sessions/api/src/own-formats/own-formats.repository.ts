import { Injectable } from '@nestjs/common';
import { limits } from '@leerkring/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { Meeting } from '../meetings/meeting.entity';
import { OwnFormat } from './own-format.entity';

/** The only reader of own_formats. */
@Injectable()
export class OwnFormatsRepository {
  constructor(private readonly database: DataSource) {}

  /** Of a group, by name; archived ones too. */
  ofGroup(groupId: string): Promise<OwnFormat[]> {
    return this.database.manager.find(OwnFormat, { where: { groupId }, order: { name: 'ASC', id: 'ASC' }, take: limits.ownFormats });
  }

  /** Of a track, by name; archived ones too. */
  ofTrack(trackId: string): Promise<OwnFormat[]> {
    return this.database.manager.find(OwnFormat, { where: { trackId }, order: { name: 'ASC', id: 'ASC' }, take: limits.ownFormats });
  }

  /** Held until the transaction ends, so that two changes follow each other. */
  lock(id: string, manager: EntityManager): Promise<OwnFormat | null> {
    return manager.findOne(OwnFormat, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** One that the group can open a session with: its own, or one of its track. */
  offered(id: string, groupId: string, manager: EntityManager): Promise<OwnFormat | null> {
    return manager
      .createQueryBuilder(OwnFormat, 'f')
      .where('f.id = :id AND f.archivedAt IS NULL', { id })
      .andWhere('(f.groupId = :groupId OR f.trackId = (SELECT g.track_id FROM groups g WHERE g.id = :groupId))', { groupId })
      .getOne();
  }

  /** The one that a meeting was planned with; null: one that comes with Leerkring. */
  plannedWith(meetingId: string, manager: EntityManager): Promise<OwnFormat | null> {
    return manager.createQueryBuilder(OwnFormat, 'f').innerJoin(Meeting, 'm', 'm.ownFormatId = f.id').where('m.id = :meetingId', { meetingId }).getOne();
  }

  /** How many there are; whoever makes one of the same group or track meanwhile waits until the transaction ends. */
  async lockCount(owner: { groupId: string } | { trackId: string }, manager: EntityManager): Promise<number> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`own_formats:${Object.values(owner)[0]}`]);
    return manager.countBy(OwnFormat, owner);
  }
}
