import { inOrder, speakerOf, type QueuedTurn, type SpeakingQueue, type SpeakingTurn } from '@leerkring/contract';
import { useAccountId, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Face, Heading, IconButton, Menu, keepFocus } from '@leerkring/ui';
import { ArrowDown, ArrowUp, Check, Ellipsis, Mic, X } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { clockTime, secondsLeft, useServerSecond } from '../running/rundown-clock';
import { useSpeaking } from './speaking.mutations';
import { handTexts, reasonTexts, texts } from './texts';
import './speaking.css';

export const queueOf = (session: RoomSession): SpeakingQueue => session.speakingQueue as unknown as SpeakingQueue;

/** The person of a turn, as the members of the group know them. */
export function usePersonOf(session: RoomSession): (turn: SpeakingTurn) => { id: string; name: string } {
  const t = useTexts(texts);
  return ({ accountId }) => session.group.members.nodes.find(({ account }) => account.id === accountId)?.account ?? { id: accountId, name: t.someone };
}

/** Who has the word and who waits, with the reason of the order; a facilitator moves them. */
export function SpeakingPane({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const speaking = useSpeaking(session);
  const queue = queueOf(session);
  const waiting = inOrder(queue);
  const speaker = speakerOf(queue);
  const runs = session.viewerCan.includes('live_session.run');
  if (session.state !== 'open') return null;
  return (
    <div className="people-pane__part speaking-pane" role="group" aria-labelledby="speaking-title" tabIndex={-1} ref={keepFocus}>
      <Heading level={3} look="small" id="speaking-title">
        {t.queue} <span className="people-pane__count">{waiting.length + (speaker ? 1 : 0)}</span>
      </Heading>
      {speaking.error !== null && (
        <Alert tone="ochre" announce="now">
          {sentence(speaking.error)}
        </Alert>
      )}
      {!speaker && !waiting.length && <p className="people-pane__note">{t.empty}</p>}
      <ol className="speaking-list">
        {speaker && <SpeakerRow session={session} turn={speaker} onEnd={runs ? () => void speaking.end(speaker.id) : undefined} />}
        {waiting.map((turn, index) => (
          <WaitingRow key={turn.id} session={session} turn={turn} place={index + 1} last={index === waiting.length - 1} speaking={runs ? speaking : undefined} />
        ))}
      </ol>
    </div>
  );
}

function SpeakerRow({ session, turn, onEnd }: { session: RoomSession; turn: SpeakingTurn; onEnd?: () => void }) {
  const t = useTexts(texts);
  const person = usePersonOf(session)(turn);
  return (
    <li className="speaking-row speaking-row--speaks">
      <Face id={person.id} name={person.name} size={32} />
      <span className="speaking-row__words">
        <strong>{person.name}</strong>
        <span>{t.speaks}</span>
      </span>
      <TurnTime turn={turn} />
      {onEnd && <IconButton label={t.takeWord(person.name)} icon={<Check aria-hidden />} size="s" onPress={onEnd} />}
    </li>
  );
}

/** What is left of a turn; nothing where turns have no length. */
export function TurnTime({ turn }: { turn: SpeakingTurn }) {
  const t = useTexts(texts);
  const seconds = secondsLeft({ endsAt: turn.endsAt, pausedAt: null }, useServerSecond(turn.endsAt !== null));
  if (!turn.endsAt) return null;
  return (
    <span className={`turn-time ${seconds < 0 ? 'turn-time--over' : ''}`}>
      <Mic aria-hidden />
      <span>{clockTime(seconds)}</span>
      {seconds < 0 && <span className="turn-time__over">{t.overTime}</span>}
    </span>
  );
}

interface WaitingRowProps {
  session: RoomSession;
  turn: QueuedTurn;
  place: number;
  last: boolean;
  /** For who facilitates. */
  speaking?: ReturnType<typeof useSpeaking>;
}

function WaitingRow({ session, turn, place, last, speaking }: WaitingRowProps) {
  const t = useTexts(texts);
  const [hands, reasons] = [useTexts(handTexts), useTexts(reasonTexts)];
  const me = useAccountId();
  const { id, name } = usePersonOf(session)(turn);
  const items = speaking && [
    { id: 'give', label: t.giveTo(name), icon: <Mic aria-hidden />, onAction: () => void speaking.give(turn.id) },
    ...(place > 1 ? [{ id: 'up', label: t.up(name), icon: <ArrowUp aria-hidden />, onAction: () => void speaking.move(turn.id, place - 1) }] : []),
    ...(last ? [] : [{ id: 'down', label: t.down(name), icon: <ArrowDown aria-hidden />, onAction: () => void speaking.move(turn.id, place + 1) }]),
    { id: 'out', label: t.takeOut(name), icon: <X aria-hidden />, divider: true, onAction: () => void speaking.end(turn.id) },
  ];
  return (
    <li className="speaking-row">
      <Face id={id} name={name} size={32} />
      <span className="speaking-row__words">
        <strong>{id === me ? `${name} (${t.you})` : name}</strong>
        <span>{turn.kind === null ? t.turn : turn.kind === turn.reason ? hands[turn.kind] : `${hands[turn.kind]} · ${reasons[turn.reason]}`}</span>
      </span>
      {items && <Menu trigger={<IconButton label={t.actions(name)} icon={<Ellipsis aria-hidden />} size="s" />} items={items} />}
    </li>
  );
}
