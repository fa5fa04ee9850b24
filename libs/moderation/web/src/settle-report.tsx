import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, TextArea, toast } from '@leerkring/ui';
import { useState } from 'react';
import { DismissReport, UpholdReport } from './moderation.queries';
import { texts } from './texts';

/** A report that somebody is about to settle, and how. */
export interface Settling {
  /** One of the open reports of the post; all are settled. */
  reportId: string;
  /** Who wrote the post. */
  name: string;
  /** uphold = hide the post, dismiss = leave it. */
  how: 'uphold' | 'dismiss';
}

/** Asks why, and settles all open reports of a post. */
export default function SettleReport({ reportId, name, how, onDone }: Settling & { onDone: (settled: boolean) => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const [uphold, upholding] = useMutation(UpholdReport);
  const [dismiss, dismissing] = useMutation(DismissReport);
  const hides = how === 'uphold';
  const error = upholding.error ?? dismissing.error;
  const save = async (): Promise<void> => {
    setTried(true);
    if (!why.trim()) return;
    const sent = hides ? uphold({ variables: { input: { reportId, reason: why } } }) : dismiss({ variables: { input: { reportId, note: why } } });
    if (!(await sent.then(({ data }) => data).catch(() => null))) return;
    toast({ text: hides ? t.hidden : t.left, tone: 'moss' });
    onDone(true);
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={() => onDone(false)}>
        {t.cancel}
      </Button>
      <Button variant="prime" busy={upholding.loading || dismissing.loading} busyLabel={t.settling} onPress={() => void save()}>
        {hides ? t.hide : t.leave}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={(now) => !now && onDone(false)}
      title={hides ? t.hideTitle(name) : t.leaveTitle(name)}
      line={hides ? t.hideLine : t.leaveLine}
      closeLabel={t.closeDialog}
      size="s"
      footer={footer}
    >
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <TextArea
        label={hides ? t.reason : t.note}
        value={why}
        onChange={setWhy}
        maxLength={hides ? limits.hidingReason : limits.note}
        rows={3}
        required
        error={tried && !why.trim() ? t.whyMissing : undefined}
        onSubmit={() => void save()}
      />
    </Dialog>
  );
}
