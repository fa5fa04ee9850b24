import { statfs } from 'node:fs/promises';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { limits } from '@leerkring/contract';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { CONFIG, type Config } from '../config/config';
import { DomainError } from '../errors/domain-error';
import { Reactions } from '../events/reactions';
import { Storage } from './storage';

const DAY_MS = 24 * 60 * 60 * 1000;

/** An upload that is about to begin. */
interface Beginning {
  id: string;
  accountId: string;
  kind: string;
  bytes: number;
}

/** What people have under way and sent in the last day: how much that may be, and whether the disk has room. */
@Injectable()
export class UnderWay implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly reactions: Reactions,
    private readonly storage: Storage,
  ) {}

  onModuleInit(): void {
    this.reactions.on('account.erased', 'platform.remove-uploads', ({ payload }) => this.forget(payload.accountId));
  }

  /** @throws DomainError UPLOADS_FULL, STORAGE_FULL */
  async begin({ id, accountId, kind, bytes }: Beginning): Promise<void> {
    await this.requireRoom(kind, bytes);
    const now = this.clock.now();
    const text = `SELECT count(*) FILTER (WHERE ended_at IS NULL)::int AS "count", coalesce(sum(bytes), 0)::bigint AS "sum" FROM uploads WHERE account_id = $1 AND begun_at > $2`;
    const [had] = await this.database.query<[{ count: number; sum: number }]>(text, [accountId, new Date(now.getTime() - DAY_MS)]);
    if (had.count >= limits.uploads || had.sum + bytes > this.config.UPLOAD_QUOTA) throw new DomainError('UPLOADS_FULL');
    await this.database.query('INSERT INTO uploads (id, account_id, kind, bytes, begun_at) VALUES ($1, $2, $3, $4, $5)', [id, accountId, kind, bytes, now]);
  }

  /** @throws DomainError STORAGE_FULL when the disk cannot take so much more */
  async requireRoom(kind: string, bytes: number): Promise<void> {
    const { bavail, bsize } = await statfs(this.storage.incomingOf(kind));
    if (bavail * bsize < bytes + this.config.DISK_RESERVE) throw new DomainError('STORAGE_FULL');
  }

  /** It became something, and counts for the day only. */
  async end(id: string): Promise<void> {
    await this.database.query('UPDATE uploads SET ended_at = $2 WHERE id = $1', [id, this.clock.now()]);
  }

  /** It was stopped or refused, and counts no more. */
  async remove(id: string): Promise<void> {
    await this.database.query('DELETE FROM uploads WHERE id = $1', [id]);
  }

  async sweep(): Promise<void> {
    await this.database.query('DELETE FROM uploads WHERE begun_at < $1', [new Date(this.clock.now().getTime() - DAY_MS)]);
  }

  /** Throws away what somebody had under way who is gone. */
  private async forget(accountId: string): Promise<void> {
    const all = await this.database.query<{ id: string; kind: string }[]>('SELECT id, kind FROM uploads WHERE account_id = $1', [accountId]);
    for (const { id, kind } of all) await this.storage.removeUpload(kind, id);
    await this.database.query('DELETE FROM uploads WHERE account_id = $1', [accountId]);
  }
}
