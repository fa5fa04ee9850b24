import type { PostData } from './thread.queries';

/** A post at its place on screen. */
export interface Placed {
  post: PostData;
  /** 0 = answer to the thread; at most 2, deeper ones stay there. */
  depth: number;
  /** It stands apart from the post that it answers, so that one is quoted. */
  quotes: boolean;
}

interface Borders {
  /** Ordinal up to which the reader had read when the page was opened. */
  read: number;
  /** Newest ordinal when the page was opened. */
  opened: number;
}

const DEEPEST = 2;

/**
 * Puts the answers of a thread in the order of the screen: read ones and unread ones each as a tree of two levels, what
 * came in after opening in the order of arrival, so that nothing moves what is being read.
 * @param posts in order of ordinal, with or without the opening post
 */
export function arrange(posts: readonly PostData[], { read, opened }: Borders): Placed[] {
  const answers = posts.filter((post) => post.ordinal > 1);
  const [known, unread] = [answers.filter((post) => post.ordinal <= read), answers.filter((post) => post.ordinal > read && post.ordinal <= opened)];
  const arrived = answers.filter((post) => post.ordinal > Math.max(read, opened));
  const opening = posts.find((post) => post.ordinal === 1)?.id;
  return [...treeOf(known, opening), ...treeOf(unread, opening), ...arrived.map((post) => ({ post, depth: 0, quotes: answersAnother(post, opening) }))];
}

function treeOf(posts: readonly PostData[], opening: string | undefined): Placed[] {
  const here = new Set(posts.map((post) => post.id));
  const children = Map.groupBy(posts, (post) => (post.parentId && here.has(post.parentId) ? post.parentId : null));
  const below = (parent: string | null, depth: number): Placed[] =>
    (children.get(parent) ?? []).flatMap((post) => {
      const apart = parent === null ? answersAnother(post, opening) : depth > DEEPEST;
      return [{ post, depth: Math.min(depth, DEEPEST), quotes: apart }, ...below(post.id, depth + 1)];
    });
  return below(null, 0);
}

function answersAnother(post: PostData, opening: string | undefined): boolean {
  return post.parentId !== null && post.parentId !== opening;
}
