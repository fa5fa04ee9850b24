import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import { texts } from './texts';

interface ConfirmDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What follows at once, and what stays. */
  line: string;
  confirmLabel: string;
  busy: boolean;
  error: unknown;
  onConfirm: () => void;
}

/** For what has consequences for others or cannot be undone: says what follows, then asks. */
export function ConfirmDialog({ open, onClose, title, line, confirmLabel, busy, error, onConfirm }: ConfirmDialogProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose} autoFocus>
        {t.cancel}
      </Button>
      <Button variant="prime" onPress={onConfirm} busy={busy} busyLabel={t.removing}>
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onOpenChange={(now) => !now && onClose()} role="alertdialog" title={title} closeLabel={t.close} size="s" footer={footer}>
      {error != null && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <p>{line}</p>
    </Dialog>
  );
}
