import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { formatTemplates, limits, sessionFormats, streamOf, type SessionFormat } from '@leerkring/contract';
import { useLanguage, useOthersPresent, usePresence, useTexts } from '@leerkring/platform/web';
import { RadioSegment, Select, TextArea, TextField } from '@leerkring/ui';
import type { RoomSession } from '../live-session.query';
import { texts as runningTexts } from '../running/texts';
import { SessionDialog } from '../sessions/session-dialog';
import { PlacesField, USUAL_PLACES } from './places-field';
import { OpenSubSessions } from './sub-sessions.queries';
import { texts } from './texts';

const { min, max } = limits.subSessions;

/** Participants who have the main room open now. */
function useParticipantsHere({ id, group }: RoomSession): number {
  const stream = streamOf('live_session', id);
  const others = useOthersPresent(stream);
  const facilitators = new Set(group.members.nodes.filter(({ role }) => role === 'facilitator').map(({ account }) => account.id));
  return usePresence(stream).filter((person) => !facilitators.has(person.id)).length + others;
}

/** Names for so many: those that somebody wrote, then numbers. */
function namesFor(count: number, written: readonly string[], nameOf: (number: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => written[index] ?? nameOf(index + 1));
}

/** What a facilitator fills in to make sub-sessions. */
function useOpening(session: RoomSession, onDone: () => void) {
  const t = useTexts(texts);
  const here = useParticipantsHere(session);
  const [count, setCount] = useState(() => Math.min(max, Math.max(min, Math.ceil(here / USUAL_PLACES))));
  const [names, setNames] = useState(() => namesFor(count, [], t.nameOf));
  const [places, setPlaces] = useState(USUAL_PLACES);
  const [format, setFormat] = useState<SessionFormat>('free');
  const [way, setWay] = useState('spread');
  const [tried, setTried] = useState(false);
  const [open, { loading, error }] = useMutation(OpenSubSessions);
  const countFits = Number.isInteger(count) && count >= min && count <= max;
  const namesFit = names.length === count && names.every((name) => name.trim() && name.trim().length <= limits.subSessionTitle);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!countFits || !namesFit) return;
    const input = { liveSessionId: session.id, subSessions: names.map((title) => ({ title, places })), format, seatEverybody: way === 'spread' };
    if (await open({ variables: { input } }).catch(() => null)) onDone();
  };
  const setNumber = (value: string): void => {
    const next = value === '' ? Number.NaN : Number(value);
    setCount(next);
    if (Number.isInteger(next) && next >= min && next <= max) setNames(namesFor(next, names, t.nameOf));
  };
  const setWords = (words: string): void => {
    const lines = words.split('\n');
    setNames(lines);
    setCount(lines.length);
  };
  return { here, count, setNumber, names, setWords, places, setPlaces, format, setFormat, way, setWay, submit, loading, error, wrong: { count: tried && !countFits, names: tried && countFits && !namesFit } };
}

/** Where a facilitator makes sub-sessions of an open session. */
export function OpenSubSessionsDialog({ session, onDone }: { session: RoomSession; onDone: () => void }) {
  const t = useTexts(texts);
  const running = useTexts(runningTexts);
  const { language } = useLanguage();
  const form = useOpening(session, onDone);
  return (
    <SessionDialog open onOpenChange={onDone} size="m" title={t.makeTitle} action={t.makeNow} busy={form.loading} busyLabel={t.busy} error={form.error} onSubmit={form.submit}>
      <p>{t.makeLine(form.here)}</p>
      <div className="sub-sessions-form__numbers">
        <TextField label={t.count} type="number" inputMode="numeric" value={Number.isNaN(form.count) ? '' : String(form.count)} onChange={form.setNumber} error={form.wrong.count && t.countWrong(min, max)} />
        <PlacesField value={form.places} onChange={form.setPlaces} />
      </div>
      <TextArea label={t.names} value={form.names.join('\n')} onChange={form.setWords} rows={Math.min(6, Math.max(3, form.names.length))} error={form.wrong.names && t.namesWrong} />
      <Select label={running.format} options={sessionFormats.map((id) => ({ id, label: formatTemplates[id].name[language] }))} value={form.format} onChange={(id) => form.setFormat(id as SessionFormat)} />
      <RadioSegment
        label={t.how}
        description={form.way === 'spread' ? t.spreadLine : t.ownLine}
        options={[
          { id: 'spread', label: t.spread },
          { id: 'own', label: t.own },
        ]}
        value={form.way}
        onChange={form.setWay}
      />
    </SessionDialog>
  );
}
