import { Injectable } from '@nestjs/common';
import { limits, type ReactionKind } from '@leerkring/contract';
import { Reads, type Send } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import type { BookmarkType } from '../bookmarks/bookmark.type';
import type { PostReaction } from './post-reaction.entity';

/** Who reacted to a post in one way. */
export interface ReactionRow {
  postId: string;
  kind: ReactionKind;
  count: number;
  mine: boolean;
  /** The viewer, and then who did first; at most `limits.reactionPeople`. */
  accountIds: string[];
}

/** Who reacted to a post in one way or, without a kind, that the viewer keeps it at hand. */
type MarkRow = Omit<ReactionRow, 'kind'> & { kind: ReactionKind | null; at: Date; id: string | null; note: string | null; remindAt: Date | null };

const MARKS = `SELECT post_id AS "postId", kind, count(*)::int AS count, coalesce(bool_or(account_id = $2), false) AS mine,
    (array_agg(account_id ORDER BY (account_id = $2) DESC NULLS LAST, created_at, account_id))[1:${limits.reactionPeople}] AS "accountIds",
    min(created_at) AS at, NULL::uuid AS id, NULL AS note, NULL::timestamptz AS "remindAt"
  FROM post_reactions WHERE post_id = ANY($1) GROUP BY post_id, kind
  UNION ALL
  SELECT post_id, NULL, 0, true, '{}', created_at, id, note, remind_at FROM bookmarks WHERE account_id = $2 AND post_id = ANY($1)
  ORDER BY "postId", at, kind`;

type Reacted = Pick<PostReaction, 'postId' | 'kind' | 'accountId'>;

/** The only one who reads and writes reactions. */
@Injectable()
export class ReactionsRepository {
  constructor(private readonly reads: Reads) {}

  /** Reactions to these posts, the first kind first; and the viewer's bookmarks, which would not be worth a query of their own. */
  async ofPosts(postIds: readonly string[], viewerId: string | null): Promise<{ reactions: ReactionRow[]; bookmarks: Map<string, BookmarkType> }> {
    const rows = postIds.length ? await this.reads.rows<MarkRow>('reactions to posts, own bookmarks', MARKS, [postIds, viewerId]) : [];
    const reactions = rows.flatMap(({ postId, kind, count, mine, accountIds }) => (kind ? [{ postId, kind, count, mine, accountIds }] : []));
    const bookmarks = rows.flatMap(({ kind, postId, id, note, remindAt, at }) => (kind ? [] : [[postId, { id: id!, note: note!, remindAt, createdAt: at }] as const]));
    return { reactions, bookmarks: new Map(bookmarks) };
  }

  /** Returns whether it was not there yet. */
  async add({ postId, kind, accountId }: Reacted, now: Date, manager: EntityManager): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      'INSERT INTO post_reactions (post_id, kind, account_id, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING kind',
      [postId, kind, accountId, now],
    );
    return rows.length > 0;
  }

  /** Returns whether it was there. */
  async remove({ postId, kind, accountId }: Reacted, manager: EntityManager): Promise<boolean> {
    const [rows] = await manager.query<[unknown[], number]>('DELETE FROM post_reactions WHERE post_id = $1 AND kind = $2 AND account_id = $3 RETURNING kind', [postId, kind, accountId]);
    return rows.length > 0;
  }

  /** The post is deleted; the commit waits for it. */
  forget(postId: string, send: Send): void {
    void send({ name: 'forget reactions', text: 'DELETE FROM post_reactions WHERE post_id = $1', values: [postId] });
  }
}
