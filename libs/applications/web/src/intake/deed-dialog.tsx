import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import { useId, type FormEvent, type ReactNode } from 'react';
import { texts } from './texts';

interface DeedDialogProps {
  title: string;
  line?: string;
  action: string;
  busy: boolean;
  error: unknown;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with a form in it that does one thing. */
export function DeedDialog({ title, line, action, busy, error, onSubmit, onClose, children }: DeedDialogProps) {
  const t = useTexts(texts);
  const formId = useId();
  const sentence = useErrorSentence();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={formId} busy={busy} busyLabel={t.busy}>
        {action}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={title} line={line} closeLabel={t.close} size="s" footer={footer}>
      <form id={formId} className="application-form" noValidate onSubmit={send}>
        {Boolean(error) && (
          <Alert tone="ochre" title={t.notDone} announce="now">
            {sentence(error)}
          </Alert>
        )}
        {children}
      </form>
    </Dialog>
  );
}
