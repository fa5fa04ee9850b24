import { Injectable } from '@nestjs/common';
import { limits, streamOf, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, Storage, Works, accountIdOf, check, systemActor, type Actor, type UploadFacts, type WholeFile, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { MeetingFile } from './meeting-file.entity';
import { MeetingFilesRepository } from './meeting-files.repository';

/** Folder of uploads for meetings that are not whole yet. */
export const FOLDER = 'meeting-files';

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });
const fileRef = (id: string): SubjectRef => ({ type: 'meeting_file', id });

const bounds = {
  /** What an upload tells of itself, in `Upload-Metadata`. */
  upload: z.object({ meetingId: z.uuid(), filename: z.string().trim().min(1).max(limits.fileName) }),
  remove: z.object({ id: z.uuid() }),
};

/** Files that go with a meeting: facilitators add and take away until the session is closed, members save. All throw DomainError NOT_FOUND and FORBIDDEN. */
@Injectable()
export class MeetingFilesService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly storage: Storage,
    private readonly sessions: LiveSessionsRepository,
    private readonly repository: MeetingFilesRepository,
  ) {}

  /** Asks, before the first byte is taken, whether this upload may come. @throws DomainError INPUT_INVALID, INPUT_TOO_LONG */
  async expectUpload(actor: Actor, metadata: UploadFacts): Promise<void> {
    const { meetingId } = check(bounds.upload, metadata);
    await this.access.require(actor, 'meeting_file.add', sessionRef(meetingId));
  }

  /** Lets a whole file go with its meeting. @throws DomainError MEETING_FILES_FULL */
  async addUpload(actor: Actor, { uploadId, bytes, sha256, mediaType, metadata }: WholeFile): Promise<MeetingFile> {
    const { meetingId, filename } = check(bounds.upload, metadata);
    return this.works.run(actor, async (work) => {
      await work.require('live_session.read', sessionRef(meetingId));
      await this.sessions.lock(meetingId, work.manager);
      await work.require('meeting_file.add', sessionRef(meetingId));
      if ((await this.repository.count(meetingId, work.manager)) >= limits.meetingFiles) throw new DomainError('MEETING_FILES_FULL');
      const file = { id: uuid(), meetingId, addedById: accountIdOf(actor), addedAt: work.now, uploadId, fileName: filename, mediaType, bytes, sha256, removedAt: null };
      await this.storage.keep(file, work.manager);
      this.tell(work, 'meeting_file.added', file);
      return work.save(MeetingFile, file);
    });
  }

  /** A file that the actor may save; every time is audited. */
  download(actor: Actor, id: string): Promise<MeetingFile> {
    return this.works.run(actor, async (work) => {
      await work.require('meeting_file.read', fileRef(id));
      work.silently('a download is kept in the audit log');
      await work.audit('meeting_file.download', fileRef(id));
      return (await this.repository.find(id, work.manager))!;
    });
  }

  /** Takes a file away from its meeting, for everybody. Returns the id of the meeting. */
  remove(actor: Actor, input: unknown): Promise<string> {
    const { id } = check(bounds.remove, input);
    return this.works.run(actor, async (work) => {
      await work.require('meeting_file.read', fileRef(id));
      const file = await this.repository.find(id, work.manager);
      if (!file) throw new DomainError('NOT_FOUND');
      await this.sessions.lock(file.meetingId, work.manager);
      await work.require('meeting_file.remove', fileRef(id));
      await this.takeAway(work, file);
      return file.meetingId;
    });
  }

  /** Takes away what somebody added who wants to be forgotten with all words. One bounded step; false when nothing was left. */
  forgetSome(accountId: string): Promise<boolean> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who added these wants them gone');
      const files = await this.repository.addedBy(accountId, work.manager);
      for (const file of files) await this.takeAway(work, file);
      if (!files.length) work.silently('nothing is left');
      return files.length > 0;
    });
  }

  /** First the bytes, then the row: whatever breaks off in between, a row that is marked is all that can be left, and it is found again. */
  async sweep(): Promise<void> {
    let gone: MeetingFile[];
    do {
      gone = await this.repository.removed();
      for (const { id, uploadId, sha256 } of gone) {
        await this.storage.release({ id, sha256 });
        await this.storage.removeUpload(FOLDER, uploadId);
      }
      await this.repository.forget(gone.map(({ id }) => id));
    } while (gone.length);
  }

  private async takeAway(work: Work, file: MeetingFile): Promise<void> {
    await work.manager.update(MeetingFile, file.id, { removedAt: work.now });
    this.tell(work, 'meeting_file.removed', file);
  }

  private tell(work: Work, event: 'meeting_file.added' | 'meeting_file.removed', { id, meetingId }: Pick<MeetingFile, 'id' | 'meetingId'>): void {
    work.record(event, { meetingFileId: id }, streamOf('live_session', meetingId), fileRef(id));
  }
}

