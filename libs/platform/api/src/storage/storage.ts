import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../config/clock';
import { CONFIG, type Config } from '../config/config';
import { DomainError } from '../errors/domain-error';
import { Jobs } from '../jobs/jobs';
import { BYTES, type Bytes } from './bytes';
import { readFrom } from './disk-bytes';
import { Scans, type Verdict } from './scanning/scans';
import { sha256Of } from './sha256';

const DAY_MS = 24 * 60 * 60 * 1000;
const AT_ONCE = 50;

/** A whole file on this machine, and what it is. */
export interface BroughtFile {
  path: string;
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
}

/** What a row of a room says of its file: its own id, and the bytes that go with it. */
export type Kept = Readonly<{ id: string; sha256: string }>;

/**
 * The bytes of files: the same bytes lie in one place, whoever has them, and go when nobody has them any more. Who has what is told by rows,
 * so that a file belongs to something from commit on. Files under way lie in `DATA_DIR`, wherever the others do.
 */
@Injectable()
export class Storage implements OnModuleInit {
  private readonly root: string;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(BYTES) private readonly bytes: Bytes,
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly scans: Scans,
  ) {
    this.root = join(config.DATA_DIR, 'files');
  }

  onModuleInit(): void {
    this.jobs.every('13 2 * * *', 'move-old-files', () => this.moveOldFiles());
    this.jobs.every('13 4 * * *', 'sweep-stored-bytes', () => this.sweep());
  }

  /** Folder for files of one kind that are not whole yet. */
  incomingOf(kind: string): string {
    return join(this.root, 'incoming', kind);
  }

  /**
   * Brings the bytes of a whole file to where they will lie; it stays where it was too. They wait a day for `keep`.
   * The row comes first: whoever sweeps at the same time then waits, or has done so before the bytes come.
   * @param verdict what looking for viruses in it gave; left out: nobody looked yet
   */
  async bring({ path, bytes, sha256 }: BroughtFile, { scan }: Verdict = { scan: 'not_scanned' }): Promise<void> {
    const now = this.clock.now();
    const looked = scan === 'clean' ? now : null;
    // Bytes that were looked at are not held again because somebody else sends them while ClamAV is away; held ones are let go by a verdict only.
    const text = `INSERT INTO stored_bytes AS b (sha256, bytes, awaited_until, scan, scanned_at) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (sha256) DO UPDATE SET awaited_until = $3, scan = CASE WHEN $5::timestamptz IS NULL AND (b.scanned_at IS NOT NULL OR b.scan = 'waiting') THEN b.scan ELSE $4 END, scanned_at = COALESCE($5, b.scanned_at),
        virus = CASE WHEN $5::timestamptz IS NULL THEN b.virus END`;
    await this.database.query(text, [sha256, bytes, new Date(now.getTime() + DAY_MS), scan, looked]);
    await this.bytes.put(sha256, path);
  }

  /** Brings bytes that the server made of a file, looked at for viruses as any others. @throws DomainError FILE_INFECTED */
  async bringMade(content: Uint8Array): Promise<{ bytes: number; sha256: string }> {
    const folder = this.incomingOf('made');
    await mkdir(folder, { recursive: true });
    const path = join(folder, randomUUID());
    try {
      await writeFile(path, content);
      const file = { path, bytes: content.byteLength, sha256: await sha256Of(path) };
      const verdict = await this.scans.look(file, () => createReadStream(path));
      if (verdict.scan === 'infected') throw new DomainError('FILE_INFECTED');
      await this.bring(file, verdict);
      return file;
    } finally {
      await rm(path, { force: true });
    }
  }

  /** From commit on, what has this id has these bytes. Fails when they were let go meanwhile by another who had them: bring them again. */
  async keep({ id, sha256 }: Kept, manager: EntityManager): Promise<void> {
    await manager.query('UPDATE stored_bytes SET awaited_until = NULL WHERE sha256 = $1', [sha256]);
    await manager.query('INSERT INTO stored_files (id, sha256) VALUES ($1, $2)', [id, sha256]);
  }

  /** The one way out for bytes. @throws DomainError FILE_INFECTED, FILE_HELD; Error when they are nowhere */
  async read({ id, sha256 }: Kept): Promise<Readable> {
    await this.scans.requirePassed(sha256);
    const stream = (await this.bytes.read(sha256)) ?? (await readFrom(this.oldPlaceOf(id)));
    if (!stream) throw new Error(`The bytes of ${id} are not where they should be`);
    return stream;
  }

  /** What has this id lets go of its bytes: when nothing else has them they are gone. Doing it again changes nothing. */
  async release({ id, sha256 }: Kept): Promise<void> {
    await this.database.query('DELETE FROM stored_files WHERE id = $1', [id]);
    await this.sweepSome([sha256]);
    await rm(this.oldPlaceOf(id), { force: true });
  }

  /** Removes what was kept of an upload besides what it became; doing it again changes nothing. */
  async removeUpload(kind: string, uploadId: string): Promise<void> {
    if (!/^[0-9a-f]+$/.test(uploadId)) throw new Error('Not an upload');
    for (const name of [uploadId, `${uploadId}.json`]) await rm(join(this.incomingOf(kind), name), { force: true });
  }

  /** Throws away bytes that nothing has: those that waited a day in vain, and those that no row tells of. */
  async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - DAY_MS);
    while ((await this.sweepSome()) === AT_ONCE);
    let some: string[] = [];
    for await (const { sha256, since } of this.bytes.all()) {
      if (since < before) some.push(sha256);
      if (some.length < AT_ONCE) continue;
      await this.removeUntold(some);
      some = [];
    }
    await this.removeUntold(some);
    await this.removeUnmade(before);
  }

  /** What was being made when a server ended. */
  private async removeUnmade(before: Date): Promise<void> {
    const folder = this.incomingOf('made');
    for (const name of await readdir(folder).catch(() => [])) {
      const facts = await stat(join(folder, name)).catch(() => null);
      if (facts && facts.mtime < before) await rm(join(folder, name), { force: true });
    }
  }

  /** Files that lie under their own id, as they all did once, go to where the others lie. A file is read from its old place until then. */
  async moveOldFiles(): Promise<void> {
    await mkdir(this.root, { recursive: true });
    for (const folder of (await readdir(this.root)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      for (const id of (await readdir(join(this.root, folder))).filter((name) => ID.test(name))) await this.moveOldFile(id);
    }
  }

  private async moveOldFile(id: string): Promise<void> {
    const path = this.oldPlaceOf(id);
    const facts = await stat(path).catch(() => null);
    if (!facts) return;
    const sha256 = await sha256Of(path);
    await this.bring({ path, bytes: facts.size, sha256 });
    await this.database.transaction((manager) => this.keep({ id, sha256 }, manager));
    await rm(path, { force: true });
  }

  /**
   * Row and bytes in one: who brings the same bytes now waits for it, and brings them anew.
   * @param among these; left out, all
   */
  private sweepSome(among: readonly string[] | null = null): Promise<number> {
    return this.database.transaction(async (manager) => {
      const unkept = `SELECT sha256 FROM stored_bytes b WHERE ($2::text[] IS NULL OR sha256 = ANY($2)) AND (awaited_until IS NULL OR awaited_until < $1)
        AND NOT EXISTS (SELECT 1 FROM stored_files f WHERE f.sha256 = b.sha256) LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`;
      const text = `WITH gone AS (DELETE FROM stored_bytes WHERE sha256 IN (${unkept}) RETURNING sha256) SELECT sha256 FROM gone`;
      const gone = await manager.query<{ sha256: string }[]>(text, [this.clock.now(), among]);
      for (const { sha256 } of gone) await this.bytes.remove(sha256);
      return gone.length;
    });
  }

  private async removeUntold(some: readonly string[]): Promise<void> {
    const text = 'SELECT sha256 FROM unnest($1::text[]) AS lying(sha256) WHERE NOT EXISTS (SELECT 1 FROM stored_bytes b WHERE b.sha256 = lying.sha256)';
    for (const { sha256 } of await this.database.query<{ sha256: string }[]>(text, [some])) await this.bytes.remove(sha256);
  }

  private oldPlaceOf(id: string): string {
    if (!ID.test(id)) throw new Error('Not an id');
    return join(this.root, id.slice(-2), id);
  }
}

const ID = /^[0-9a-f-]{36}$/;
