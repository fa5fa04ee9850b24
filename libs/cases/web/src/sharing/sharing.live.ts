import type { ApolloClient } from '@apollo/client';
import { useHeads } from '@leerkring/platform/web';

const queries = ['Share', 'Shares', 'CaseFile'];

/** Asks share requests, and the case whose documents they are about, anew where they are on screen: the news carries ids only. Twice is the same as once. */
export async function applyShareNews(client: ApolloClient): Promise<void> {
  // Who cannot be asked now is asked again when the server answers.
  await client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => queries.includes(queryName ?? '') }).catch(() => undefined);
}

/** Calls `again` when what is shared with these groups, or with everybody, may have changed. */
export function useSharedNews(groupIds: readonly string[], again: () => void): void {
  useHeads([...groupIds, 'network'], (streams) => {
    if (!streams.length || streams.some((stream) => stream === 'network' || stream.startsWith('group:'))) again();
  });
}
