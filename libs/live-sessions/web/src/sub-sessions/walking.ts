import { createContext, useContext, useState } from 'react';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { SubSessionsQuery, WalkToSubSession } from './sub-sessions.queries';

/** The ways between the rooms of sessions, which the page knows. */
export interface Ways {
  /** Address of the room of a session. */
  href: (liveSessionId: string) => string;
  /** Goes there. */
  go: (liveSessionId: string) => void;
}

/** Where the page has none. */
export const noWays: Ways = { href: (id) => `#${id}`, go: () => undefined };

export const WaysContext = createContext(noWays);

/** Takes a seat in a sub-session, and goes there. `to`: where the reader is on the way to. */
export function useWalk(mainId: string) {
  const client = useApolloClient();
  const { go } = useContext(WaysContext);
  const [to, setTo] = useState<string | null>(null);
  const [mutate, { error }] = useMutation(WalkToSubSession);
  const walk = async (id: string): Promise<void> => {
    setTo(id);
    const done = await mutate({ variables: { input: { id } } }).catch(() => null);
    setTo(null);
    if (done) return go(id);
    // Full, or closed: show how it stands.
    await client.query({ query: SubSessionsQuery, variables: { id: mainId }, fetchPolicy: 'network-only' }).catch(() => undefined);
  };
  return { walk, to, error };
}
