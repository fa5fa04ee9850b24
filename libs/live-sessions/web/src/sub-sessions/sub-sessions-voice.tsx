import { useEffect, useRef, useState } from 'react';
import { useTexts } from '@leerkring/platform/web';
import { Voice } from '@leerkring/ui';
import type { RoomSession } from '../live-session.query';
import type { SubSessionsData } from './sub-sessions.queries';
import { texts } from './texts';
import { useBackSeconds } from './use-back-seconds';

const MINUTE = 60;

interface Heard {
  open: number;
  over: boolean;
  backAt: string | null;
  seconds: number | null;
}

/** Says politely that sub-sessions are there, that everybody is called back, that a minute is left, and that they closed; not what stood when one came in. */
export function SubSessionsVoice({ session, subSessions }: { session: RoomSession; subSessions: SubSessionsData | null }) {
  const t = useTexts(texts);
  const [words, setWords] = useState('');
  const all = subSessions?.subSessions ?? [];
  const open = all.filter(({ closedAt }) => !closedAt).length;
  const seat = all.find(({ id }) => id === subSessions?.viewerSeat)?.title ?? null;
  const backAt = subSessions?.backAt ?? null;
  const seconds = useBackSeconds(backAt);
  const inPart = session.partOf !== null;
  const over = session.state !== 'open';
  const known = subSessions !== null || (!inPart && !session.subSessions);
  const before = useRef<Heard | null>(null);
  useEffect(() => {
    // What is on its way says nothing yet.
    if (!known) return;
    const had = before.current;
    before.current = { open, over, backAt, seconds };
    if (!had) return;
    if (inPart && over && !had.over) setWords(t.over);
    else if (!inPart && !had.open && open) setWords(t.saysOpened(open, seat));
    else if (!inPart && had.open && !open && !over) setWords(t.saysClosed);
    else if (backAt && had.backAt !== backAt && seconds !== null) setWords(t.saysBack(Math.max(1, Math.round(seconds / MINUTE))));
    else if (seconds !== null && had.seconds !== null && had.seconds > MINUTE && seconds <= MINUTE && seconds > 0) setWords(t.saysMinute);
  }, [known, inPart, over, open, seat, backAt, seconds, t]);
  return <Voice words={words} />;
}
