import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock, FileMetadata, Jobs, Reactions, Scans, Storage, Works, metadataFormatOf, systemActor, type MetadataItem, type MetadataTrouble } from '@leerkring/platform/api';
import { WHOLE, wholeFileOf } from '../reading/whole-file';
import { MetadataRepository } from './metadata.repository';

/** So much of a file is in memory while it is looked into. */
export const MOST_BYTES = 50 * 1024 * 1024;
const MOST_ATTEMPTS = 3;
const AT_ONCE = 500;
/** So long a job may be on its way before another one is sent after it. */
const LEFT_MS = 15 * 60 * 1000;
const JOB = 'read-document-metadata';

/** Looks, as a job, for what the files of versions tell besides their content; the only writer of its table. */
@Injectable()
export class MetadataReader implements OnModuleInit {
  private readonly log = new Logger('documents');

  constructor(
    private readonly works: Works,
    private readonly repository: MetadataRepository,
    private readonly storage: Storage,
    private readonly scans: Scans,
    private readonly files: FileMetadata,
    private readonly jobs: Jobs,
    private readonly reactions: Reactions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.on<{ versionId: string }>(JOB, ({ versionId }) => this.read(versionId));
    this.jobs.every('5-55/10 * * * *', 'find-unread-metadata', () => this.readLeft());
    this.reactions.on('document_version.added', 'document_version.read_metadata', ({ payload }) => this.expect(payload.versionId));
    this.reactions.on('document_version.scanned', 'document_version.read_scanned_metadata', ({ payload }) => this.expect(payload.versionId));
  }

  /** Versions from before anybody looked, and those where the server ended in the middle. */
  async readLeft(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - LEFT_MS);
    for (const id of await this.repository.left(before, AT_ONCE)) await this.expect(id).catch((error: Error) => this.log.error(`${id}: ${error.message}`));
  }

  private async expect(versionId: string): Promise<void> {
    await this.jobs.add(JOB, { versionId });
  }

  /** Looks into the file of a version, once; what broke off is begun again a few times. */
  async read(versionId: string): Promise<void> {
    const [[version], before] = [await this.repository.versions([versionId]), (await this.repository.of([versionId])).get(versionId)];
    if (!version || version.destroyedAt || (before && before.state !== 'waiting')) return;
    const scan = (await this.scans.of([version.sha256])).get(version.sha256);
    // It is looked into when it is let go.
    if (scan === 'waiting') return;
    const format = metadataFormatOf(version.fileName);
    if (!format || scan === 'infected') return this.store(versionId, { state: 'unreadable' });
    const attempts = (before?.attempts ?? 0) + 1;
    if (attempts > MOST_ATTEMPTS || Number(version.bytes) > MOST_BYTES) return this.store(versionId, { state: 'failed', trouble: 'DOCUMENT_METADATA_UNREADABLE' });
    await this.store(versionId, { state: 'waiting', attempts });
    const bytes = await wholeFileOf(this.storage, version).catch(async (error: unknown) => {
      // It was destroyed in between: nothing is left to look into.
      if ((await this.repository.versions([versionId]))[0]?.destroyedAt) return null;
      throw error;
    });
    if (!bytes) return;
    const found = await this.files.read(format, bytes);
    await this.store(versionId, 'trouble' in found ? { state: 'failed', trouble: found.trouble } : { state: 'ready', items: found.items });
  }

  private async store(versionId: string, { state, attempts = 0, trouble = null, items = [] }: Looked): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('what the file of a version tells besides its content is read from it');
      work.silently('who looks at it asks how far it is');
      // Held until commit: whoever destroys it waits, and takes this along.
      if (!(await work.manager.query<object[]>(WHOLE, [versionId])).length) return;
      await work.manager.query(
        `INSERT INTO document_metadata AS told (version_id, state, attempts, trouble, items, changed_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (version_id) DO UPDATE SET state = excluded.state, attempts = GREATEST(told.attempts, excluded.attempts), trouble = excluded.trouble, items = excluded.items, changed_at = excluded.changed_at
         WHERE told.state = 'waiting'`,
        [versionId, state, attempts, trouble, JSON.stringify(items), work.now],
      );
    });
  }
}

interface Looked {
  state: 'waiting' | 'ready' | 'failed' | 'unreadable';
  attempts?: number;
  trouble?: MetadataTrouble | null;
  items?: MetadataItem[];
}
