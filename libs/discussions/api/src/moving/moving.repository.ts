import { Injectable } from '@nestjs/common';
import { limits, type AttachmentNews } from '@leerkring/contract';
import { Reads } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';

/** A post that is about to be moved, held until commit. */
export interface MovingPost {
  id: string;
  ordinal: number;
  parentId: string | null;
  authorId: string;
  body: string;
  clientId: string;
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  hiddenAt: Date | null;
  mentions: string[];
  attachments: AttachmentNews[];
  /** What it answers, wherever that stands now. */
  answers: string | null;
  /** The thread in which that stands. */
  answersIn: string | null;
}

/** Which posts of a thread: these, or all from an ordinal on. */
export type Choice = { postIds: readonly string[] } | { from: number };

/** Where a post goes. */
export interface Placing {
  id: string;
  ordinal: number;
  parentId: string | null;
  eventId: string;
}

/** What stays in the place of a post. */
export interface Stub {
  id: string;
  postId: string;
  ordinal: number;
  parentId: string | null;
  authorId: string;
  createdAt: Date;
}

/** A post that was moved, where it stands now. */
export interface PlaceRow {
  postId: string;
  threadId: string;
  ordinal: number;
}

const ATTACHMENTS = `SELECT json_agg(json_build_object('id', f.id, 'fileName', f.file_name, 'mediaType', f.media_type, 'bytes', f.bytes, 'width', f.width, 'height', f.height) ORDER BY f.position)
  FROM attachments f WHERE f.post_id = p.id AND f.removed_at IS NULL`;

/** Reads and writes posts that change their thread. */
@Injectable()
export class MovingRepository {
  constructor(private readonly reads: Reads) {}

  /** Posts in order of ordinal, one more than may be moved at a time; what only keeps the place of another post stays. */
  async lockPosts(threadId: string, choice: Choice, manager: EntityManager): Promise<MovingPost[]> {
    const [condition, value] = 'from' in choice ? ['p.ordinal >= $2', choice.from] : ['p.id = ANY($2::uuid[])', choice.postIds];
    return manager.query<MovingPost[]>(
      `SELECT p.id, p.ordinal, p.parent_id AS "parentId", p.author_id AS "authorId", p.body, p.client_id AS "clientId", p.created_at AS "createdAt", p.edited_at AS "editedAt", p.deleted_at AS "deletedAt", p.hidden_at AS "hiddenAt",
         ARRAY(SELECT m.account_id FROM post_mentions m WHERE m.post_id = p.id ORDER BY m.account_id) AS mentions,
         CASE WHEN p.attachment_count > 0 AND p.hidden_at IS NULL THEN (${ATTACHMENTS}) ELSE '[]' END AS attachments, a.id AS answers, a.thread_id AS "answersIn"
       FROM posts p LEFT JOIN posts o ON o.id = p.parent_id LEFT JOIN posts a ON a.id = coalesce(o.moved_to_post_id, o.id)
       WHERE p.thread_id = $1 AND ${condition} AND p.moved_to_post_id IS NULL ORDER BY p.ordinal LIMIT ${limits.movedPosts + 1} FOR UPDATE OF p`,
      [threadId, value],
    );
  }

  /** Puts posts in their new places. Everything that hangs on them goes along, because they stay the same posts. */
  async place(threadId: string, placings: readonly Placing[], manager: EntityManager): Promise<void> {
    const column = <K extends keyof Placing>(key: K): Placing[K][] => placings.map((placing) => placing[key]);
    await manager.query(
      `UPDATE posts SET thread_id = $1, ordinal = m.ordinal, parent_id = m.parent_id, event_id = m.event_id
       FROM unnest($2::uuid[], $3::int[], $4::uuid[], $5::uuid[]) AS m(id, ordinal, parent_id, event_id) WHERE posts.id = m.id`,
      [threadId, column('id'), column('ordinal'), column('parentId'), column('eventId')],
    );
  }

  /** Leaves something in the old places, so that ordinals stay without gaps; what answered a moved post answers what is left of it. */
  async leave(threadId: string, stubs: readonly Stub[], event: { id: string; occurredAt: Date }, manager: EntityManager): Promise<void> {
    const column = <K extends keyof Stub>(key: K): Stub[K][] => stubs.map((stub) => stub[key]);
    await manager.query(
      `INSERT INTO posts (id, thread_id, parent_id, author_id, ordinal, body, client_id, event_id, created_at, deleted_at, moved_to_post_id)
       SELECT s.id, $1, s.parent_id, s.author_id, s.ordinal, '', s.id, $6, s.created_at, $7, s.post_id
       FROM unnest($2::uuid[], $3::uuid[], $4::int[], $5::timestamptz[], $8::uuid[], $9::uuid[]) AS s(id, author_id, ordinal, created_at, post_id, parent_id)`,
      [threadId, column('id'), column('authorId'), column('ordinal'), column('createdAt'), event.id, event.occurredAt, column('postId'), column('parentId')],
    );
    await manager.query('UPDATE posts SET parent_id = s.id FROM unnest($2::uuid[], $3::uuid[]) AS s(id, post_id) WHERE posts.thread_id = $1 AND posts.parent_id = s.post_id', [
      threadId,
      column('id'),
      column('postId'),
    ]);
  }

  /** Where these posts stand now. */
  async places(postIds: readonly string[]): Promise<PlaceRow[]> {
    return this.reads.rows<PlaceRow>('places of moved posts', 'SELECT id AS "postId", thread_id AS "threadId", ordinal FROM posts WHERE id = ANY($1)', [postIds]);
  }
}
