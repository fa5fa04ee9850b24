import { Injectable } from '@nestjs/common';
import { Reads, type Send } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import type { HiddenPost } from './hidden-post.entity';

/** The only one who reads the words of hidden posts. */
@Injectable()
export class HiddenPostsRepository {
  constructor(private readonly reads: Reads) {}

  /** Words and reasons of these posts, by post; those that are not hidden are left out. */
  async of(postIds: readonly string[]): Promise<Map<string, HiddenPost>> {
    const text = 'SELECT post_id AS "postId", body, mentions, links, reason, hidden_by AS "hiddenBy" FROM hidden_posts WHERE post_id = ANY($1)';
    const rows = await this.reads.rows<HiddenPost>('hidden posts', text, [postIds]);
    return new Map(rows.map((row) => [row.postId, row]));
  }

  /** Takes the words of a post that is locked out of where posts are read. */
  async hide({ postId, reason, hiddenBy }: Pick<HiddenPost, 'postId' | 'reason' | 'hiddenBy'>, now: Date, manager: EntityManager): Promise<void> {
    await manager.query(
      `INSERT INTO hidden_posts (post_id, body, mentions, links, reason, hidden_by)
       SELECT p.id, p.body, ARRAY(SELECT m.account_id FROM post_mentions m WHERE m.post_id = p.id),
         coalesce((SELECT jsonb_agg(jsonb_build_object('type', l.subject_type, 'id', l.subject_id, 'ordinals', l.ordinals)) FROM post_links l WHERE l.post_id = p.id), '[]'), $2, $3
       FROM posts p WHERE p.id = $1`,
      [postId, reason, hiddenBy],
    );
    await manager.query(`UPDATE posts SET body = '', hidden_at = $2 WHERE id = $1`, [postId, now]);
  }

  /** Puts the words back; returns them with whom they mention and what they link to. */
  async show(postId: string, manager: EntityManager): Promise<Pick<HiddenPost, 'body' | 'mentions' | 'links'>> {
    const [rows] = await manager.query<[Pick<HiddenPost, 'body' | 'mentions' | 'links'>[], number]>('DELETE FROM hidden_posts WHERE post_id = $1 RETURNING body, mentions, links', [postId]);
    await manager.query('UPDATE posts SET body = $2, hidden_at = NULL WHERE id = $1', [postId, rows[0]!.body]);
    return rows[0]!;
  }

  /** The post is deleted; the commit waits for it. */
  forget(postId: string, send: Send): void {
    void send({ name: 'forget hidden post', text: 'DELETE FROM hidden_posts WHERE post_id = $1', values: [postId] });
  }
}
