import { Injectable } from '@nestjs/common';
import { limits, type SubjectRef } from '@leerkring/contract';
import { Reads } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import type { CopyConsentFacts, ThreadCopyFacts } from '../discussions.policy';
import type { StoredPost } from '../discussions.repository';
import type { ThreadCopy } from './thread-copy.entity';

/** A post whose author agreed to the words that it has. */
export interface AgreedPost {
  id: string;
  authorId: string;
  parentId: string | null;
  body: string;
  createdAt: Date;
  consentId: string;
}

export interface ProposedCopy {
  id: string;
  groupName: string;
  title: string;
  proposedAt: Date;
  askedCount: number;
  givenCount: number;
  withheldCount: number;
}

export interface ConsentRow {
  id: string;
  originId: string;
  groupName: string;
  title: string;
  opening: string;
  proposedById: string;
  proposedAt: Date;
  givenAt: Date | null;
  withheldAt: Date | null;
  madeAt: Date | null;
  /** Posts of theirs that stand in the copy. */
  copiedCount: number;
}

/** Words of somebody in a thread, with when they became what they are. */
export interface OwnWords {
  threadId: string;
  body: string;
  writtenAt: Date;
}

const thread = (id: string): SubjectRef => ({ type: 'thread', id });

/** Posts of copy $1 whose authors agreed after they wrote what stands there now. */
const AGREED = `SELECT p.id, p.author_id AS "authorId", p.parent_id AS "parentId", p.body, p.created_at AS "createdAt", s.id AS "consentId"
  FROM copy_consents s JOIN thread_copies c ON c.id = s.copy_id JOIN posts p ON p.thread_id = c.origin_id AND p.author_id = s.account_id
  WHERE s.copy_id = $1 AND coalesce(p.edited_at, p.created_at) <= s.given_at AND p.deleted_at IS NULL AND p.hidden_at IS NULL
  ORDER BY p.ordinal LIMIT ${limits.movedPosts + 1}`;

/** The only reader of proposed copies and of what their authors answer. */
@Injectable()
export class CopyingRepository {
  constructor(private readonly reads: Reads) {}

  async copyFacts(ids: string[], manager: EntityManager): Promise<Map<string, ThreadCopyFacts>> {
    const rows = await manager.query<{ id: string; originId: string; closedAt: Date | null }[]>('SELECT id, origin_id AS "originId", closed_at AS "closedAt" FROM thread_copies WHERE id = ANY($1)', [ids]);
    return new Map(rows.map(({ id, originId, closedAt }) => [id, { closedAt, about: thread(originId) }]));
  }

  async consentFacts(ids: string[], manager: EntityManager): Promise<Map<string, CopyConsentFacts>> {
    const rows = await manager.query<{ id: string; accountId: string; originId: string; closedAt: Date | null }[]>(
      'SELECT s.id, s.account_id AS "accountId", c.origin_id AS "originId", c.closed_at AS "closedAt" FROM copy_consents s JOIN thread_copies c ON c.id = s.copy_id WHERE s.id = ANY($1)',
      [ids],
    );
    return new Map(rows.map(({ id, accountId, originId, closedAt }) => [id, { accountId, closedAt, about: thread(originId) }]));
  }

  /** Who has words in a thread that others read. */
  async authors(threadId: string, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>('SELECT DISTINCT author_id AS id FROM posts WHERE thread_id = $1 AND deleted_at IS NULL AND hidden_at IS NULL', [threadId]);
    return rows.map(({ id }) => id);
  }

  /** The proposal as nobody else can close it until commit; whoever answers waits too. */
  async lock(id: string, manager: EntityManager, lock: 'UPDATE' | 'SHARE' = 'UPDATE'): Promise<ThreadCopy | null> {
    const rows = await manager.query<ThreadCopy[]>(
      `SELECT id, origin_id AS "originId", group_id AS "groupId", title, body, proposed_by AS "proposedBy", proposed_at AS "proposedAt", thread_id AS "threadId", closed_at AS "closedAt"
       FROM thread_copies WHERE id = $1 FOR ${lock}`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The copy that a consent is about; the consent is held until commit. */
  async lockConsent(id: string, manager: EntityManager): Promise<{ copyId: string; proposedBy: string; givenAt: Date | null; withheldAt: Date | null } | null> {
    const rows = await manager.query<{ copyId: string; proposedBy: string; givenAt: Date | null; withheldAt: Date | null }[]>(
      `SELECT s.copy_id AS "copyId", c.proposed_by AS "proposedBy", s.given_at AS "givenAt", s.withheld_at AS "withheldAt"
       FROM copy_consents s JOIN thread_copies c ON c.id = s.copy_id WHERE s.id = $1 FOR UPDATE OF s FOR SHARE OF c`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Who hears of what becomes of it: everybody who is asked, and who proposed it. */
  async audience(copyId: string, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>('SELECT account_id AS id FROM copy_consents WHERE copy_id = $1 UNION SELECT proposed_by FROM thread_copies WHERE id = $1', [copyId]);
    return rows.map(({ id }) => id);
  }

  /** What goes along now, one more than may; nobody changes it until commit. */
  agreed(copyId: string, manager: EntityManager): Promise<AgreedPost[]> {
    return manager.query<AgreedPost[]>(`${AGREED} FOR SHARE OF s, p`, [copyId]);
  }

  /** What would go along now. */
  agreedNow(copyId: string): Promise<AgreedPost[]> {
    return this.reads.rows<AgreedPost>('posts that may be copied', AGREED, [copyId]);
  }

  async openOf(threadId: string): Promise<ProposedCopy | null> {
    const rows = await this.reads.rows<ProposedCopy>(
      'proposed copy of a thread',
      `SELECT c.id, c.title, c.proposed_at AS "proposedAt", g.name AS "groupName", count(s.id)::int AS "askedCount", count(s.given_at)::int AS "givenCount", count(s.withheld_at)::int AS "withheldCount"
       FROM thread_copies c JOIN groups g ON g.id = c.group_id LEFT JOIN copy_consents s ON s.copy_id = c.id WHERE c.origin_id = $1 AND c.closed_at IS NULL GROUP BY c.id, g.id`,
      [threadId],
    );
    return rows[0] ?? null;
  }

  /** Copies that were made of a thread, newest first. */
  async madeOf(threadId: string): Promise<string[]> {
    const rows = await this.reads.rows<{ id: string }>('copies of a thread', 'SELECT thread_id AS id FROM thread_copies WHERE origin_id = $1 AND thread_id IS NOT NULL ORDER BY closed_at DESC LIMIT 20', [threadId]);
    return rows.map(({ id }) => id);
  }

  /** What somebody is asked by others, and what they agreed to; newest first. */
  consentsOf(accountId: string): Promise<ConsentRow[]> {
    return this.reads.rows<ConsentRow>(
      'consents of a person',
      `SELECT s.id, c.origin_id AS "originId", g.name AS "groupName", c.title, c.body AS opening, c.proposed_by AS "proposedById", c.proposed_at AS "proposedAt", s.given_at AS "givenAt", s.withheld_at AS "withheldAt",
         c.closed_at AS "madeAt", (SELECT count(*)::int FROM post_copies k JOIN posts p ON p.id = k.post_id WHERE k.consent_id = s.id AND p.deleted_at IS NULL) AS "copiedCount"
       FROM copy_consents s JOIN thread_copies c ON c.id = s.copy_id JOIN groups g ON g.id = c.group_id
       WHERE s.account_id = $1 AND c.proposed_by <> $1 AND (c.closed_at IS NULL OR (c.thread_id IS NOT NULL AND s.given_at IS NOT NULL)) ORDER BY s.id DESC LIMIT ${limits.copyConsents}`,
      [accountId],
    );
  }

  /** What somebody wrote in these threads and others read. */
  wordsOf(accountId: string, threadIds: readonly string[]): Promise<OwnWords[]> {
    return this.reads.rows<OwnWords>(
      'own words in threads',
      `SELECT thread_id AS "threadId", body, coalesce(edited_at, created_at) AS "writtenAt" FROM posts
       WHERE author_id = $1 AND thread_id = ANY($2) AND deleted_at IS NULL AND hidden_at IS NULL ORDER BY ordinal LIMIT ${limits.movedPosts}`,
      [accountId, threadIds],
    );
  }

  /** Says of each copied post what it is a copy of. */
  async refer(copies: readonly { post: StoredPost; of: AgreedPost }[], manager: EntityManager): Promise<void> {
    await manager.query('INSERT INTO post_copies (post_id, consent_id, origin_post_id) SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[])', [
      copies.map(({ post }) => post.id),
      copies.map(({ of }) => of.consentId),
      copies.map(({ of }) => of.id),
    ]);
  }

  /** Whether words stand in a thread whose authors agreed to one group only. */
  async holdsCopies(threadId: string, manager: EntityManager): Promise<boolean> {
    const rows = await manager.query<object[]>('SELECT 1 FROM posts p JOIN post_copies k ON k.post_id = p.id WHERE p.thread_id = $1 AND p.deleted_at IS NULL LIMIT 1', [threadId]);
    return rows.length > 0;
  }

  /** Who is erased agrees to nothing that is still to come. */
  async forget(accountId: string, now: Date, manager: EntityManager): Promise<void> {
    await manager.query(
      `UPDATE copy_consents SET given_at = NULL, withheld_at = $2 FROM thread_copies c
       WHERE c.id = copy_consents.copy_id AND c.closed_at IS NULL AND copy_consents.account_id = $1 AND copy_consents.withheld_at IS NULL`,
      [accountId, now],
    );
  }
}
