import { Injectable } from '@nestjs/common';
import { limits } from '@leerkring/contract';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
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

  find(id: string, manager: EntityManager = this.database.manager): Promise<OwnFormat | null> {
    return manager.findOneBy(OwnFormat, { id });
  }

  /** Held until the transaction ends, so that two changes follow each other. */
  lock(id: string, manager: EntityManager): Promise<OwnFormat | null> {
    return manager.findOne(OwnFormat, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** One that the group can open a session with. */
  offered(id: string, groupId: string, manager: EntityManager): Promise<OwnFormat | null> {
    return manager.findOneBy(OwnFormat, { id, groupId, archivedAt: IsNull() });
  }

  /** The one that a meeting was planned with; null: one that comes with Leerkring. */
  plannedWith(meetingId: string, manager: EntityManager): Promise<OwnFormat | null> {
    return manager.createQueryBuilder(OwnFormat, 'f').innerJoin(Meeting, 'm', 'm.ownFormatId = f.id').where('m.id = :meetingId', { meetingId }).getOne();
  }

  count(groupId: string, manager: EntityManager): Promise<number> {
    return manager.countBy(OwnFormat, { groupId });
  }
}
