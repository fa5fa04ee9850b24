import { Injectable } from '@nestjs/common';
import type { FollowLevel, SubjectRef } from '@leerkring/contract';
import { Reads } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { Follow } from './follow.entity';

/** The only reader and writer of what people chose to follow. */
@Injectable()
export class FollowingRepository {
  constructor(private readonly reads: Reads) {}

  /** What the person chose for these threads and groups, by id; without a choice left out. */
  async chosen(accountId: string, ids: readonly string[]): Promise<Map<string, FollowLevel>> {
    const rows = await this.reads.rows<{ id: string; level: FollowLevel }>(
      'chosen follow levels',
      `SELECT subject_id AS id, level FROM follows WHERE account_id = $1 AND subject_type IN ('thread', 'group') AND subject_id = ANY($2)`,
      [accountId, ids],
    );
    return new Map(rows.map((row) => [row.id, row.level]));
  }

  /** Stores a choice, or takes it back. */
  async choose(follow: Pick<Follow, 'accountId' | 'setAt'> & { subject: SubjectRef; level: FollowLevel | null }, manager: EntityManager): Promise<void> {
    const { accountId, subject, level, setAt } = follow;
    const key = { accountId, subjectType: subject.type as Follow['subjectType'], subjectId: subject.id };
    if (level) await manager.upsert(Follow, { ...key, level, setAt }, ['accountId', 'subjectType', 'subjectId']);
    else await manager.delete(Follow, key);
  }
}
