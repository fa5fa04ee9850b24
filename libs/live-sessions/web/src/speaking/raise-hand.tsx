import { useEffect, useRef, useState } from 'react';
import { inOrder, speakerOf, type SpeakingTurn } from '@leerkring/contract';
import { useAccountId, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Menu, VisuallyHidden } from '@leerkring/ui';
import { Check, CornerDownRight, Hand, Plus } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { secondsLeft, useServerSecond } from '../running/rundown-clock';
import { TurnTime, queueOf, usePersonOf } from './speaking-pane';
import { useSpeaking } from './speaking.mutations';
import { reasonTexts, texts } from './texts';

const WARNING_SECONDS = 20;

/** One's own hand: up, where it stands in the queue and why, the word when it comes, and down again. Key `h`, outside of what one writes. */
export function RaiseHand({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const me = useAccountId();
  const sentence = useErrorSentence();
  const speaking = useSpeaking(session);
  const queue = queueOf(session);
  const own = queue.turns.find(({ accountId }) => accountId === me);
  const raise = session.viewerCan.includes('live_session.raise_hand');
  useHandKey(raise ? () => void (own ? speaking.pass(own.id) : speaking.raise('new_point')) : null);
  const place = own && !own.calledAt ? inOrder(queue).findIndex(({ id }) => id === own.id) + 1 : 0;
  if (!raise) return null;
  const items = [
    { id: 'new_point', label: t.newPoint, icon: <Plus aria-hidden />, onAction: () => void speaking.raise('new_point') },
    { id: 'on_this_point', label: t.onThisPoint, icon: <CornerDownRight aria-hidden />, onAction: () => void speaking.raise('on_this_point') },
  ];
  return (
    <div className="raise-hand">
      {speaking.error !== null && (
        <Alert tone="ochre" announce="now">
          {sentence(speaking.error)}
        </Alert>
      )}
      {!own && (
        <Menu
          placement="top start"
          items={items}
          trigger={
            <Button variant="quiet" size="s" icon={<Hand aria-hidden />} aria-keyshortcuts="h">
              {t.raise}
            </Button>
          }
        />
      )}
      {own && !own.calledAt && <Waiting session={session} turn={own} place={place} onPass={() => void speaking.pass(own.id)} />}
      {own?.calledAt && <Speaking turn={own} onEnd={() => void speaking.end(own.id)} />}
      <QueueVoice session={session} place={place} />
    </div>
  );
}

function Waiting({ session, turn, place, onPass }: { session: RoomSession; turn: SpeakingTurn; place: number; onPass: () => void }) {
  const t = useTexts(texts);
  const reasons = useTexts(reasonTexts);
  const reason = inOrder(queueOf(session)).find(({ id }) => id === turn.id)?.reason ?? 'by_time';
  return (
    <>
      <p className="raise-hand__state">
        <Hand aria-hidden />
        {t.whyThird(place, reasons[reason])}
      </p>
      <Button variant="quiet" size="s" onPress={onPass} aria-keyshortcuts="h">
        {turn.kind === null ? t.pass : t.lower}
      </Button>
    </>
  );
}

function Speaking({ turn, onEnd }: { turn: SpeakingTurn; onEnd: () => void }) {
  const t = useTexts(texts);
  return (
    <>
      <p className="raise-hand__state raise-hand__state--speaks">
        <strong>{t.yourWord}</strong>
        <TurnTime turn={turn} />
      </p>
      <Button variant="line" size="s" icon={<Check aria-hidden />} onPress={onEnd}>
        {t.finish}
      </Button>
    </>
  );
}

/** Says politely who has the word, where one stands, and that one's time is almost up. */
function QueueVoice({ session, place }: { session: RoomSession; place: number }) {
  const t = useTexts(texts);
  const me = useAccountId();
  const personOf = usePersonOf(session);
  const speaker = speakerOf(queueOf(session));
  const mine = speaker?.accountId === me;
  const seconds = secondsLeft({ endsAt: mine ? speaker.endsAt : null, pausedAt: null }, useServerSecond(mine));
  const warns = mine && speaker.endsAt !== null && seconds <= WARNING_SECONDS && seconds > 0;
  const word = speaker ? (mine ? t.announceYou : t.announceWord(personOf(speaker).name)) : '';
  const [words, setWords] = useState('');
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else setWords([word, place > 0 && t.announcePlace(place)].filter(Boolean).join(' '));
  }, [word, place, t]);
  return (
    <VisuallyHidden>
      <span aria-live="polite">{warns ? t.almostOver : words}</span>
    </VisuallyHidden>
  );
}

/** Calls `act` on `h`, unless one writes or a dialog or menu is open. */
function useHandKey(act: (() => void) | null): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'h' || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')) return;
      latest.current?.();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
