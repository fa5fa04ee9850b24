import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { inOrder, speakerOf, type QueueReason, type SpeakingQueue, type SpeakingTurn } from '@leerkring/contract';
import { useAccountId, useTexts } from '@leerkring/platform/web';
import { Voice } from '@leerkring/ui';
import type { RoomSession } from '../live-session.query';
import { secondsLeft, useServerSecond } from '../running/rundown-clock';
import { queueOf, usePersonOf } from './speaking-pane';
import { reasonTexts, texts } from './texts';

const WARNING_SECONDS = 20;

/** Says politely what changed in the queue: who has the word and whose turn is done, where one stands and why, that one's time is almost up. Who gives the word hears who asks for it. */
export function QueueVoice({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const me = useAccountId();
  const say = useWords(session);
  const queue = queueOf(session);
  const warns = useWarning(queue, me);
  const [words, setWords] = useState('');
  const before = useRef<Standing>(undefined);
  const tell = useEffectEvent(() => {
    const now = standingOf(queue, me);
    if (before.current) setWords(say(before.current, now));
    before.current = now;
  });
  useEffect(() => tell(), [queue]);
  useEffect(() => {
    if (warns) setWords(t.almostOver);
  }, [warns, t]);
  return <Voice words={words} />;
}

/** Whether one has the word and little time left. */
function useWarning(queue: SpeakingQueue, me: string | null): boolean {
  const speaker = speakerOf(queue);
  const endsAt = speaker?.accountId === me ? speaker.endsAt : null;
  const seconds = secondsLeft({ endsAt, pausedAt: null }, useServerSecond(endsAt !== null));
  return endsAt !== null && seconds <= WARNING_SECONDS && seconds > 0;
}

interface Standing {
  speaker: SpeakingTurn | null;
  /** One's own, from 1; 0 where one does not wait. */
  place: number;
  reason: QueueReason | null;
  /** Of others. */
  hands: SpeakingTurn[];
}

function standingOf(queue: SpeakingQueue, me: string | null): Standing {
  const waiting = inOrder(queue);
  const index = waiting.findIndex(({ accountId }) => accountId === me);
  const hands = waiting.filter(({ kind, accountId }) => kind !== null && accountId !== me);
  return { speaker: speakerOf(queue), place: index + 1, reason: waiting[index]?.reason ?? null, hands };
}

/** The sentences about what is different. */
function useWords(session: RoomSession): (before: Standing, now: Standing) => string {
  const t = useTexts(texts);
  const reasons = useTexts(reasonTexts);
  const me = useAccountId();
  const personOf = usePersonOf(session);
  const word = (before: Standing, now: Standing): string => {
    if (before.speaker?.id === now.speaker?.id) return '';
    if (now.speaker) return now.speaker.accountId === me ? t.announceYou : t.announceWord(personOf(now.speaker).name);
    return before.speaker!.accountId === me ? t.announceYouDone : t.announceDone(personOf(before.speaker!).name);
  };
  const place = (before: Standing, now: Standing): string => {
    if (!now.place) return before.place && now.speaker?.accountId !== me ? t.announceOut : '';
    if (before.reason !== now.reason) return t.whyThird(now.place, reasons[now.reason!]);
    return before.place === now.place ? '' : t.announcePlace(now.place);
  };
  const hands = (before: Standing, now: Standing): string[] => {
    if (!session.viewerCan.includes('live_session.run')) return [];
    return now.hands.filter(({ id }) => !before.hands.some((known) => known.id === id) && id !== before.speaker?.id).map((turn) => t.announceHand(personOf(turn).name));
  };
  return (before, now) => [word(before, now), place(before, now), ...hands(before, now)].filter(Boolean).join(' ');
}
