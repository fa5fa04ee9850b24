import { Injectable } from '@nestjs/common';
import { limits, streamOf, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, Storage, Works, accountIdOf, check, systemActor, type Actor, type UploadFacts, type WholeFile, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { applicationRef } from '../application-steps';
import { ApplicationsRepository } from '../applications.repository';
import { ApplicationPaper } from './application-paper.entity';
import { PapersRepository } from './papers.repository';

/** Folder of uploads for applications that are not whole yet. */
export const FOLDER = 'application-papers';

const paperRef = (id: string): SubjectRef => ({ type: 'application_paper', id });

const bounds = {
  /** What an upload tells of itself, in `Upload-Metadata`. */
  upload: z.object({ applicationId: z.uuid(), filename: z.string().trim().min(1).max(limits.fileName) }),
  remove: z.object({ id: z.uuid() }),
};

/** Papers of the case that a municipality applies with: it adds and takes away until it has a place, who reads the application saves. All throw DomainError NOT_FOUND and FORBIDDEN. */
@Injectable()
export class PapersService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly storage: Storage,
    private readonly applications: ApplicationsRepository,
    private readonly repository: PapersRepository,
  ) {}

  /** Asks, before the first byte is taken, whether this upload may come. @throws DomainError INPUT_INVALID, INPUT_TOO_LONG */
  async expectUpload(actor: Actor, metadata: UploadFacts): Promise<void> {
    const { applicationId } = check(bounds.upload, metadata);
    await this.access.require(actor, 'application_paper.add', applicationRef(applicationId));
  }

  /** Lets a whole file go with its application. @throws DomainError APPLICATION_PAPERS_FULL */
  addUpload(actor: Actor, { uploadId, bytes, sha256, mediaType, metadata }: WholeFile): Promise<ApplicationPaper> {
    const { applicationId, filename } = check(bounds.upload, metadata);
    return this.works.run(actor, async (work) => {
      await this.applications.lock(applicationId, work.manager);
      await work.require('application_paper.add', applicationRef(applicationId));
      if ((await this.repository.count(applicationId, work.manager)) >= limits.applicationPapers) throw new DomainError('APPLICATION_PAPERS_FULL');
      const paper = { id: uuid(), applicationId, addedById: accountIdOf(actor), addedAt: work.now, uploadId, fileName: filename, mediaType, bytes, sha256, removedAt: null };
      await this.storage.keep(paper, work.manager);
      this.tell(work, 'application_paper.added', paper);
      return work.save(ApplicationPaper, paper);
    });
  }

  /** A paper that the actor may save; every time is audited. */
  download(actor: Actor, id: string): Promise<ApplicationPaper> {
    return this.works.run(actor, async (work) => {
      await work.require('application_paper.read', paperRef(id));
      work.silently('a download is kept in the audit log');
      await work.audit('application_paper.download', paperRef(id));
      return (await this.repository.find(id, work.manager))!;
    });
  }

  /** Takes a paper away, for everybody. Returns the id of its application. */
  remove(actor: Actor, input: unknown): Promise<string> {
    const { id } = check(bounds.remove, input);
    return this.works.run(actor, async (work) => {
      await work.require('application_paper.read', paperRef(id));
      const paper = await this.repository.find(id, work.manager);
      if (!paper) throw new DomainError('NOT_FOUND');
      await this.applications.lock(paper.applicationId, work.manager);
      await work.require('application_paper.remove', paperRef(id));
      await this.takeAway(work, paper);
      return paper.applicationId;
    });
  }

  /** Takes away what somebody added who wants to be forgotten with all words. One bounded step; false when nothing was left. */
  forgetSome(accountId: string): Promise<boolean> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who added these wants them gone');
      const papers = await this.repository.addedBy(accountId, work.manager);
      for (const paper of papers) await this.takeAway(work, paper);
      if (!papers.length) work.silently('nothing is left');
      return papers.length > 0;
    });
  }

  /** First the bytes, then the row: whatever breaks off in between, a row that is marked is all that can be left, and it is found again. */
  async sweep(): Promise<void> {
    let gone: ApplicationPaper[];
    do {
      gone = await this.repository.removed();
      for (const { id, uploadId, sha256 } of gone) {
        await this.storage.release({ id, sha256 });
        await this.storage.removeUpload(FOLDER, uploadId);
      }
      await this.repository.forget(gone.map(({ id }) => id));
    } while (gone.length);
  }

  private async takeAway(work: Work, paper: ApplicationPaper): Promise<void> {
    await work.manager.update(ApplicationPaper, paper.id, { removedAt: work.now });
    this.tell(work, 'application_paper.removed', paper);
  }

  private tell(work: Work, event: 'application_paper.added' | 'application_paper.removed', { id: paperId, applicationId }: Pick<ApplicationPaper, 'id' | 'applicationId'>): void {
    work.record(event, { applicationId, paperId }, streamOf('application', applicationId), paperRef(paperId));
  }
}
