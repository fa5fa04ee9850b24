import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { StreamName } from '@leerkring/contract';
import { useAccountId } from '../account';
import { useLive } from './live-provider';
import { usePresence } from './hooks';

/** Where somebody has their cursor in a text that several people write. */
export interface Caret {
  id: string;
  name: string;
  anchor: string;
  head: string;
}

export type CaretPlace = Pick<Caret, 'anchor' | 'head'>;

const TELL_EVERY_MS = 300;
/** Told again so often while it stands still, for who came since and for what was lost. */
const AGAIN_MS = 5000;
const LASTS_MS = 12_000;
const nothing = (): void => undefined;

/**
 * Where others have their cursor in this part of a text, and `point` to tell where one's own is (null: nowhere). Only of who is here now: who leaves, or
 * whose right ends, takes their cursor along.
 */
export function useCarets(stream: StreamName, part: string): { carets: readonly Caret[]; point: (place: CaretPlace | null) => void } {
  const live = useLive();
  const me = useAccountId();
  const people = usePresence(stream);
  const [places, setPlaces] = useState<ReadonlyMap<string, CaretPlace>>(new Map());
  useEffect(() => {
    if (!live) return undefined;
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const put = (id: string, place: CaretPlace | null): void =>
      setPlaces((now) => {
        const next = new Map(now);
        if (place) next.set(id, place);
        else next.delete(id);
        return next;
      });
    const stop = live.streams.onCaret((frame) => {
      if (frame.stream !== stream || frame.accountId === me) return;
      const { accountId, anchor, head } = frame;
      clearTimeout(timers.get(accountId));
      if (frame.part !== part || anchor === null || head === null) return put(accountId, null);
      timers.set(accountId, setTimeout(put, LASTS_MS, accountId, null));
      put(accountId, { anchor, head });
    });
    return () => {
      stop();
      for (const timer of timers.values()) clearTimeout(timer);
      setPlaces(new Map());
    };
  }, [live, stream, part, me]);
  const carets = useMemo(() => people.flatMap(({ id, name }) => (places.has(id) ? [{ id, name, ...places.get(id)! }] : [])), [people, places]);
  return { carets, point: usePointing(stream, part) };
}

/** Tells where one's cursor is: gathered while it moves, again while it stands. */
function usePointing(stream: StreamName, part: string): (place: CaretPlace | null) => void {
  const connection = useLive()?.connection;
  const place = useRef<CaretPlace | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lastTold = useRef(0);
  const tell = useCallback(() => {
    clearTimeout(timer.current);
    lastTold.current = Date.now();
    const { anchor, head } = place.current ?? { anchor: null, head: null };
    if (connection?.connected) void connection.signal('caret.move', { stream, part, anchor, head }).catch(nothing);
    if (anchor !== null) timer.current = setTimeout(() => again.current(), AGAIN_MS);
  }, [connection, stream, part]);
  const again = useRef(tell);
  useEffect(() => {
    again.current = tell;
    return () => {
      clearTimeout(timer.current);
      if (!place.current) return;
      place.current = null;
      tell();
    };
  }, [tell]);
  return useCallback((next) => {
    if (!next && !place.current) return;
    place.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => again.current(), Math.max(0, lastTold.current + TELL_EVERY_MS - Date.now()));
  }, []);
}
