import { addressOf } from '@leerkring/contract';
import { useState } from 'react';
import { postAnchor } from '../post-anchor';
import type { ThreadData } from '../thread.queries';

interface Arriving {
  thread: ThreadData | undefined;
  fresh: boolean;
  target: { ordinal: number | null; visit: string };
}

/**
 * Where an address leads on to when what stood there was moved: decided once per visit, so that nobody is taken away from what they
 * are reading. Null: it is here.
 */
export function useOnward({ thread, fresh, target }: Arriving): string | null {
  const [decided, setDecided] = useState<{ visit: string; to: string | null }>();
  if (!thread || !fresh) return null;
  if (decided?.visit === target.visit) return decided.to;
  const to = onwardFrom(thread, target.ordinal);
  setDecided({ visit: target.visit, to });
  return to;
}

function onwardFrom({ openingPost, posts, mergedInto }: ThreadData, ordinal: number | null): string | null {
  const moved = [openingPost, ...posts.nodes].find((post) => post.ordinal === ordinal)?.movedTo;
  if (moved) return `${addressOf({ type: 'thread', id: moved.threadId })}#${postAnchor(moved.ordinal ?? 1)}`;
  return mergedInto ? addressOf({ type: 'thread', id: mergedInto.threadId }) : null;
}
