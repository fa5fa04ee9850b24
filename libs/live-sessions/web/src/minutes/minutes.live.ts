import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { streamOf, type NewsEvent } from '@leerkring/contract';
import { errorOf, registerPolicies, useStream, type LeerkringError } from '@leerkring/platform/web';
import { MinutesQuery, type SessionOfMinutes } from './minutes.queries';

// Parts have no id of their own: the list of an answer takes the place of the one before.
registerPolicies({ Minutes: { fields: { sections: { merge: false }, amendments: { merge: false }, people: { merge: false } } }, LiveSession: { fields: { minutes: { merge: false } } } });

/** Whether this news of a session says that there is something new in its minutes. */
export function isNewsOfMinutes({ name }: NewsEvent): boolean {
  return name === 'live_session.closed' || name === 'live_session.minutes_shown';
}

/** The minutes of a session. Everything that happens to them is news without words: it is asked for anew. */
export function useMinutes(liveSessionId: string): { session: SessionOfMinutes | undefined; error: LeerkringError | undefined; refresh: () => Promise<void> } {
  const [gone, setGone] = useState<LeerkringError>();
  const { data, error, refetch } = useQuery(MinutesQuery, { variables: { liveSessionId } });
  const session = data?.liveSession;
  const latest = session?.minutes[0];
  const again = async (): Promise<SessionOfMinutes | undefined> => (await refetch().catch(() => null))?.data?.liveSession;
  const refused = (reason: string): void => {
    if (reason === 'right_ended') void refetch().catch((ended: unknown) => setGone(errorOf(ended)));
  };
  useStream(latest ? streamOf('minutes', latest.id) : null, latest?.head, {
    onNews: () => void again(),
    onReset: async () => (await again())?.minutes[0]?.head,
    onClosed: refused,
  });
  useStream(session ? streamOf('live_session', liveSessionId) : null, session?.head, {
    onNews: (event) => {
      if (isNewsOfMinutes(event)) void again();
    },
    onReset: async () => (await again())?.head,
    onClosed: refused,
  });
  return { session, error: gone ?? (session || !error ? undefined : errorOf(error)), refresh: async () => void (await again()) };
}
