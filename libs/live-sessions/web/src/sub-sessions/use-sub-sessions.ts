import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { useAccountId, useStream } from '@leerkring/platform/web';
import { LiveSessionQuery, type RoomSession } from '../live-session.query';
import { applySubSessionNews, forgetRightsIn } from './sub-sessions.live';
import { SubSessionsQuery, type SubSessionsData } from './sub-sessions.queries';

/** In a crowd not everybody asks at the same moment. */
const SPREAD_MS_PER_MEMBER = 4;
/** News of a walk may be here before the answer to it. */
const ANSWERED_MS = 1000;

/** The sub-sessions beside or under this session, kept fresh by their stream; null where there never were any. */
export function useSubSessions(session: RoomSession): SubSessionsData | null {
  const client = useApolloClient();
  const mainId = session.partOf?.id ?? (session.subSessions ? session.id : null);
  const spread = (): number => Math.random() * session.group.members.totalCount * SPREAD_MS_PER_MEMBER;
  const asks = useTurn(mainId !== null || session.viewerCan.includes('sub_session.open'), mainId !== null, spread);
  const { data, refetch } = useQuery(SubSessionsQuery, { variables: { id: mainId! }, skip: !mainId || !asks });
  const askLater = useLater();
  const subSessions = (mainId && data?.liveSession.subSessions) || null;
  const ask = async (): Promise<number | undefined> => (await refetch()).data?.liveSession.subSessions?.head;
  useStream(subSessions && streamOf('sub_sessions', subSessions.id), subSessions?.head, {
    onNews: (event) => {
      if (!applySubSessionNews(client.cache, mainId!, event)) askLater(ask, spread());
    },
    onReset: ask,
  });
  useOwnWalks(mainId, data?.viewer?.head, async (seat) => {
    const others = (subSessions?.subSessions ?? []).filter(({ id }) => id !== session.id);
    forgetRightsIn(client.cache, others.map(({ id }) => id));
    // This screen walked itself, and was answered.
    if (seat && subSessions?.viewerSeat === seat) return;
    await ask();
    // With the seat one's rights in this room changed.
    await client.query({ query: LiveSessionQuery, variables: { id: session.id }, fetchPolicy: 'network-only' });
  });
  return subSessions;
}

/** Tells where the reader sits after all walks of a moment, also of those on another screen; null when it is not known. */
function useOwnWalks(mainId: string | null, head: number | undefined, onWalked: (seat: string | null) => Promise<unknown>): void {
  const accountId = useAccountId();
  const tellLater = useLater();
  const last = useRef(onWalked);
  useEffect(() => {
    last.current = onWalked;
  });
  useStream(accountId && mainId && head !== undefined ? streamOf('account', accountId) : null, head, {
    onNews: (event) => {
      if (event.name !== 'sub_session.walked' || event.payload.liveSessionId !== mainId) return;
      const { subSessionId } = event.payload;
      tellLater(() => last.current(subSessionId), ANSWERED_MS);
    },
    onReset: async () => {
      await onWalked(null);
      return undefined;
    },
  });
}

/** Whether it is this screen's turn to ask: `atOnce` for who comes in or makes them, after a while for those in whose room they are made. */
function useTurn(atOnce: boolean, there: boolean, spread: () => number): boolean {
  const [turn, setTurn] = useState(atOnce);
  const after = useEffectEvent(spread);
  useEffect(() => {
    if (!there || turn) return undefined;
    const timer = setTimeout(() => setTurn(true), after());
    return () => clearTimeout(timer);
  }, [there, turn]);
  return turn;
}

/** Does the last that was asked, once, after a while; nothing when the room was left. */
function useLater(): (what: () => Promise<unknown>, afterMs: number) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (what, afterMs) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void what().catch(() => undefined), afterMs);
  };
}
