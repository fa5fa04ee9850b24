import type { ApolloClient } from '@apollo/client';
import type { EventName, NewsEvent } from '@leerkring/contract';

const asking: readonly EventName[] = ['thread_copy.made'];
const queries = ['CopyConsents', 'ProposedCopy'];

/** After these a reader may find where a copy went, which travels with no news: the thread is asked for again. */
export function asksAgainOfCopying(event: NewsEvent): boolean {
  return asking.includes(event.name);
}

/** Brings what one is asked, and how many agree, up to date with one event of the own account, as far as it is on screen. Twice is the same as once. */
export async function applyCopyNews(client: ApolloClient): Promise<void> {
  // The news carries ids only. Who cannot be asked now is asked again when the server answers.
  await client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => queries.includes(queryName ?? '') }).catch(() => undefined);
}
