import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { TextArea } from '@leerkring/ui';
import { useState } from 'react';
import { SessionDialog } from '../sessions/session-dialog';
import { CancelDatePoll } from './date-polls.queries';
import { texts } from './texts';

/** Ends a date poll without a meeting. */
export function CancelDatePollDialog({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useTexts(texts);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [cancel, { loading, error }] = useMutation(CancelDatePoll);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() && (await cancel({ variables: { input: { id, reason } } }).catch(() => null))) onDone();
  };
  return (
    <SessionDialog open onOpenChange={onDone} title={t.cancelTitle} line={t.cancelLine} action={t.cancelPoll} cancelLabel={t.keep} busy={loading} busyLabel={t.cancelling} error={error} onSubmit={submit}>
      <TextArea label={t.reason} description={t.reasonHint} value={reason} onChange={setReason} maxLength={limits.meetingReason} rows={3} error={tried && !reason.trim() && t.fillReason} />
    </SessionDialog>
  );
}
