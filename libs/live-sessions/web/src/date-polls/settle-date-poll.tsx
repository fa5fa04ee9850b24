import { useMutation } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { MeetingFields, useMeetingForm, wordsOf } from '../meetings/meeting-form';
import { FormatField } from '../sessions/format-field';
import { SessionDialog } from '../sessions/session-dialog';
import { useFormatChoice } from '../sessions/use-format-choice';
import { SettleDatePoll, type DatePollData, type ProposedMoment } from './date-polls.queries';
import { texts } from './texts';
import { useMomentWords } from './use-moment-words';

/** Makes a meeting of the moment that was picked. */
export function SettleDatePollDialog({ datePoll: { id, title, group }, moment, onDone }: { datePoll: DatePollData; moment: ProposedMoment; onDone: () => void }) {
  const t = useTexts(texts);
  const momentWords = useMomentWords();
  const form = useMeetingForm(wordsOf({ title, kind: 'exchange', place: null, link: null, preparation: '', ...moment }));
  const choice = useFormatChoice(group.id, { format: 'exchange' });
  const [settle, { loading, error }] = useMutation(SettleDatePoll);
  const submit = async (): Promise<void> => {
    const words = form.complete();
    if (!words) return;
    const { startsAt: _startsAt, endsAt: _endsAt, ...meeting } = words;
    if (await settle({ variables: { input: { id, number: moment.number, ...meeting, ...choice.input } } }).catch(() => null)) onDone();
  };
  return (
    <SessionDialog open onOpenChange={onDone} title={t.settleTitle} line={t.settleLine(momentWords(moment))} action={t.settle} busy={loading} busyLabel={t.settling} error={error} onSubmit={submit}>
      <MeetingFields form={form} fixed />
      <FormatField choice={choice} />
    </SessionDialog>
  );
}
