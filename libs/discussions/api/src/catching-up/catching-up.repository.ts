import { Injectable } from '@nestjs/common';
import { Cursors, Reads, accountIdOf, type Actor } from '@leerkring/platform/api';
import { recent } from '../discussions.repository';
import { ThreadSubjects } from '../thread-subjects';

/** A thread with something new for somebody. */
export interface UnreadRow {
  threadId: string;
  groupId: string;
  lastOrdinal: number;
  lastPostAt: Date;
  unreadCount: number;
}

/** A post that somebody has not read. */
export interface NewPostRow {
  threadId: string;
  id: string;
  ordinal: number;
  createdAt: Date;
  authorId: string;
  body: string;
}

/** So much of a post is read for its excerpt. */
const BEGINNING = 1200;
/** So many places of a thread are looked at: where nothing but tombstones follows, more would cost and show nothing. */
const LOOKED_AT = 200;

const NEW_POSTS = `SELECT a.thread_id AS "threadId", p.id, p.ordinal, p.created_at AS "createdAt", p.author_id AS "authorId", left(p.body, ${BEGINNING}) AS body
  FROM unnest($1::uuid[], $2::int[]) AS a(thread_id, ordinal) CROSS JOIN LATERAL (
    SELECT * FROM posts p WHERE p.thread_id = a.thread_id AND p.ordinal > a.ordinal AND p.ordinal <= a.ordinal + ${LOOKED_AT} AND p.deleted_at IS NULL AND p.hidden_at IS NULL
    ORDER BY p.ordinal LIMIT $3
  ) p`;

/** Reads what is new for one person, over all groups in one query each. */
@Injectable()
export class CatchingUpRepository {
  constructor(
    private readonly reads: Reads,
    private readonly cursors: Cursors,
    private readonly subjects: ThreadSubjects,
  ) {}

  /** The unread threads among those of each group that were active last, newest activity first. */
  async unread(groupIds: readonly string[], actor: Actor): Promise<UnreadRow[]> {
    if (!groupIds.length) return [];
    const readable = this.subjects.readableInGroup(actor);
    const rows = await this.reads.rows<UnreadRow & { read: number }>(
      `unread marks of groups ${readable.name}`,
      `SELECT g.id AS "groupId", u.* FROM unnest($2::uuid[]) AS g(id) CROSS JOIN LATERAL (
         SELECT t.id AS "threadId", t.last_ordinal AS "lastOrdinal", t.last_post_at AS "lastPostAt", coalesce(c.ordinal, 0) AS read ${recent(readable.text(3))}
         WHERE t.last_ordinal > coalesce(c.ordinal, 0)
       ) u ORDER BY u."lastPostAt" DESC, u."threadId" DESC`,
      [accountIdOf(actor), groupIds, ...readable.values],
    );
    const noted = this.cursors.unstored(accountIdOf(actor), 'thread');
    return rows.flatMap(({ read, ...row }) => {
      const unreadCount = row.lastOrdinal - Math.max(read, noted.get(row.threadId) ?? 0);
      return unreadCount > 0 ? [{ ...row, unreadCount }] : [];
    });
  }

  /** The first posts with words after these ordinals, at most `most` of each thread, in order. */
  newPosts(places: readonly { threadId: string; after: number }[], most: number): Promise<NewPostRow[]> {
    return this.reads.rows<NewPostRow>('new posts of threads', NEW_POSTS, [places.map(({ threadId }) => threadId), places.map(({ after }) => after), most]);
  }
}
