import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, TextArea } from '@leerkring/ui';
import { useState } from 'react';
import { CloseThread as CloseMutation } from './facilitating.queries';
import { texts } from './texts';

interface CloseThreadProps {
  thread: { id: string; outcome: string | null };
  onDone: () => void;
}

/** Asks for what the group takes along, and closes the thread with it. */
export default function CloseThread({ thread, onDone }: CloseThreadProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [outcome, setOutcome] = useState(thread.outcome ?? '');
  const [tried, setTried] = useState(false);
  const [close, { loading, error }] = useMutation(CloseMutation);
  const save = async (): Promise<void> => {
    setTried(true);
    if (!outcome.trim()) return;
    const stored = await close({ variables: { input: { threadId: thread.id, outcome } } }).catch(() => null);
    if (stored?.data) onDone();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onDone}>
        {t.cancel}
      </Button>
      <Button variant="prime" busy={loading} busyLabel={t.closing} onPress={() => void save()}>
        {t.close}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={(now) => !now && onDone()} title={t.closeTitle} line={t.closeTitleLine} closeLabel={t.closeDialog} size="s" footer={footer}>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <TextArea label={t.outcome} value={outcome} onChange={setOutcome} maxLength={limits.outcome} rows={4} required error={tried && !outcome.trim() ? t.outcomeMissing : undefined} onSubmit={() => void save()} />
    </Dialog>
  );
}
