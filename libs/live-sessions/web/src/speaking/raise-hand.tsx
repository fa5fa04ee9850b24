import { useEffect, useRef } from 'react';
import { inOrder, type SpeakingTurn } from '@leerkring/contract';
import { useAccountId, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Menu, keepFocus } from '@leerkring/ui';
import { Check, CornerDownRight, Hand, Plus } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { TurnTime, queueOf } from './speaking-pane';
import { useSpeaking } from './speaking.mutations';
import { reasonTexts, texts } from './texts';

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
    <div className="raise-hand" role="group" aria-label={t.own} tabIndex={-1} ref={keepFocus}>
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
