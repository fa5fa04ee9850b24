import { Injectable } from '@nestjs/common';
import { Access, Reads, type Actor } from '@leerkring/platform/api';
import { DataSource } from 'typeorm';
import { Post } from '../post.entity';
import { PostLink } from '../post-link.entity';

/** Who said how much, and what was answered how often. */
export interface SaidRow {
  speakerCount: number;
  speakers: { accountId: string; postCount: number }[];
  answered: { ordinal: number; count: number }[];
}

export interface NotedRow {
  id: string;
  ordinal: number;
  authorId: string;
  body: string;
}

/** Places of a thread: after the first, up to the last. */
export interface Stretch {
  threadId: string;
  after: number;
  upTo: number;
}

const MOST_SPEAKERS = 5;
/** So many links to a thread are looked at, the newest first. */
const MOST_LINKS = 2000;

/** One walk along the index of places: what it costs is bounded by the stretch. */
const SAID = `WITH said AS MATERIALIZED (
    SELECT id, ordinal, author_id, parent_id FROM posts WHERE thread_id = $1 AND ordinal > $2 AND ordinal <= $3 AND deleted_at IS NULL AND hidden_at IS NULL
  )
  SELECT (SELECT count(DISTINCT author_id)::int FROM said) AS "speakerCount",
    (SELECT coalesce(json_agg(s), '[]') FROM (
      SELECT author_id AS "accountId", count(*)::int AS "postCount" FROM said GROUP BY author_id ORDER BY count(*) DESC, min(ordinal) LIMIT ${MOST_SPEAKERS}
    ) s) AS speakers,
    (SELECT coalesce(json_agg(a), '[]') FROM (
      SELECT p.ordinal, count(*)::int AS count FROM said r JOIN said p ON p.id = r.parent_id GROUP BY p.ordinal ORDER BY count(*) DESC, p.ordinal LIMIT $4
    ) a) AS answered`;

/** Reads what stands out in a thread. */
@Injectable()
export class SummaryRepository {
  constructor(
    private readonly reads: Reads,
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  async said({ threadId, after, upTo }: Stretch, most: number): Promise<SaidRow> {
    const [row] = await this.reads.together<SaidRow>('what was said in a thread', SAID, [threadId, after, upTo, most]);
    return row!;
  }

  /** The places that posts which the actor may read link to, once for each of those posts. */
  async linkedPlaces({ threadId, after, upTo }: Stretch, actor: Actor): Promise<number[]> {
    const query = this.database.manager
      .createQueryBuilder()
      .select('l.ordinals', 'ordinals')
      .from(PostLink, 'l')
      .innerJoin(Post, 'p', 'p.id = l.post_id')
      .where(`l.subject_type = 'thread' AND l.subject_id = :linkedId AND l.ordinals <> '{}' AND p.deleted_at IS NULL AND p.hidden_at IS NULL`, { linkedId: threadId });
    const rows = await this.access.visible('thread', query, 'p.thread_id', actor).orderBy('l.post_id', 'DESC').limit(MOST_LINKS).getRawMany<{ ordinals: number[] }>();
    return rows.flatMap(({ ordinals }) => ordinals).filter((ordinal) => ordinal > after && ordinal <= upTo);
  }

  /** Those of the posts at these places that have words. */
  async posts(threadId: string, ordinals: readonly number[]): Promise<NotedRow[]> {
    if (!ordinals.length) return [];
    const text = `SELECT id, ordinal, author_id AS "authorId", left(body, 600) AS body FROM posts WHERE thread_id = $1 AND ordinal = ANY($2) AND deleted_at IS NULL AND hidden_at IS NULL`;
    return this.reads.rows<NotedRow>('noted posts', text, [threadId, ordinals]);
  }
}
