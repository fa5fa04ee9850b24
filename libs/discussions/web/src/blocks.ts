import { arrange, type Placed } from './arrange';
import { POSTS, type PostData, type ThreadData } from './thread.queries';
import type { Borders } from './use-borders';

/** A thread that has more posts than this when it is opened is shown through a window. */
export const LONG = 100;
/** At most so many posts of a long thread are kept in the browser, give or take a block. */
export const KEPT = 6 * POSTS;

/** First ordinal of the block that a post stands in: a long thread is loaded and arranged block by block. */
export function blockStart(ordinal: number): number {
  return Math.floor((ordinal - 1) / POSTS) * POSTS + 1;
}

/** What of a long thread is loaded: the answer at each place on screen, counted from 0, and where each post stands. */
export interface Rows {
  at: ReadonlyMap<number, Placed>;
  placeOf: ReadonlyMap<number, number>;
}

/**
 * Gives every whole block its places. Each is arranged by itself, so what is loaded above or below never moves a post;
 * an answer to a post of another block quotes it.
 */
export function rowsOf({ posts, openingPost, lastOrdinal }: Pick<ThreadData, 'posts' | 'openingPost' | 'lastOrdinal'>, borders: Borders): Rows {
  const rows = { at: new Map<number, Placed>(), placeOf: new Map<number, number>() };
  for (const [start, nodes] of Map.groupBy(posts.nodes.filter((post) => post.ordinal > 1), (post) => blockStart(post.ordinal))) {
    const first = Math.max(2, start);
    if (nodes.length < Math.min(start + POSTS, lastOrdinal + 1) - first) continue;
    for (const [index, placed] of arrange([openingPost, ...nodes], borders).entries()) {
      rows.at.set(first - 2 + index, placed);
      rows.placeOf.set(placed.post.ordinal, first - 2 + index);
    }
  }
  return rows;
}

/** The posts of others that the reader has not seen: how many, and the first of them; those that are not loaded count too. */
export function unseenOf(thread: ThreadData, { read, opened }: Borders, seen: ReadonlySet<number>, accountId: string | null): { count: number; first: number | null } {
  const from = (read > 0 ? read : opened) + 1;
  const passed = (post: PostData): boolean => post.author.id === accountId || post.deletedAt !== null;
  const done = new Set([...seen, ...thread.posts.nodes.filter(passed).map((post) => post.ordinal)]);
  let [count, first] = [0, null as number | null];
  for (let ordinal = from; ordinal <= thread.lastOrdinal; ordinal++) {
    if (done.has(ordinal)) continue;
    count += 1;
    first ??= ordinal;
  }
  return { count, first };
}
