import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import { useId, type ReactNode } from 'react';
import { texts } from './texts';

interface FormDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  line?: string;
  submitLabel: string;
  busyLabel: string;
  busy: boolean;
  /** Why it did not work; null when nothing went wrong. */
  error: unknown;
  onSubmit: () => void;
  children: ReactNode;
}

/** A dialog around one form. */
export function FormDialog({ open, onClose, title, line, submitLabel, busyLabel, busy, error, onSubmit, children }: FormDialogProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const form = useId();
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={form} busy={busy} busyLabel={busyLabel}>
        {submitLabel}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onOpenChange={(now) => !now && onClose()} title={title} line={line} closeLabel={t.close} size="s" footer={footer}>
      <form
        id={form}
        className="group-form"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {error != null && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        {children}
      </form>
    </Dialog>
  );
}
