import { Injectable } from '@nestjs/common';
import { limits } from '@leerkring/contract';
import { Reads, type Send } from '@leerkring/platform/api';
import type { PostVersion } from './post-version.entity';

/** One wording of a post. */
export type VersionRow = Omit<PostVersion, 'postId'>;

/** The only one who reads and writes earlier words of posts. */
@Injectable()
export class PostVersionsRepository {
  constructor(private readonly reads: Reads) {}

  /** Everything that is kept of a post, oldest first, and last what stands in `posts` now: nothing when it is hidden. */
  ofPost(postId: string): Promise<VersionRow[]> {
    return this.reads.rows<VersionRow>(
      'versions of a post',
      `SELECT number, body, mentions, written_at AS "writtenAt" FROM post_versions WHERE post_id = $1
       UNION ALL
       SELECT coalesce((SELECT max(number) FROM post_versions WHERE post_id = $1), 0) + 1, p.body,
         ARRAY(SELECT account_id FROM post_mentions WHERE post_id = $1), coalesce(p.edited_at, p.created_at)
       FROM posts p WHERE p.id = $1 AND p.deleted_at IS NULL
       ORDER BY number`,
      [postId],
    );
  }

  /**
   * Keeps the words of a post that is locked, before others take their place; the commit waits for it. Of many, the first ones stay and
   * the newest: what was said at the beginning cannot be pushed out by editing often.
   * @param body the new words; the same ones change nothing
   */
  keep(postId: string, body: string, send: Send): void {
    void send({
      name: 'keep words of post',
      text: `INSERT INTO post_versions (post_id, number, body, mentions, written_at)
        SELECT p.id, coalesce((SELECT max(number) FROM post_versions WHERE post_id = p.id), 0) + 1, p.body,
          ARRAY(SELECT account_id FROM post_mentions WHERE post_id = p.id), coalesce(p.edited_at, p.created_at)
        FROM posts p WHERE p.id = $1 AND p.body <> $2`,
      values: [postId, body],
    });
    void send({
      name: 'let go of versions',
      text: `DELETE FROM post_versions WHERE post_id = $1 AND number > 1
        AND number <= (SELECT max(number) FROM post_versions WHERE post_id = $1) - ${limits.postVersions - 1}`,
      values: [postId],
    });
  }

  /** The post is deleted; the commit waits for it. */
  forget(postId: string, send: Send): void {
    void send({ name: 'forget versions', text: 'DELETE FROM post_versions WHERE post_id = $1', values: [postId] });
  }
}
