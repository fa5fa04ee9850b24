import type { Readable } from 'node:stream';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock, DomainError, Jobs, Reactions, Scans, Storage, Works, systemActor, type Actor } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import type { DocumentVersion } from '../document-version.entity';
import { ReadingService } from '../reading/reading.service';
import { WHOLE } from '../reading/whole-file';
import { LibreOffice, isOfficeFile, type PdfTrouble } from './libre-office';
import { DocumentRendition } from './rendition.entity';
import { RenditionsRepository } from './renditions.repository';

/** Larger files are for downloading. */
const MOST_BYTES = 50 * 1024 * 1024;
const MOST_ATTEMPTS = 3;
const AT_ONCE = 100;
/** So long a job may be on its way before another one is sent after it: they are made one at a time. */
const LEFT_MS = 60 * 60 * 1000;
const JOB = 'make-document-pdf';

/** Versions of office documents as PDF, made as a job where there is a LibreOffice; the only writer of their table. */
@Injectable()
export class RenditionsService implements OnModuleInit {
  private readonly log = new Logger('documents');

  constructor(
    private readonly works: Works,
    private readonly repository: RenditionsRepository,
    private readonly reading: ReadingService,
    private readonly storage: Storage,
    private readonly scans: Scans,
    private readonly office: LibreOffice,
    private readonly jobs: Jobs,
    private readonly reactions: Reactions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.on<{ versionId: string }>(JOB, ({ versionId }) => this.make(versionId));
    this.jobs.every('7-57/10 * * * *', 'find-unmade-pdfs', () => this.makeLeft());
    this.reactions.on('document_version.added', 'document_version.make_pdf', ({ payload }) => this.expect(payload.versionId));
    this.reactions.on('document_version.scanned', 'document_version.make_scanned_pdf', ({ payload }) => this.expect(payload.versionId));
    this.reactions.on('document_version.destroyed', 'document_version.release_pdf', ({ payload }) => this.release(payload.versionId));
  }

  /** The PDF of a version that the actor looks at; audited as a view. @throws DomainError NOT_FOUND, also while there is none; FILE_INFECTED, FILE_HELD */
  async view(actor: Actor, versionId: string): Promise<{ fileName: string; bytes: number; sha256: string; content: Readable }> {
    const version = await this.reading.view(actor, versionId);
    const made = (await this.repository.of([versionId])).get(versionId);
    if (made?.state !== 'ready') throw new DomainError('NOT_FOUND');
    await this.scans.requirePassed(version.sha256);
    const sha256 = made.sha256!;
    return { fileName: `${version.fileName}.pdf`, bytes: Number(made.bytes), sha256, content: await this.storage.read({ id: made.id, sha256 }) };
  }

  /** Whether one is made, or will be. */
  isExpected({ fileName, destroyedAt }: DocumentVersion): boolean {
    return this.office.isThere && !destroyedAt && isOfficeFile(fileName);
  }

  /** Versions from before there was a LibreOffice, and those where the server ended in the middle. */
  async makeLeft(): Promise<void> {
    if (!this.office.isThere) return;
    const before = new Date(this.clock.now().getTime() - LEFT_MS);
    for (const { id } of await this.repository.left(before, AT_ONCE)) await this.expect(id).catch((error: Error) => this.log.error(`${id}: ${error.message}`));
  }

  private async expect(versionId: string): Promise<void> {
    if (this.office.isThere) await this.jobs.add(JOB, { versionId });
  }

  /** Makes one, once; what broke off is begun again a few times. */
  private async make(versionId: string): Promise<void> {
    const [version, before] = [await this.repository.version(versionId), (await this.repository.of([versionId])).get(versionId)];
    if (!version || !this.isExpected(version) || (before && before.state !== 'waiting')) return;
    const scan = (await this.scans.of([version.sha256])).get(version.sha256);
    // It is made when it is let go; nothing is opened that has a virus.
    if (scan === 'waiting' || scan === 'infected') return;
    const attempts = (before?.attempts ?? 0) + 1;
    if (attempts > MOST_ATTEMPTS) return this.store(versionId, { trouble: 'DOCUMENT_PDF_FAILED' });
    if (Number(version.bytes) > MOST_BYTES) return this.store(versionId, { trouble: 'DOCUMENT_PDF_TOO_LARGE' });
    await this.store(versionId, { attempts });
    const made = await this.office.toPdf(version.fileName, () => this.storage.read(version)).catch(async (error: unknown) => {
      // It was destroyed in between: nothing is left to show.
      if ((await this.repository.version(versionId))?.destroyedAt) return null;
      throw error;
    });
    if (!made) return;
    await this.store(versionId, 'trouble' in made ? made : { file: await this.storage.bringMade(made.pdf) });
  }

  private async store(versionId: string, { attempts = 0, trouble = null, file }: Made): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('a PDF of a version is made from its file');
      work.silently('who looks at it asks how far it is');
      // Held until commit: whoever destroys it waits, and lets go of this too.
      if (!(await work.manager.query<object[]>(WHOLE, [versionId])).length) return;
      const state = file ? 'ready' : trouble ? 'failed' : 'waiting';
      const [row] = await work.manager.query<{ id: string }[]>(
        `INSERT INTO document_renditions AS made (id, version_id, state, attempts, trouble, sha256, bytes, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (version_id) DO UPDATE SET state = excluded.state, attempts = GREATEST(made.attempts, excluded.attempts), trouble = excluded.trouble, sha256 = excluded.sha256, bytes = excluded.bytes, changed_at = excluded.changed_at
         WHERE made.state = 'waiting' RETURNING id`,
        [uuid(), versionId, state, attempts, trouble, file?.sha256 ?? null, file?.bytes ?? null, work.now],
      );
      if (row && file) await this.storage.keep({ id: row.id, sha256: file.sha256 }, work.manager);
    });
  }

  /** Lets go of the PDF of a destroyed version. Twice is the same as once. */
  private async release(versionId: string): Promise<void> {
    const made = (await this.repository.of([versionId])).get(versionId);
    if (!made) return;
    if (made.sha256) await this.storage.release({ id: made.id, sha256: made.sha256 });
    await this.works.run(systemActor, async (work) => {
      work.asSystem('the version that it was made of was destroyed');
      work.silently('nothing of it can be seen any more');
      await work.manager.delete(DocumentRendition, { id: made.id });
    });
  }
}

interface Made {
  attempts?: number;
  trouble?: PdfTrouble | null;
  file?: { sha256: string; bytes: number };
}
