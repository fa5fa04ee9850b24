import { useMutation } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { FormatField } from '../sessions/format-field';
import { SessionDialog } from '../sessions/session-dialog';
import { SessionsOfGroupQuery } from '../sessions/sessions-of-group';
import { useFormatChoice } from '../sessions/use-format-choice';
import { MeetingFields, useMeetingForm, wordsOf } from './meeting-form';
import { PlanMeeting } from './meetings.queries';
import { texts } from './texts';

/** Puts a meeting in the year of the group. */
export function PlanMeetingDialog({ groupId, ...dialog }: { groupId: string; open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTexts(texts);
  const form = useMeetingForm(wordsOf());
  const choice = useFormatChoice(groupId, { format: 'exchange' });
  const [plan, { loading, error }] = useMutation(PlanMeeting, { refetchQueries: [SessionsOfGroupQuery], awaitRefetchQueries: true });
  const submit = async (): Promise<void> => {
    const input = form.complete();
    if (input && (await plan({ variables: { input: { groupId, ...input, ...choice.input } } }).catch(() => null))) dialog.onOpenChange(false);
  };
  return (
    <SessionDialog {...dialog} title={t.plan} line={t.planLine} action={t.planDo} busy={loading} busyLabel={t.planBusy} error={error} onSubmit={submit}>
      <MeetingFields form={form} />
      <FormatField choice={choice} />
    </SessionDialog>
  );
}
