import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, RadioSegment, Select, TextArea, TextField, formatMoment, momentOf, toast, wallClock } from '@leerkring/ui';
import { useState } from 'react';
import { SetBookmark, type BookmarkData } from './bookmarks.queries';
import './bookmarks.css';
import { momentsFrom } from './moments';
import { texts } from './texts';

const times = Array.from({ length: 31 }, (_, half) => `${String(7 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);

type Choice = 'never' | 'laterToday' | 'tomorrow' | 'nextWeek' | 'own';

interface BookmarkDialogProps {
  postId: string;
  /** Who wrote the post. */
  name: string;
  /** What is kept of it already. */
  bookmark: BookmarkData | null;
  onDone: () => void;
}

/** Asks for a note and a moment to be reminded at, and keeps the post. */
export default function BookmarkDialog({ postId, name, bookmark, onDone }: BookmarkDialogProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [note, setNote] = useState(bookmark?.note ?? '');
  const reminder = useReminder(bookmark?.remindAt ?? null);
  const [set, { loading, error }] = useMutation(SetBookmark);
  const save = async (): Promise<void> => {
    const remindAt = reminder.settle();
    if (remindAt === undefined) return;
    const stored = await set({ variables: { input: { postId, note, remindAt } } }).catch(() => null);
    if (!stored?.data) return;
    toast({ text: t.saved });
    onDone();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onDone}>
        {t.cancel}
      </Button>
      <Button variant="prime" busy={loading} busyLabel={t.saving} onPress={() => void save()}>
        {t.save}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={(now) => !now && onDone()} title={t.titleOf(name)} line={t.titleLine} closeLabel={t.close} size="s" footer={footer}>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <TextArea label={t.note} optional={t.optional} value={note} onChange={setNote} maxLength={limits.note} rows={2} onSubmit={() => void save()} />
      <Reminder reminder={reminder} />
    </Dialog>
  );
}

interface ReminderState {
  choice: Choice;
  choose: (choice: Choice) => void;
  /** Which choices there are at this time of the day. */
  choices: Choice[];
  day: string;
  setDay: (day: string) => void;
  time: string;
  setTime: (time: string) => void;
  wrong: string | undefined;
  /** ISO 8601; null: not at all, or not known yet. */
  moment: string | null;
  /** The moment to keep; undefined when it says what is wrong with it. */
  settle: () => string | null | undefined;
}

function useReminder(before: string | null): ReminderState {
  const t = useTexts(texts);
  const [now] = useState(() => Date.now());
  const [offers] = useState(() => momentsFrom(now));
  const [choice, setChoice] = useState<Choice>(before ? 'own' : 'never');
  const [{ day, time }, setOwn] = useState(() => (before ? wallClock(before) : { day: '', time: '09:00' }));
  const [wrong, setWrong] = useState<string>();
  const own = day ? (before && isSame(before, { day, time }) ? before : momentOf(day, time)) : null;
  const moment = choice === 'never' ? null : choice === 'own' ? own : offers[choice];
  const choices = (['never', 'laterToday', 'tomorrow', 'nextWeek', 'own'] as const).filter((one) => one !== 'laterToday' || offers.laterToday);
  const settle = (): string | null | undefined => {
    const found = choice !== 'own' ? undefined : !moment ? t.fillDay : moment !== before && Date.parse(moment) <= Date.now() ? t.past : undefined;
    setWrong(found);
    return found ? undefined : moment;
  };
  return { choice, choose: setChoice, choices, day, setDay: (next) => setOwn({ day: next, time }), time, setTime: (next) => setOwn({ day, time: next }), wrong, moment, settle };
}

function isSame(moment: string, { day, time }: { day: string; time: string }): boolean {
  const at = wallClock(moment);
  return at.day === day && at.time === time;
}

function Reminder({ reminder: { choice, choose, choices, day, setDay, time, setTime, wrong, moment } }: { reminder: ReminderState }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const hours = times.includes(time) ? times : [...times, time].sort();
  return (
    <>
      <RadioSegment label={t.remind} options={choices.map((id) => ({ id, label: t[id] }))} value={choice} onChange={(id) => choose(id as Choice)} />
      {choice === 'own' && (
        <div className="bookmark-when">
          <TextField label={t.day} type="date" value={day} onChange={setDay} error={wrong} />
          <Select label={t.time} options={hours.map((id) => ({ id, label: id }))} value={time} onChange={setTime} />
        </div>
      )}
      <p className="bookmark-says" aria-live="polite">
        {moment ? t.at(formatMoment(moment, { locale })) : choice === 'never' ? t.noReminder : ''}
      </p>
    </>
  );
}
