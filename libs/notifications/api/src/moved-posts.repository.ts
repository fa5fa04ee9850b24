import { Injectable } from '@nestjs/common';
import { Reads } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { OF_FATE } from './notifications.queries';

/** Where a post stands. */
export interface PostPlace {
  threadId: string;
  ordinal: number;
  authorId: string;
}

/** Somebody for whom there is news in another thread than they were told of. */
interface NewsElsewhere {
  accountId: string;
  toId: string;
  /** The first post that is new there. */
  postId: string;
}

/** Posts that were moved to another thread, as far as people were told of them. */
@Injectable()
export class MovedPostsRepository {
  constructor(private readonly reads: Reads) {}

  /** Where these posts stand now, by id. */
  async places(postIds: readonly string[]): Promise<Map<string, PostPlace>> {
    const text = 'SELECT id, thread_id AS "threadId", ordinal, author_id AS "authorId" FROM posts WHERE id = ANY($1)';
    const rows = await this.reads.rows<PostPlace & { id: string }>('places of told posts', text, [postIds]);
    return new Map(rows.map(({ id, ...place }) => [id, place]));
  }

  /** Who has an open notification of new posts in a thread that these moved posts belonged to: from the place on that it begins at. */
  async newsElsewhere(threadId: string, postIds: readonly string[], manager: EntityManager): Promise<NewsElsewhere[]> {
    return manager.query<NewsElsewhere[]>(
      `SELECT DISTINCT ON (n.account_id) n.account_id AS "accountId", m.thread_id AS "toId", m.id AS "postId"
       FROM notifications n JOIN posts p ON p.id = n.post_id LEFT JOIN posts b ON b.moved_to_post_id = p.id AND b.thread_id = $1
       JOIN posts s ON s.thread_id = $1 AND s.moved_to_post_id = ANY($2) AND s.ordinal >= coalesce(b.ordinal, p.ordinal)
       JOIN posts m ON m.id = s.moved_to_post_id AND m.deleted_at IS NULL AND m.author_id <> n.account_id AND m.thread_id <> $1
       WHERE n.subject_type = 'thread' AND n.subject_id = $1 AND n.reason = 'post' AND n.read_at IS NULL
       ORDER BY n.account_id, m.ordinal`,
      [threadId, postIds],
    );
  }

  /**
   * Mentions and answers go along with these posts; what stands for all that is new in a thread goes on from what is left in their place.
   * Returns for whom something changed.
   */
  async follow(postIds: readonly string[], manager: EntityManager): Promise<string[]> {
    const [along] = await manager.query<[{ account_id: string }[], number]>(
      `UPDATE notifications n SET subject_id = p.thread_id FROM posts p
       WHERE p.id = ANY($1) AND n.post_id = p.id AND n.subject_type = 'thread' AND (n.reason IN ('mention', 'reply') OR ${OF_FATE('n')}) AND n.subject_id <> p.thread_id RETURNING n.account_id`,
      [postIds],
    );
    const [left] = await manager.query<[{ account_id: string }[], number]>(
      `UPDATE notifications n SET post_id = s.id FROM posts s
       WHERE s.moved_to_post_id = ANY($1) AND n.post_id = s.moved_to_post_id AND n.subject_id = s.thread_id AND n.reason IN ('post', 'thread') RETURNING n.account_id`,
      [postIds],
    );
    return [...new Set([...along, ...left].map((row) => row.account_id))];
  }
}
