import { Injectable } from '@nestjs/common';
import { Reads } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import type { ThreadFields } from './thread.entity';

/** Reads what only some kinds of threads have: fields, an accepted answer, confirmations. */
@Injectable()
export class ThreadDetailsRepository {
  constructor(private readonly reads: Reads) {}

  async fieldsOf(threadId: string): Promise<ThreadFields> {
    return (await this.reads.rows<{ fields: ThreadFields }>('fields of a thread', 'SELECT fields FROM threads WHERE id = $1', [threadId]))[0]!.fields;
  }

  /** When somebody confirmed these announcements, by thread. */
  async confirmedBy(accountId: string, threadIds: readonly string[]): Promise<Map<string, Date>> {
    const text = 'SELECT thread_id AS id, confirmed_at AS at FROM announcement_confirmations WHERE account_id = $1 AND thread_id = ANY($2)';
    const rows = await this.reads.rows<{ id: string; at: Date }>('own confirmations', text, [accountId, threadIds]);
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** When who confirmed an announcement, by account. */
  async confirmations(threadId: string): Promise<Map<string, Date>> {
    const text = 'SELECT account_id AS id, confirmed_at AS at FROM announcement_confirmations WHERE thread_id = $1';
    const rows = await this.reads.rows<{ id: string; at: Date }>('confirmations', text, [threadId]);
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** The post that answers the question, as nobody else can change it until commit. */
  async lockAnswer(threadId: string, manager: EntityManager): Promise<string | null> {
    const rows = await manager.query<{ id: string | null }[]>('SELECT accepted_post_id AS id FROM threads WHERE id = $1 FOR UPDATE', [threadId]);
    return rows[0]?.id ?? null;
  }
}
