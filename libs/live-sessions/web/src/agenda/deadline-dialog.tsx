import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Select, TextField, momentOf, toast, wallClock } from '@leerkring/ui';
import { timesWith } from '../meetings/meeting-form';
import type { MeetingData } from '../meetings/meetings.queries';
import { SessionDialog } from '../sessions/session-dialog';
import { CollectInputs } from './agenda.queries';
import { texts as itemTexts } from './item-texts';
import { texts } from './texts';

const DAYS_BEFORE_MS = 3 * 24 * 60 * 60 * 1000;

/** Until when input is asked for; three days before the meeting, unless that is past. */
export function DeadlineDialog({ meeting: { id, startsAt, jointAgenda }, onDone }: { meeting: MeetingData; onDone: () => void }) {
  const t = useTexts(texts);
  const words = useTexts(itemTexts);
  const [opened] = useState(() => Date.now());
  const usual = Date.parse(startsAt) - DAYS_BEFORE_MS;
  const before = wallClock(jointAgenda ? jointAgenda.inputsUntil : usual > opened ? usual : startsAt);
  const [day, setDay] = useState(before.day);
  const [time, setTime] = useState(before.time);
  const [wrong, setWrong] = useState(false);
  const [collect, { loading, error }] = useMutation(CollectInputs);
  const submit = async (): Promise<void> => {
    const until = day && time ? momentOf(day, time) : null;
    const fits = until !== null && Date.parse(until) > Date.now() && Date.parse(until) <= Date.parse(startsAt);
    setWrong(!fits);
    if (!fits || !(await collect({ variables: { input: { meetingId: id, until } } }).catch(() => null))) return;
    toast({ text: t.asked, tone: 'moss' });
    onDone();
  };
  return (
    <SessionDialog open onOpenChange={onDone} title={t.askTitle} line={jointAgenda?.settledAt ? words.asksAnew : t.askLine} action={t.save} busy={loading} busyLabel={t.busy} error={error} onSubmit={submit}>
      <TextField label={t.day} type="date" value={day} onChange={setDay} error={wrong && t.deadlineWrong} autoFocus />
      <Select label={t.time} options={timesWith(before.time)} value={time} onChange={setTime} />
    </SessionDialog>
  );
}
