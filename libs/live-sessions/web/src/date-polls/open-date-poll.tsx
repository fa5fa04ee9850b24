import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Button, IconButton, Select, TextArea, TextField } from '@leerkring/ui';
import { Plus, X } from 'lucide-react';
import { timesWith } from '../meetings/meeting-form';
import { texts as meetingTexts } from '../meetings/texts';
import { SessionDialog } from '../sessions/session-dialog';
import { SessionsOfGroupQuery } from '../sessions/sessions-of-group';
import { texts as roomTexts } from '../texts';
import { OpenDatePoll } from './date-polls.queries';
import { texts } from './texts';
import { useDatePollForm, type DatePollForm, type MomentWords } from './use-date-poll-form';
import './date-polls.css';

/** Asks a group when it can meet. */
export function OpenDatePollDialog({ groupId, onDone, onOpened }: { groupId: string; onDone: () => void; onOpened: (id: string) => void }) {
  const t = useTexts(texts);
  const room = useTexts(roomTexts);
  const meeting = useTexts(meetingTexts);
  const form = useDatePollForm();
  const [open, { loading, error }] = useMutation(OpenDatePoll, { refetchQueries: [SessionsOfGroupQuery] });
  const submit = async (): Promise<void> => {
    const input = form.complete();
    const answer = input && (await open({ variables: { input: { groupId, ...input } } }).catch(() => null));
    if (answer?.data) onOpened(answer.data.openDatePoll.datePoll.id);
  };
  const { words, wrong, set } = form;
  return (
    <SessionDialog size="m" open onOpenChange={onDone} title={t.ask} line={t.askLine} action={t.send} busy={loading} busyLabel={t.sending} error={error} onSubmit={submit}>
      <TextField label={room.titleLabel} description={room.titleHint} value={words.title} onChange={(title) => set({ title })} error={wrong.title} maxLength={limits.title} autoFocus />
      <TextArea label={t.message} description={t.messageHint} optional={meeting.optional} value={words.message} onChange={(message) => set({ message })} maxLength={limits.datePollMessage} rows={2} />
      <Moments form={form} />
      <div className="meeting-form__when">
        <TextField label={t.closesDay} type="date" value={words.closesDay} onChange={(closesDay) => set({ closesDay })} error={wrong.closesDay} />
        <Select label={t.closesTime} options={timesWith(words.closesTime)} value={words.closesTime} onChange={(closesTime) => set({ closesTime })} />
      </div>
    </SessionDialog>
  );
}

function Moments({ form: { words, wrong, setMoment, addMoment, removeMoment } }: { form: DatePollForm }) {
  const t = useTexts(texts);
  const { min, max } = limits.datePollMoments;
  return (
    <>
      {words.moments.map((moment, place) => (
        <MomentFields
          key={moment.key}
          number={place + 1}
          moment={moment}
          error={wrong.moments?.[place]}
          onChange={(change) => setMoment(place, change)}
          onRemove={words.moments.length > min ? () => removeMoment(place) : undefined}
        />
      ))}
      {words.moments.length < max && (
        <Button icon={<Plus aria-hidden />} onPress={addMoment} className="date-poll__add">
          {t.addMoment}
        </Button>
      )}
    </>
  );
}

interface MomentFieldsProps {
  number: number;
  moment: MomentWords;
  error: string | undefined;
  onChange: (change: Partial<MomentWords>) => void;
  onRemove: (() => void) | undefined;
}

function MomentFields({ number, moment: { day, from, until }, error, onChange, onRemove }: MomentFieldsProps) {
  const t = useTexts(texts);
  const meeting = useTexts(meetingTexts);
  return (
    <fieldset className="date-poll__moment">
      <legend>{t.moment(number)}</legend>
      <div className="meeting-form__when">
        <TextField label={t.day} type="date" value={day} onChange={(value) => onChange({ day: value })} error={error} />
        <Select label={meeting.from} options={timesWith(from)} value={from} onChange={(value) => onChange({ from: value })} />
        <Select label={meeting.until} options={timesWith(until)} value={until} onChange={(value) => onChange({ until: value })} />
      </div>
      {onRemove && <IconButton size="s" label={t.removeMoment(number)} icon={<X aria-hidden />} onPress={onRemove} className="date-poll__remove" />}
    </fieldset>
  );
}
