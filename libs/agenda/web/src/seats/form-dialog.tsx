import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import { useId, type FormEvent, type ReactNode } from 'react';
import { boardTexts } from './board-texts';
import './seats.css';

interface FormDialogProps {
  title: string;
  line?: string;
  size?: 's' | 'm' | 'l';
  action: string;
  busy: boolean;
  error?: unknown;
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog around one form of an organiser. */
export function FormDialog({ title, line, size = 's', action, busy, error, onSubmit, onClose, children }: FormDialogProps) {
  const t = useTexts(boardTexts);
  const sentence = useErrorSentence();
  const formId = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) void onSubmit();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={formId} busy={busy} busyLabel={t.saving}>
        {action}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={title} line={line} size={size} closeLabel={t.close} footer={footer}>
      <form id={formId} className="event-form" noValidate onSubmit={submit}>
        {error !== undefined && error !== null && (
          <Alert tone="ochre" title={t.failed} announce="now">
            {sentence(error)}
          </Alert>
        )}
        {children}
      </form>
    </Dialog>
  );
}
