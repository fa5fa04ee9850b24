import { Injectable } from '@nestjs/common';
import { Reads, type Send } from '@leerkring/platform/api';

interface Mentioning {
  id: string;
  mentions: readonly string[];
}

/** The only one who reads and writes who is mentioned where. */
@Injectable()
export class MentionsRepository {
  constructor(private readonly reads: Reads) {}

  /** Stores whom these posts mention; the commit waits for it. Nothing is sent when they mention nobody. */
  insert(posts: readonly Mentioning[], send: Send): void {
    const rows = posts.flatMap(({ id, mentions }) => mentions.map((accountId) => [id, accountId] as const));
    if (!rows.length) return;
    const text = 'INSERT INTO post_mentions (post_id, account_id) SELECT * FROM unnest($1::uuid[], $2::uuid[])';
    void send({ name: 'insert mentions', text, values: [rows.map(([id]) => id), rows.map(([, accountId]) => accountId)] });
  }

  /** The post mentions these people from now on, and nobody else. */
  replace(post: Mentioning, send: Send): void {
    void send({ name: 'forget mentions', text: 'DELETE FROM post_mentions WHERE post_id = $1', values: [post.id] });
    this.insert([post], send);
  }

  /** Whom each of these posts mentions. */
  async ofPosts(postIds: readonly string[]): Promise<Map<string, string[]>> {
    const text = 'SELECT post_id AS "postId", account_id AS "accountId" FROM post_mentions WHERE post_id = ANY($1) ORDER BY account_id';
    const rows = postIds.length ? await this.reads.rows<{ postId: string; accountId: string }>('mentions of posts', text, [postIds]) : [];
    const byPost = Map.groupBy(rows, (row) => row.postId);
    return new Map([...byPost].map(([postId, all]) => [postId, all.map((row) => row.accountId)]));
  }
}
