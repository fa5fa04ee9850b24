import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A line of the audit log about a version. */
export interface ReadingRow {
  id: string;
  kind: 'view' | 'download';
  accountId: string;
  at: Date;
}

const OF_VERSION = `FROM audit_entries e WHERE e.object_type = 'document_version' AND e.object_id = $1 AND e.result = 'done' AND e.action IN ('document_version.view', 'document_version.download')`;

/** Who read what, as the audit log keeps it. */
@Injectable()
export class ReadingsRepository {
  constructor(private readonly database: DataSource) {}

  /** A page, newest first; one more than `size` when there are more. */
  async page(versionId: string, before: string, size: number): Promise<[ReadingRow[], number]> {
    const rows = await this.database.query<ReadingRow[]>(
      `SELECT e.id, split_part(e.action, '.', 2) AS kind, e.actor_id AS "accountId", e.occurred_at AS at ${OF_VERSION} AND e.id < $2::uuid ORDER BY e.id DESC LIMIT $3`,
      [versionId, before, size + 1],
    );
    const [total] = await this.database.query<{ count: number }[]>(`SELECT count(*)::int AS count ${OF_VERSION}`, [versionId]);
    return [rows, total!.count];
  }
}
