import { Injectable } from '@nestjs/common';
import { MAX as MAX_UUID, validate as isUuid } from 'uuid';
import type { ThreadKind, ThreadSubjectRef, ThreadSubjectType } from '@leerkring/contract';
import { Cursors, Reads, accountIdOf, type Actor, type OrdinalPage, type Read, type Send, type Title } from '@leerkring/platform/api';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostFacts, ThreadFacts } from './discussions.policy';
import type { Post } from './post.entity';
import type { PostType } from './post.type';
import { ThreadSubjects, threadFactsOf } from './thread-subjects';
import type { ThreadType } from './thread.type';

export type ThreadRow = Omit<ThreadType, 'viewerCan' | 'preview'>;
export type PostRow = Omit<PostType, 'viewerCan' | 'author' | 'mentions' | 'attachments' | 'reactions' | 'bookmark'>;

/** Place in a list of threads, newest activity first: the last one that was seen. */
export interface ThreadPlace {
  lastPostAt: string;
  id: string;
}

/** Which threads, and which of them. */
export interface Listing {
  /** About a subject, or all that have a tag. */
  of: ThreadSubjectRef | { type: 'term'; id: string };
  size: number;
  kind?: ThreadKind | null;
  termId?: string | null;
  after?: ThreadPlace | null;
  /** Only those at the top. */
  pinned?: boolean;
}

/** A thread that is held for writing. */
export interface LockedThread {
  id: string;
  subjectType: ThreadSubjectType;
  subjectId: string;
  groupId: string | null;
  authorId: string;
  kind: ThreadKind;
  lockedAt: Date | null;
  pinnedAt: Date | null;
  closedAt: Date | null;
  mergedAt: Date | null;
  lastOrdinal: number;
}

/** A post as it goes into its table. */
export type StoredPost = Pick<Post, 'id' | 'threadId' | 'parentId' | 'authorId' | 'ordinal' | 'body' | 'clientId' | 'eventId' | 'createdAt' | 'attachmentCount'>;

type RawThread = Omit<ThreadRow, 'unreadCount' | 'readOrdinal' | 'readAt'>;

const RECENT_THREADS = 200;

const POST_COLUMNS = `p.id, p.thread_id AS "threadId", p.parent_id AS "parentId", p.author_id AS "authorId", p.ordinal, p.body,
    p.client_id AS "clientId", p.attachment_count AS "attachmentCount", p.created_at AS "createdAt", p.edited_at AS "editedAt", p.deleted_at AS "deletedAt", p.hidden_at AS "hiddenAt",
    p.moved_to_post_id AS "movedToPostId", CASE WHEN p.moved_to_post_id IS NOT NULL THEN p.deleted_at END AS "movedAt", e.seq`;
const POST = `SELECT ${POST_COLUMNS} FROM posts p JOIN domain_events e ON e.id = p.event_id`;

/** What rights and lists of a thread depend on. */
const PLACE = `t.id, t.kind, t.subject_type AS "subjectType", t.subject_id AS "subjectId", t.group_id AS "groupId", t.author_id AS "authorId", t.locked_at AS "lockedAt", t.pinned_at AS "pinnedAt", t.closed_at AS "closedAt", t.merged_at AS "mergedAt"`;
const THREAD = `${PLACE}, t.title, t.created_at AS "createdAt", t.edited_at AS "editedAt", t.answered_at AS "answeredAt", t.accepted_post_id AS "acceptedPostId",
    t.outcome, t.marked_at AS "markedAt", t.marked_by AS "markedById", t.merged_into_id AS "mergedIntoId", t.copied_at AS "copiedAt", t.copied_from_id AS "copiedFromId",
    ARRAY(SELECT g.term_id FROM thread_tags g WHERE g.thread_id = t.id) AS "termIds", t.last_post_at AS "lastPostAt", t.last_ordinal AS "lastOrdinal", s.head`;
const FROM = `FROM threads t JOIN streams s ON s.stream = 'thread:' || t.id`;

/** Marks over a whole group look at so many of its threads, the ones active last: whatever is new is among them, and a long history costs nothing. */
export const recent = (readable: string): string => `FROM (SELECT * FROM threads t WHERE t.group_id = g.id AND t.merged_at IS NULL AND ${readable} ORDER BY t.last_post_at DESC, t.id DESC LIMIT ${RECENT_THREADS}) t
  JOIN streams s ON s.stream = 'thread:' || t.id
  LEFT JOIN read_cursors c ON c.account_id = $1 AND c.subject_type = 'thread' AND c.subject_id = t.id`;

/** Of one kind, with one tag, or whatever; `first` is the number of the parameter for the kind, the next one is for the tag. */
const narrowed = (first: number): string =>
  `($${first}::text IS NULL OR t.kind = $${first}) AND ($${first + 1}::uuid IS NULL OR EXISTS (SELECT FROM thread_tags g WHERE g.thread_id = t.id AND g.term_id = $${first + 1}))`;

const INSERT = `WITH added AS (
    INSERT INTO posts (id, thread_id, parent_id, author_id, ordinal, body, client_id, event_id, created_at, attachment_count)
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::text[], $7::uuid[], $8::uuid[], $9::timestamptz[], $10::smallint[])
    RETURNING thread_id, ordinal, created_at
  )
  UPDATE threads SET last_ordinal = a.ordinal, last_post_at = a.created_at
  FROM (SELECT thread_id, max(ordinal) AS ordinal, max(created_at) AS created_at FROM added GROUP BY thread_id) a WHERE threads.id = a.thread_id`;

/** The only reader of threads and posts. */
@Injectable()
export class DiscussionsRepository {
  constructor(
    private readonly database: DataSource,
    private readonly cursors: Cursors,
    private readonly reads: Reads,
    private readonly subjects: ThreadSubjects,
  ) {}

  async threadFacts(ids: string[], manager: EntityManager): Promise<Map<string, ThreadFacts>> {
    const rows = await manager.query<LockedThread[]>(`SELECT ${PLACE} FROM threads t WHERE t.id = ANY($1)`, [ids.filter((id) => isUuid(id))]);
    return new Map(rows.map((row) => [row.id, threadFactsOf(row)]));
  }

  async titles(ids: readonly string[]): Promise<Map<string, Title>> {
    const rows = await this.reads.rows<{ id: string; title: string }>('titles of threads', 'SELECT id, title FROM threads WHERE id = ANY($1)', [ids]);
    return new Map(rows.map(({ id, title }) => [id, { nl: title, en: title, slug: id }]));
  }

  async postFacts(ids: string[], manager: EntityManager): Promise<Map<string, PostFacts>> {
    const rows = await manager.query<{ id: string; thread_id: string; author_id: string; deleted_at: Date | null; hidden_at: Date | null }[]>(
      'SELECT id, thread_id, author_id, deleted_at, hidden_at FROM posts WHERE id = ANY($1)',
      [ids.filter((id) => isUuid(id))],
    );
    return new Map(rows.map((row) => [row.id, { authorId: row.author_id, deletedAt: row.deleted_at, hiddenAt: row.hidden_at, about: { type: 'thread', id: row.thread_id } }]));
  }

  /** The last ordinal of each of these threads. */
  async lastOrdinals(ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.reads.rows<{ id: string; last: number }>('last ordinals of threads', 'SELECT id, last_ordinal AS last FROM threads WHERE id = ANY($1)', [ids]);
    return new Map(rows.map((row) => [row.id, row.last]));
  }

  /** A thread with the viewer's marks, whoever may read it; null when it does not exist. */
  async thread(id: string, actor: Actor): Promise<ThreadRow | null> {
    if (!isUuid(id)) return null;
    const accountId = accountIdOf(actor);
    const [rows, read] = await Promise.all([
      this.reads.together<RawThread>('thread', `SELECT ${THREAD}, t.fields ${FROM} WHERE t.id = $1`, [id]),
      this.cursors.readBy(accountId, 'thread', [id]),
    ]);
    return withMarks(rows, read)[0] ?? null;
  }

  /** These threads with the viewer's marks, in no order. */
  async threadsById(ids: readonly string[], actor: Actor): Promise<ThreadRow[]> {
    return ids.length ? this.asRead(await this.reads.rows<RawThread>('threads by id', `SELECT ${THREAD} ${FROM} WHERE t.id = ANY($1)`, [ids]), actor) : [];
  }

  /** One more than `size` threads, newest activity first, so that the reader knows whether there are more; and how many there are in all. */
  async threadsOf(listing: Listing, actor: Actor): Promise<{ rows: ThreadRow[]; total: number }> {
    const { of, kind, termId, after, size, pinned } = listing;
    const { name, where, values } = this.listed(of, actor, 6);
    const listed = `${where}${pinned ? ' AND t.pinned_at IS NOT NULL' : ''} AND ${narrowed(1)}`;
    const rows = await this.reads.together<RawThread & { total: number }>(
      `${pinned ? 'pinned ' : ''}threads ${name}`,
      `SELECT ${THREAD}, (SELECT count(*)::int FROM threads t WHERE ${listed}) AS total ${FROM} WHERE ${listed} AND (t.last_post_at, t.id) < ($3::timestamptz, $4::uuid)
       ORDER BY t.last_post_at DESC, t.id DESC LIMIT $5`,
      [kind ?? null, termId ?? null, after?.lastPostAt ?? 'infinity', after?.id ?? MAX_UUID, size + 1, ...values],
    );
    // Beyond the end there is no row to say how many there are.
    const total = rows[0]?.total ?? (after ? (await this.threadsOf({ ...listing, after: null, size: 0 }, actor)).total : 0);
    return { rows: await this.asRead(rows, actor), total };
  }

  /** The lists of a group hold what its cases and sessions are about too, as far as the actor may read it; those of other subjects only themselves. */
  private listed(of: Listing['of'], actor: Actor, first: number): { name: string; where: string; values: unknown[] } {
    if (of.type === 'term') {
      const readable = this.subjects.readable(actor);
      const tagged = `EXISTS (SELECT FROM thread_tags g WHERE g.thread_id = t.id AND g.term_id = $${first})`;
      return { name: `with a tag ${readable.name}`, where: `t.merged_at IS NULL AND ${tagged} AND ${readable.text(first + 1)}`, values: [of.id, ...readable.values] };
    }
    if (of.type !== 'group') return { name: 'about a subject', where: `t.merged_at IS NULL AND t.subject_type = $${first} AND t.subject_type <> 'group' AND t.subject_id = $${first + 1}`, values: [of.type, of.id] };
    const readable = this.subjects.readableInGroup(actor);
    return { name: `of a group ${readable.name}`, where: `t.merged_at IS NULL AND t.group_id = $${first} AND ${readable.text(first + 1)}`, values: [of.id, ...readable.values] };
  }

  /** The newest unread threads of each of these groups, at most `most` of each. */
  async unreadThreads(groupIds: readonly string[], most: number, actor: Actor): Promise<ThreadRow[]> {
    const readable = this.subjects.readableInGroup(actor);
    const rows = await this.reads.rows<RawThread>(
      `unread threads of groups ${readable.name}`,
      `SELECT u.* FROM unnest($2::uuid[]) AS g(id) CROSS JOIN LATERAL (
         SELECT ${THREAD} ${recent(readable.text(4))} WHERE t.last_ordinal > coalesce(c.ordinal, 0) ORDER BY t.last_post_at DESC, t.id DESC LIMIT $3
       ) u ORDER BY u."lastPostAt" DESC`,
      [accountIdOf(actor), groupIds, most, ...readable.values],
    );
    return (await this.asRead(rows, actor)).filter((row) => row.unreadCount > 0);
  }

  /** Unread posts per group, in the threads that were active last. */
  async unreadCounts(groupIds: readonly string[], actor: Actor): Promise<Map<string, number>> {
    const noted = this.cursors.unstored(accountIdOf(actor), 'thread');
    const readable = this.subjects.readableInGroup(actor);
    const rows = await this.reads.rows<{ id: string; unread: number }>(
      `unread posts of groups ${readable.name}`,
      `SELECT g.id, u.unread FROM unnest($2::uuid[]) AS g(id) CROSS JOIN LATERAL (
         SELECT coalesce(sum(greatest(t.last_ordinal - greatest(c.ordinal, n.ordinal, 0), 0)), 0)::int AS unread
         ${recent(readable.text(5))} LEFT JOIN unnest($3::uuid[], $4::int[]) AS n(id, ordinal) ON n.id = t.id
       ) u`,
      [accountIdOf(actor), groupIds, [...noted.keys()], [...noted.values()], ...readable.values],
    );
    return new Map(rows.map((row) => [row.id, row.unread]));
  }

  /** Posts of a page in order of ordinal. */
  async posts(threadId: string, page: OrdinalPage): Promise<PostRow[]> {
    const order = page.backwards ? 'DESC' : 'ASC';
    const rows = await this.reads.together<PostRow>(
      `posts of a thread, ${order}`,
      `${POST} WHERE p.thread_id = $1 AND p.ordinal > $2 AND p.ordinal < $3 ORDER BY p.ordinal ${order} LIMIT $4`,
      [threadId, page.after, page.before, page.size],
    );
    return page.backwards ? rows.toReversed() : [...rows];
  }

  /** Posts of a thread by id. */
  async postsById(threadId: string, ids: readonly string[]): Promise<PostRow[]> {
    return ids.length ? this.reads.rows<PostRow>('posts of a thread by id', `${POST} WHERE p.id = ANY($2) AND p.thread_id = $1`, [threadId, ids]) : [];
  }

  /** These threads, held until the transaction ends; in order of id, so that two writers do not wait for each other. */
  async lockThreads(ids: readonly string[], send: Send): Promise<Map<string, LockedThread>> {
    const rows = await send<LockedThread>({
      name: 'lock threads',
      text: `SELECT ${PLACE}, t.last_ordinal AS "lastOrdinal" FROM threads t WHERE t.id = ANY($1) ORDER BY t.id FOR UPDATE`,
      values: [[...new Set(ids)]],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Which of the posts that are answered stand in the thread of the answer: `thread parent` → the parent, or what was left in its place. */
  async parentsIn(posts: readonly { threadId: string; parentId: string | null }[], send: Send): Promise<Map<string, string>> {
    const answers = posts.filter((post) => post.parentId);
    if (!answers.length) return new Map();
    const rows = await send<{ thread_id: string; id: string; asked: string }>({
      name: 'threads of parents',
      text: `SELECT thread_id, id, moved_to_post_id AS asked FROM posts WHERE moved_to_post_id = ANY($1)
        UNION ALL SELECT thread_id, id, id FROM posts WHERE id = ANY($1)`,
      values: [answers.map((post) => post.parentId)],
    });
    return new Map(rows.map((row) => [`${row.thread_id} ${row.asked}`, row.id]));
  }

  /** Posts that were stored before, by `author clientId`. */
  async postsByClientIds(pairs: readonly { authorId: string; clientId: string }[], send: Send): Promise<Map<string, PostRow>> {
    const rows = await send<PostRow>({
      name: 'posts by client ids',
      text: `${POST} WHERE (p.author_id, p.client_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))`,
      values: [pairs.map((pair) => pair.authorId), pairs.map((pair) => pair.clientId)],
    });
    return new Map(rows.map((row) => [`${row.authorId} ${row.clientId}`, row]));
  }

  /** The post as nobody else can change it until commit. */
  async lockPost(id: string, manager: EntityManager, lock: 'UPDATE' | 'SHARE' = 'UPDATE'): Promise<(PostRow & { groupId: string | null }) | null> {
    // First held, then read: it may be moved to another thread while one waits for it.
    await manager.query(`SELECT 1 FROM posts WHERE id = $1 FOR ${lock}`, [id]);
    const rows = await manager.query<(PostRow & { groupId: string | null })[]>(
      `SELECT ${POST_COLUMNS}, t.group_id AS "groupId" FROM posts p JOIN domain_events e ON e.id = p.event_id JOIN threads t ON t.id = p.thread_id WHERE p.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  async acceptedPost(id: string): Promise<PostRow | null> {
    return (await this.reads.rows<PostRow>('accepted answer', `${POST} WHERE p.id = $1 AND p.deleted_at IS NULL`, [id]))[0] ?? null;
  }

  /** Stores numbered posts and how far their threads are, in one statement; the commit waits for it. */
  insertPosts(posts: readonly StoredPost[], send: Send): void {
    const column = <K extends keyof StoredPost>(key: K): StoredPost[K][] => posts.map((post) => post[key]);
    void send({
      name: 'insert posts',
      text: INSERT,
      values: [column('id'), column('threadId'), column('parentId'), column('authorId'), column('ordinal'), column('body'), column('clientId'), column('eventId'), column('createdAt'), column('attachmentCount')],
    });
  }

  async postByClientId(authorId: string, clientId: string): Promise<PostRow | null> {
    return (await this.database.query<PostRow[]>(`${POST} WHERE p.author_id = $1 AND p.client_id = $2`, [authorId, clientId]))[0] ?? null;
  }

  /** Everybody who wrote in the thread, at most 100; walks the index from author to author, however long the thread is. */
  async participantIds(threadId: string): Promise<string[]> {
    const rows = await this.database.query<{ author_id: string }[]>(
      `WITH RECURSIVE authors AS (
         SELECT (SELECT author_id FROM posts WHERE thread_id = $1 ORDER BY author_id LIMIT 1) AS author_id
         UNION ALL
         SELECT (SELECT p.author_id FROM posts p WHERE p.thread_id = $1 AND p.author_id > a.author_id ORDER BY p.author_id LIMIT 1)
         FROM authors a WHERE a.author_id IS NOT NULL
       ) SELECT author_id FROM authors WHERE author_id IS NOT NULL LIMIT 100`,
      [threadId],
    );
    return rows.map((row) => row.author_id);
  }

  private async asRead<R extends RawThread>(rows: readonly R[], actor: Actor): Promise<(R & ThreadRow)[]> {
    return withMarks(rows, await this.cursors.readBy(accountIdOf(actor), 'thread', rows.map((row) => row.id)));
  }
}

function withMarks<R extends RawThread>(rows: readonly R[], read: ReadonlyMap<string, Read>): (R & ThreadRow)[] {
  return rows.map((row) => {
    const readOrdinal = Math.min(row.lastOrdinal, read.get(row.id)?.ordinal ?? 0);
    return { ...row, readOrdinal, readAt: read.get(row.id)?.at ?? null, unreadCount: row.lastOrdinal - readOrdinal };
  });
}
