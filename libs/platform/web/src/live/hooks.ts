import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import type { CrowdSummary, NewsActor, PresentPerson, SignalName, StreamName } from '@leerkring/contract';
import { useAccountId } from '../account';
import { reachableOf } from '../apollo';
import { LeerkringError } from '../errors';
import { useTexts } from '../language';
import { texts } from '../texts';
import type { ConnectionState as AnyState } from './connection';
import { withJitter } from './jitter';
import { useLive } from './live-provider';
import type { Answer, Signal } from './socket';
import type { StreamListener } from './stream-follower';

const HINTS_EVERY_MS = 1000;
const TYPING_EVERY_MS = 3000;
const TYPING_LASTS_MS = 5000;

const nothing = (): void => undefined;
const nobody: readonly PresentPerson[] = [];

/** What a screen tells of the connection; a short move between servers is not worth a word. */
export type ConnectionState = Exclude<AnyState, 'moving'>;

/** How things stand between this tab and the server; a server that gives no answers (its database is away) is no connection either. */
export function useConnection(): ConnectionState {
  const connection = useLive()?.connection;
  const reachable = reachableOf(useApolloClient());
  const signedIn = useAccountId() !== null;
  const subscribe = useCallback(
    (changed: () => void) => {
      const ends = [connection?.watch(changed), reachable?.watch(changed)];
      return () => ends.forEach((end) => end?.());
    },
    [connection, reachable],
  );
  return useSyncExternalStore(subscribe, () => {
    const state = connection?.state ?? (signedIn ? 'connecting' : 'signed_out');
    if (state !== 'connected' && state !== 'moving') return state;
    return reachable?.away ? 'reconnecting' : 'connected';
  });
}

/** The state of the connection with words for it. */
export function useConnectionWords(): { state: ConnectionState; words: string } {
  const state = useConnection();
  const t = useTexts(texts);
  const words = { connecting: t.connecting, connected: t.connected, reconnecting: t.reconnecting, offline: t.offline, signed_out: t.signedOut };
  return { state, words: words[state] };
}

/**
 * Follows a stream from the `head` that was fetched together with the rows; waits while `stream` or `head` is null.
 * Every event comes once and in order, also after a lost connection.
 */
export function useStream(stream: StreamName | null, head: number | null | undefined, listener: StreamListener): void {
  const live = useLive();
  const onNews = useEffectEvent(listener.onNews);
  const onReset = useEffectEvent(async () => listener.onReset?.());
  const onClosed = useEffectEvent((...why: Parameters<NonNullable<StreamListener['onClosed']>>) => listener.onClosed?.(...why));
  const startHead = useEffectEvent(() => head ?? 0);
  const ready = head != null;
  useEffect(() => {
    if (!live || !stream || !ready) return undefined;
    const mine = live.streams.follow(stream, startHead(), {
      onNews: (event) => onNews(event),
      onReset: () => onReset(),
      onClosed: (reason) => onClosed(reason),
    });
    return () => mine.stop();
  }, [live, stream, ready]);
}

/**
 * For lists: calls `onHint` with the streams that moved in these groups (`network`: in what belongs to no group), gathered for `every` milliseconds (and up to half as
 * long again); with an empty list after a lost connection. Fetch the list again then.
 */
export function useHeads(groupIds: readonly string[], onHint: (streams: readonly string[]) => void, every = HINTS_EVERY_MS): void {
  const live = useLive();
  const hint = useEffectEvent(onHint);
  const ids = groupIds.join(' ');
  // What moved and was not told yet is told also when one joins or leaves a group meanwhile.
  const untold = useRef<Set<string> | null>(null);
  useEffect(() => {
    if (!live) return undefined;
    const tell = (): void => {
      timer = undefined;
      const streams = [...(untold.current ?? [])];
      untold.current = null;
      hint(streams);
    };
    let timer = untold.current ? setTimeout(tell, withJitter(every)) : undefined;
    const stop = live.streams.watchGroups(ids ? ids.split(' ') : [], (streams) => {
      untold.current = new Set([...(untold.current ?? []), ...streams]);
      timer ??= setTimeout(tell, withJitter(every));
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [live, ids, every]);
}

/** Who has this stream open now; the same page must follow it with `useStream`. */
export function usePresence(stream: StreamName | null): readonly PresentPerson[] {
  const streams = useLive()?.streams;
  const subscribe = useCallback((changed: () => void) => streams?.onPresence(changed) ?? nothing, [streams]);
  return useSyncExternalStore(subscribe, () => (stream && streams?.peopleOf(stream)) || nobody);
}

/** How many more have this stream open than `usePresence` names: in a crowd only a hundred are named. */
export function useOthersPresent(stream: StreamName): number {
  const streams = useLive()?.streams;
  const subscribe = useCallback((changed: () => void) => streams?.onPresence(changed) ?? nothing, [streams]);
  return useSyncExternalStore(subscribe, () => streams?.othersIn(stream) ?? 0);
}

/** Of which kinds the people are who have this stream open; null where all are named. */
export function useCrowd(stream: StreamName): CrowdSummary | null {
  const streams = useLive()?.streams;
  const subscribe = useCallback((changed: () => void) => streams?.onPresence(changed) ?? nothing, [streams]);
  return useSyncExternalStore(subscribe, () => streams?.crowdIn(stream) ?? null);
}

/** Who is typing in this stream, and `typing()` to call on every key: it is sent at most every three seconds. */
export function useTyping(stream: StreamName | null): { people: readonly NewsActor[]; typing: () => void } {
  const live = useLive();
  const [people, setPeople] = useState<readonly NewsActor[]>([]);
  const lastSent = useRef(0);
  useEffect(() => {
    if (!live || !stream) return undefined;
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const gone = (actor: NewsActor): void => setPeople((now) => (now.some(({ id }) => id === actor.id) ? now.filter(({ id }) => id !== actor.id) : now));
    const stop = live.streams.onTyping((where, actor, typing) => {
      if (where !== stream) return;
      clearTimeout(timers.get(actor.id));
      if (!typing) return gone(actor);
      timers.set(actor.id, setTimeout(gone, TYPING_LASTS_MS, actor));
      setPeople((now) => (now.some(({ id }) => id === actor.id) ? now : [...now, actor]));
    });
    return () => {
      stop();
      for (const timer of timers.values()) clearTimeout(timer);
      setPeople([]);
    };
  }, [live, stream]);
  const typing = useCallback(() => {
    if (!live?.connection.connected || !stream || Date.now() - lastSent.current < TYPING_EVERY_MS) return;
    lastSent.current = Date.now();
    void live.connection.signal('typing.start', { stream }).catch(nothing);
  }, [live, stream]);
  return { people, typing };
}

/** `seen(ordinal)`: the reader has seen everything up to there. Told at most once a second; a lower one changes nothing. */
export function useSeen(stream: StreamName | null): (ordinal: number) => void {
  const streams = useLive()?.streams;
  return useCallback(
    (ordinal) => {
      if (stream) streams?.seen(stream, ordinal);
    },
    [streams, stream],
  );
}

/**
 * Sends a signal; resolves with the acknowledged answer, refusals (`ok: false`) included.
 * @throws LeerkringError UNAVAILABLE without connection or answer: keep what was sent and repeat it with the same clientId
 */
export function useSignal(): <N extends SignalName>(name: N, signal: Signal<N>) => Promise<Answer<N>> {
  const connection = useLive()?.connection;
  return useCallback((name, signal) => connection?.signal(name, signal) ?? Promise.reject(new LeerkringError('UNAVAILABLE')), [connection]);
}
