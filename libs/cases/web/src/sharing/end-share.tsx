import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, TextArea, toast } from '@leerkring/ui';
import { useState } from 'react';
import { RefuseShare, WithdrawShare } from './sharing.queries';
import { texts } from './texts';

/** Says no to a request, or stops sharing, with the reason. Mount it to open it. */
export function EndShare({ id, how, onClose }: { id: string; how: 'refuse' | 'withdraw'; onClose: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refuse, refusing] = useMutation(RefuseShare);
  const [withdraw, withdrawing] = useMutation(WithdrawShare);
  const error = refusing.error ?? withdrawing.error;
  const refuses = how === 'refuse';
  const send = async (): Promise<void> => {
    setTried(true);
    if (!reason.trim()) return;
    const variables = { input: { id, reason: reason.trim() } };
    const done = await (refuses ? refuse({ variables }) : withdraw({ variables })).catch(() => null);
    if (!done) return;
    toast({ text: refuses ? t.refused : t.withdrawn, tone: 'moss' });
    onClose();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" onPress={() => void send()} busy={refusing.loading || withdrawing.loading} busyLabel={t.busy}>
        {refuses ? t.refuse : t.withdraw}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={refuses ? t.refuseTitle : t.withdrawTitle} line={refuses ? t.refuseLine : t.withdrawLine} closeLabel={t.close} size="s" footer={footer}>
      {error && (
        <Alert tone="ochre" announce="now" title={t.failed}>
          {sentence(error)}
        </Alert>
      )}
      <TextArea label={t.reasonLabel} description={t.reasonHint} value={reason} onChange={setReason} maxLength={limits.shareReason} error={tried && !reason.trim() && t.reasonMissing} />
    </Dialog>
  );
}
