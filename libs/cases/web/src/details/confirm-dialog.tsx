import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import { texts } from '../texts';

interface ConfirmDialogProps {
  title: string;
  line: string;
  /** What the button says, and while it is being done. */
  action: string;
  busyLabel: string;
  busy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once more before words go. Mount it to open it. */
export function ConfirmDialog({ title, line, action, busyLabel, busy, error, onConfirm, onClose }: ConfirmDialogProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" busy={busy} busyLabel={busyLabel} onPress={onConfirm}>
        {action}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={title} line={line} closeLabel={t.close} size="s" footer={footer}>
      {Boolean(error) && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
    </Dialog>
  );
}
