import { Injectable } from '@nestjs/common';
import { Reads } from '@leerkring/platform/api';

/** Finds people by name among those who sit in some groups. */
@Injectable()
export class MemberSearch {
  constructor(private readonly reads: Reads) {}

  /** Accounts with a seat in one of these groups, a word of whose name begins like this, by name; everybody when nothing is asked. */
  async named(groupIds: readonly string[], search: string, most: number): Promise<string[]> {
    const part = search.replace(/[\\%_]/g, '\\$&');
    const rows = await this.reads.rows<{ id: string }>(
      'members by name',
      `SELECT a.id FROM accounts a
       WHERE EXISTS (SELECT FROM memberships m WHERE m.account_id = a.id AND m.group_id = ANY($1::uuid[]) AND m.ended_at IS NULL)
         AND a.blocked_at IS NULL AND (a.name ILIKE $2 OR a.name ILIKE $3) ORDER BY a.name, a.id LIMIT $4`,
      [groupIds, `${part}%`, `% ${part}%`, most],
    );
    return rows.map((row) => row.id);
  }
}
