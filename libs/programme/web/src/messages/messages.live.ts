import type { ApolloClient } from '@apollo/client';

/** Brings the messages that are on screen up to date: the news carries no words. Twice is the same as once. */
export async function applyMessageNews(client: ApolloClient): Promise<void> {
  const shown = ['MessageLog', 'ApplicationMessages'];
  // Who cannot be asked now is asked again when the server answers.
  await client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => shown.includes(queryName ?? '') }).catch(() => undefined);
}
