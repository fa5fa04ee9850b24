import { useApolloClient } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { useDelayed } from '../use-removal';
import { forgetBookmark } from './bookmarks.live';
import { RemoveBookmark } from './bookmarks.queries';
import { texts } from './texts';

/** Removes bookmarks: at once on screen, ten seconds later (or when the page is left) on the server, so that it can be undone. */
export function useBookmarkRemoval(): { removed: ReadonlySet<string>; remove: (postId: string) => void } {
  const client = useApolloClient();
  const t = useTexts(texts);
  const { waiting, begin } = useDelayed({
    words: { done: t.removed, undo: t.undo, failed: t.removeFailed },
    finish: async (postId) => {
      // keepalive: also when the browser closes the page at this moment.
      await client.mutate({ mutation: RemoveBookmark, variables: { input: { postId } }, context: { fetchOptions: { keepalive: true } } });
      forgetBookmark(client.cache, postId);
    },
  });
  return { removed: waiting, remove: begin };
}
