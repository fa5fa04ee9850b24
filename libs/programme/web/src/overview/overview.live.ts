import type { ApolloClient } from '@apollo/client';
import { WaitingCount } from './overview.queries';

/** What is being asked anew for this client, and whether to do so once more after it. */
const asking = new WeakMap<ApolloClient, { again: boolean; done: Promise<void> }>();

/**
 * Brings the overview, or where that is not on screen the number of what waits, up to date. The news carries nothing, so it is asked again:
 * however much news comes meanwhile, once more, and that asking began after the last news. Twice is the same as once.
 */
export function applyOverviewNews(client: ApolloClient): Promise<void> {
  const now = asking.get(client);
  if (now) {
    now.again = true;
    return now.done;
  }
  const state = { again: true, done: Promise.resolve() };
  state.done = (async () => {
    while (state.again) {
      state.again = false;
      // Who cannot be asked now is asked again when the server answers.
      await ask(client).catch(() => undefined);
    }
    asking.delete(client);
  })();
  asking.set(client, state);
  return state.done;
}

async function ask(client: ApolloClient): Promise<void> {
  await Promise.all([client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => queryName === 'ProgrammeOverview' }), client.query({ query: WaitingCount, fetchPolicy: 'network-only' })]);
}
