import { limits } from '@leerkring/contract';
import { Alert, Button, Dialog, TextArea } from '@leerkring/ui';
import { useState } from 'react';
import { useErrorSentence } from '../error-sentence';
import { useTexts } from '../language';
import { texts } from './texts';

interface HideDialogProps {
  title: string;
  /** What hiding does. */
  line: string;
  busy: boolean;
  error: unknown;
  onHide: (reason: string) => void;
  onCancel: () => void;
}

/** Asks why words of somebody are hidden. */
export function HideDialog({ title, line, busy, error, onHide, onCancel }: HideDialogProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const hide = (): void => {
    setTried(true);
    if (reason.trim()) onHide(reason);
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onCancel}>
        {t.cancel}
      </Button>
      <Button variant="prime" busy={busy} busyLabel={t.hiding} onPress={hide}>
        {t.hide}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={(now) => !now && onCancel()} title={title} line={line} closeLabel={t.close} size="s" footer={footer}>
      {error !== undefined && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <TextArea label={t.reason} value={reason} onChange={setReason} maxLength={limits.hidingReason} rows={3} required error={tried && !reason.trim() ? t.reasonMissing : undefined} onSubmit={hide} />
    </Dialog>
  );
}
