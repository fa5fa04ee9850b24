import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import { useId, type FormEvent, type ReactNode } from 'react';
import { texts } from './texts';

interface PersonDialogProps {
  title: string;
  line?: string;
  submitLabel: string;
  busyLabel: string;
  busy: boolean;
  /** Why it did not work. */
  error: unknown;
  /** What to know before one tries again. */
  hint?: string | null;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** A dialog around what one fills in about a person. */
export function PersonDialog({ title, line, submitLabel, busyLabel, busy, error, hint, onSubmit, onClose, children }: PersonDialogProps) {
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
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <Dialog open onOpenChange={onClose} title={title} line={line} closeLabel={t.close} size="s" footer={footer}>
      <form id={form} className="application-form" noValidate onSubmit={submit}>
        {error != null && (
          <Alert tone="ochre" title={t.notDone} announce="now">
            {sentence(error)} {hint}
          </Alert>
        )}
        {children}
      </form>
    </Dialog>
  );
}
