import { Injectable, Logger } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { Clock, Jobs, Scans, Storage, TextExtractor, Works, systemActor, textKindOf, type TextPart } from '@leerkring/platform/api';
import { DocumentTextPart, type DocumentText } from './document-text.entity';
import { ReadingRepository } from './reading.repository';
import { WHOLE, wholeFileOf } from './whole-file';

/** Larger files are for downloading: so much of one is in memory while it is read. */
const MOST_BYTES = 50 * 1024 * 1024;
const MOST_ATTEMPTS = 3;
const AT_ONCE = 500;
/** So long a job may be on its way before another one is sent after it. */
const LEFT_MS = 15 * 60 * 1000;
const JOB = 'read-document-text';

/** Reads the words of versions, as a job; the only writer of their tables. */
@Injectable()
export class TextReader {
  private readonly log = new Logger('documents');

  constructor(
    private readonly works: Works,
    private readonly reading: ReadingRepository,
    private readonly storage: Storage,
    private readonly scans: Scans,
    private readonly extractor: TextExtractor,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Says, while the app starts, how words are read, and sees to versions that were left out. */
  begin(): void {
    this.jobs.on<{ versionId: string }>(JOB, ({ versionId }) => this.read(versionId));
    this.jobs.every('*/10 * * * *', 'find-unread-documents', () => this.readLeft());
  }

  /** Has the words of a version read, soon. */
  async expect(versionId: string): Promise<void> {
    await this.jobs.add(JOB, { versionId });
  }

  /** Versions from before words were read, and those where the server ended in the middle. */
  async readLeft(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - LEFT_MS);
    for (const id of await this.reading.left(before, AT_ONCE)) {
      // One that cannot be read now keeps no other one waiting.
      await this.expect(id).catch((error: Error) => this.log.error(`${id}: ${error.message}`));
    }
  }

  /** Reads the words of a version, once; what broke off is begun again a few times. */
  async read(versionId: string): Promise<void> {
    const [version, before] = [await this.reading.version(versionId), await this.reading.text(versionId)];
    if (!version || version.destroyedAt) return;
    const scan = (await this.scans.of([version.sha256])).get(version.sha256);
    if (scan === 'infected') return this.forget(versionId);
    // It is read when it is let go.
    if (scan === 'waiting' || (before && before.state !== 'waiting')) return;
    const kind = textKindOf(version.fileName);
    const attempts = (before?.attempts ?? 0) + 1;
    if (!kind) return this.store(versionId, { state: 'unreadable' });
    if (attempts > MOST_ATTEMPTS) return this.store(versionId, { state: 'failed', trouble: 'DOCUMENT_TEXT_TOO_SLOW' });
    if (Number(version.bytes) > MOST_BYTES) return this.store(versionId, { state: 'failed', trouble: 'DOCUMENT_TEXT_TOO_LARGE' });
    await this.store(versionId, { state: 'waiting', attempts });
    // Nobody waits for how far it is: where that is lost, the next one tells more.
    const tell = (progress: number): void => void this.store(versionId, { state: 'waiting', attempts, progress }).catch(() => undefined);
    const bytes = await wholeFileOf(this.storage, version).catch(async (error: unknown) => {
      // It was destroyed in between: nothing is left to read.
      if ((await this.reading.version(versionId))?.destroyedAt) return null;
      throw error;
    });
    if (!bytes) return;
    const found = await this.extractor.extract(kind, bytes, tell);
    if ('trouble' in found) await this.store(versionId, { state: 'failed', trouble: found.trouble });
    else await this.store(versionId, { state: 'ready', unit: found.unit, progress: 100 }, found.parts);
  }

  /** Nothing is read, or kept, of what has a virus. */
  private async forget(versionId: string): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('a virus was found in the file of a version');
      work.silently('who looks at it is told that it cannot be opened');
      if (!(await work.manager.query<object[]>(WHOLE, [versionId])).length) return;
      await work.manager.delete(DocumentTextPart, { versionId });
      const text = `INSERT INTO document_texts (version_id, state, progress, attempts, changed_at) VALUES ($1, 'unreadable', 0, 0, $2)
        ON CONFLICT (version_id) DO UPDATE SET state = 'unreadable', unit = NULL, trouble = NULL, changed_at = $2`;
      await work.manager.query(text, [versionId, work.now]);
    });
  }

  /** What was settled stays: how far reading is may be told late, and a version may be read twice at once. */
  private async store(versionId: string, { state, ...values }: Partial<DocumentText>, parts: readonly TextPart[] = []): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('the words of a version are read from its file');
      // Held until commit: whoever destroys it waits, and takes these words along.
      const [whole] = await work.manager.query<{ caseFileId: string; documentId: string }[]>(WHOLE, [versionId]);
      if (!whole) return work.silently('it was destroyed meanwhile');
      const { progress = 0, attempts = 0, unit = null, trouble = null } = values;
      const set = await work.manager.query<object[]>(
        `INSERT INTO document_texts AS text (version_id, state, progress, attempts, unit, trouble, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (version_id) DO UPDATE SET state = excluded.state, progress = GREATEST(text.progress, excluded.progress), attempts = GREATEST(text.attempts, excluded.attempts),
           unit = excluded.unit, trouble = excluded.trouble, changed_at = excluded.changed_at
         WHERE text.state = 'waiting' RETURNING version_id`,
        [versionId, state, progress, attempts, unit, trouble, work.now],
      );
      for (let from = 0; set.length && from < parts.length; from += AT_ONCE) {
        const rows = parts.slice(from, from + AT_ONCE).map(({ body, name, heading }, index) => ({ versionId, position: from + index, body, name: name ?? null, heading: heading ?? null }));
        await work.manager.insert(DocumentTextPart, rows);
      }
      if (state !== 'ready' || !set.length) return work.silently('who looks at it asks how far it is');
      work.record('document_version.text_read', { ...whole, versionId }, streamOf('case_documents', whole.caseFileId), { type: 'document_version', id: versionId });
    });
  }
}
