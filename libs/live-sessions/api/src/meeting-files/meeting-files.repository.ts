import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '@leerkring/contract';
import type { AnyFacts } from '@leerkring/platform/api';
import { DataSource, In, IsNull, Not, type EntityManager } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { MeetingFile } from './meeting-file.entity';

const AT_ONCE = 100;

/** The only reader of meeting_files. */
@Injectable()
export class MeetingFilesRepository {
  constructor(private readonly database: DataSource) {}

  /** What goes with these meetings, in the order in which it was added. */
  async ofMeetings(meetingIds: readonly string[]): Promise<Map<string, MeetingFile[]>> {
    const rows = await this.database.manager.find(MeetingFile, { where: { meetingId: In([...meetingIds]), removedAt: IsNull() }, order: { addedAt: 'ASC', id: 'ASC' } });
    return Map.groupBy(rows, ({ meetingId }) => meetingId);
  }

  find(id: string, manager: EntityManager): Promise<MeetingFile | null> {
    return manager.findOneBy(MeetingFile, { id, removedAt: IsNull() });
  }

  ofUpload(uploadId: string): Promise<MeetingFile | null> {
    return this.database.manager.findOneBy(MeetingFile, { uploadId });
  }

  count(meetingId: string, manager: EntityManager): Promise<number> {
    return manager.countBy(MeetingFile, { meetingId, removedAt: IsNull() });
  }

  /** What a person added and still goes with a meeting. */
  addedBy(addedById: string, manager: EntityManager): Promise<MeetingFile[]> {
    return manager.find(MeetingFile, { where: { addedById, removedAt: IsNull() }, order: { id: 'ASC' }, take: AT_ONCE, lock: { mode: 'pessimistic_write' } });
  }

  /** Some of those that nobody may have any more. */
  removed(): Promise<MeetingFile[]> {
    return this.database.manager.find(MeetingFile, { where: { removedAt: Not(IsNull()) }, order: { removedAt: 'ASC' }, take: AT_ONCE });
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.database.manager.delete(MeetingFile, { id: In([...ids]), removedAt: Not(IsNull()) });
  }

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, AnyFacts>> {
    const rows = await manager.find(MeetingFile, { where: { id: In(ids.filter((id) => isUuid(id))), removedAt: IsNull() }, select: { id: true, meetingId: true } });
    return new Map(rows.map(({ id, meetingId }) => [id, { about: { type: 'live_session', id: meetingId } satisfies SubjectRef }]));
  }
}
