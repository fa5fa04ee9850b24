import { useApolloClient } from '@apollo/client/react';
import { useHeads } from '@leerkring/platform/web';
import { askViewerAgain, type Viewer } from './viewer';

/** Unread marks of the whole shell may be a few seconds late: a busy evening must not become a storm of questions. */
const EVERY_MS = 5000;

/** Keeps the numbers of unread posts up to date while something moves in the viewer's learning groups. */
export function useFreshUnread(viewer: Viewer | null): void {
  const client = useApolloClient();
  useHeads(viewer?.groups.nodes.map(({ id }) => id) ?? [], () => askViewerAgain(client), EVERY_MS);
}
