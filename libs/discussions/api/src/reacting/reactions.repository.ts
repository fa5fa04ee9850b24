import { Injectable } from '@nestjs/common';
import { limits, type ReactionKind } from '@leerkring/contract';
import { Reads, type Send } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
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

type Reacted = Pick<PostReaction, 'postId' | 'kind' | 'accountId'>;

/** The only one who reads and writes reactions. */
@Injectable()
export class ReactionsRepository {
  constructor(private readonly reads: Reads) {}

  /** Reactions to these posts, the first kind first. */
  ofPosts(postIds: readonly string[], viewerId: string | null): Promise<ReactionRow[]> {
    return this.reads.rows<ReactionRow>(
      'reactions to posts',
      `SELECT post_id AS "postId", kind, count(*)::int AS count, coalesce(bool_or(account_id = $2), false) AS mine,
         (array_agg(account_id ORDER BY (account_id = $2) DESC NULLS LAST, created_at, account_id))[1:${limits.reactionPeople}] AS "accountIds"
       FROM post_reactions WHERE post_id = ANY($1) GROUP BY post_id, kind ORDER BY post_id, min(created_at), kind`,
      [postIds, viewerId],
    );
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
