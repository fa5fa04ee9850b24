import type { ReactionKind } from '@leerkring/contract';
import type { EntityManager } from 'typeorm';

/** Where a post stood whose words were taken out. */
export interface ErasedPost {
  id: string;
  threadId: string;
  /** Null when the thread stands in the lists of no group. */
  groupId: string | null;
}

export const AT_ONCE = 100;
/** Stands in the place of a title or an outcome that was somebody's own words. */
const NO_TITLE = '…';

/** Which posts `p`: a condition that holds one value, as `$2`. */
export interface ChosenPosts {
  text: string;
  value: string;
  most?: number;
}

/** Makes tombstones of posts that still have words, the oldest first. */
export function removePosts({ text, value, most }: ChosenPosts, now: Date, manager: EntityManager): Promise<ErasedPost[]> {
  return manager.query<ErasedPost[]>(
    `WITH mine AS (
       SELECT p.id FROM posts p WHERE ${text} AND p.deleted_at IS NULL ORDER BY p.id LIMIT $3 FOR UPDATE
     ), forgotten AS (
       DELETE FROM hidden_posts USING mine WHERE hidden_posts.post_id = mine.id
     ), unsaid AS (
       DELETE FROM post_reactions USING mine WHERE post_reactions.post_id = mine.id
     ), unkept AS (
       DELETE FROM post_versions USING mine WHERE post_versions.post_id = mine.id
     ), emptied AS (
       UPDATE posts SET body = '', deleted_at = $1, hidden_at = NULL, attachment_count = 0 FROM mine WHERE posts.id = mine.id RETURNING posts.id, posts.thread_id
     )
     SELECT e.id, e.thread_id AS "threadId", t.group_id AS "groupId" FROM emptied e JOIN threads t ON t.id = e.thread_id ORDER BY e.id`,
    [now, value, most ?? null],
  );
}

/** Takes away what was written as the outcome of threads, as the reason for hiding posts and as the opening of copies; all of these stay. */
export async function removeOutcomes(closedBy: string, manager: EntityManager): Promise<void> {
  await manager.query('UPDATE threads SET outcome = $2 WHERE closed_by = $1 AND outcome <> $2', [closedBy, NO_TITLE]);
  await manager.query(`UPDATE thread_copies SET title = $2, body = '' WHERE proposed_by = $1 AND (title <> $2 OR body <> '')`, [closedBy, NO_TITLE]);
  await manager.query('UPDATE hidden_posts SET reason = $2 WHERE hidden_by = $1 AND reason <> $2', [closedBy, NO_TITLE]);
}

/** Takes titles and fields of threads away; returns the ids of those that still had them. */
export async function removeTitles(authorId: string, manager: EntityManager): Promise<string[]> {
  const [rows] = await manager.query<[{ id: string }[], number]>(
    `UPDATE threads SET title = $2, fields = '{}' WHERE author_id = $1 AND (title <> $2 OR fields <> '{}') RETURNING id`,
    [authorId, NO_TITLE],
  );
  return rows.map((row) => row.id);
}

/** Whose reaction was taken out, and where the post stands. */
export interface ErasedReaction {
  postId: string;
  kind: ReactionKind;
  threadId: string;
  groupId: string | null;
}

/** Takes away a hundred reactions of somebody. */
export function removeReactions(accountId: string, manager: EntityManager): Promise<ErasedReaction[]> {
  return manager.query<ErasedReaction[]>(
    `WITH mine AS (
       SELECT post_id, kind FROM post_reactions WHERE account_id = $1 ORDER BY post_id, kind LIMIT ${AT_ONCE} FOR UPDATE
     ), gone AS (
       DELETE FROM post_reactions r USING mine WHERE r.account_id = $1 AND r.post_id = mine.post_id AND r.kind = mine.kind RETURNING r.post_id, r.kind
     )
     SELECT g.post_id AS "postId", g.kind, p.thread_id AS "threadId", t.group_id AS "groupId"
     FROM gone g JOIN posts p ON p.id = g.post_id JOIN threads t ON t.id = p.thread_id ORDER BY g.post_id, g.kind`,
    [accountId],
  );
}
