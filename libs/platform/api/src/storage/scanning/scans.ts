import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { FileScan } from '@leerkring/contract';
import { DataSource } from 'typeorm';
import type { Readable } from 'node:stream';
import { Clock } from '../../config/clock';
import { CONFIG, type Config } from '../../config/config';
import { DomainError } from '../../errors/domain-error';
import { Jobs } from '../../jobs/jobs';
import { BYTES, type Bytes } from '../bytes';
import { askClamd } from './clamd';

/** What looking for viruses in one file gave. */
export interface Verdict {
  scan: FileScan;
  /** What the virus is called, where one was found. */
  virus?: string;
}

const AT_ONCE = 100;

/** Whether there is a virus in bytes that are kept: asked of ClamAV where there is one, and held until it said so. */
@Injectable()
export class Scans implements OnModuleInit {
  private readonly log = new Logger('scans');
  private readonly listeners: ((sha256: string, scan: FileScan) => Promise<void>)[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(BYTES) private readonly bytes: Bytes,
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('* * * * *', 'scan-files-left', () => this.scanLeft());
  }

  /** Has a room told, at least once, what was found out later of bytes that are kept. */
  onFound(tell: (sha256: string, scan: FileScan) => Promise<void>): void {
    this.listeners.push(tell);
  }

  /** Looks for viruses. Without ClamAV nobody looks, nor in what is too large for it; one that is away is waited for. */
  async look({ bytes }: { bytes: number }, content: () => Readable): Promise<Verdict> {
    const { CLAMD_URL, CLAMD_MOST_BYTES } = this.config;
    if (!CLAMD_URL || bytes > CLAMD_MOST_BYTES) return { scan: 'not_scanned' };
    try {
      const { virus } = await askClamd(CLAMD_URL, content());
      return virus ? { scan: 'infected', virus } : { scan: 'clean' };
    } catch (error) {
      this.log.error(`ClamAV: ${(error as Error).message}`);
      return { scan: 'waiting' };
    }
  }

  /** What is known of these bytes; those that are not there were looked at by nobody. */
  async of(hashes: readonly string[]): Promise<Map<string, FileScan>> {
    const rows = await this.database.query<{ sha256: string; scan: FileScan }[]>('SELECT sha256, scan FROM stored_bytes WHERE sha256 = ANY($1)', [hashes]);
    return new Map(rows.map(({ sha256, scan }) => [sha256, scan]));
  }

  /**
   * Lets nothing out that has a virus, or of which that is not known yet.
   * @throws DomainError FILE_INFECTED, FILE_HELD
   */
  async requirePassed(...hashes: string[]): Promise<void> {
    const scans = [...(await this.of(hashes)).values()];
    if (scans.includes('infected')) throw new DomainError('FILE_INFECTED');
    if (scans.includes('waiting')) throw new DomainError('FILE_HELD');
  }

  /** Looks at what waits for ClamAV, and at what was kept before there was one. */
  async scanLeft(): Promise<void> {
    // Those of which the server ended between finding out and telling.
    await this.tellUntold();
    if (!this.config.CLAMD_URL) return;
    const text = `SELECT sha256, scan, bytes::float8 AS bytes FROM stored_bytes WHERE scan = 'waiting' OR scanned_at IS NULL ORDER BY scan = 'waiting' DESC LIMIT ${AT_ONCE}`;
    for (const { sha256, scan, bytes } of await this.database.query<{ sha256: string; scan: FileScan; bytes: number }[]>(text)) {
      const content = await this.bytes.read(sha256);
      // Bytes that are nowhere are no reason to ask again every minute.
      const verdict = content ? await this.look({ bytes }, () => content) : { scan };
      // Away again: the others would wait for it one by one.
      if (content && verdict.scan === 'waiting') break;
      await this.record(sha256, verdict, verdict.scan !== scan);
    }
    await this.tellUntold();
  }

  private async record(sha256: string, { scan, virus }: Verdict, changed: boolean): Promise<void> {
    if (virus) this.log.warn(`A virus in ${sha256}: ${virus}`);
    await this.database.query('UPDATE stored_bytes SET scan = $2, virus = $3, scanned_at = $4, untold = untold OR $5 WHERE sha256 = $1', [sha256, scan, virus ?? null, this.clock.now(), changed]);
  }

  /** What one room does not take now is told again in a minute, and keeps the others from nothing. */
  private async tellUntold(): Promise<void> {
    for (const { sha256, scan } of await this.database.query<{ sha256: string; scan: FileScan }[]>(`SELECT sha256, scan FROM stored_bytes WHERE untold LIMIT ${AT_ONCE}`)) {
      try {
        for (const tell of this.listeners) await tell(sha256, scan);
        await this.database.query('UPDATE stored_bytes SET untold = false WHERE sha256 = $1 AND scan = $2', [sha256, scan]);
      } catch (error) {
        this.log.error(`${sha256} was not told of: ${(error as Error).message}`);
      }
    }
  }
}
