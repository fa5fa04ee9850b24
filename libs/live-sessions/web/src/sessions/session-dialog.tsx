import type { FormEvent, ReactNode } from 'react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import { texts } from '../texts';
import './session-dialog.css';

interface SessionDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  line?: string;
  action: string;
  /** m for words of some length; left out: s. */
  size?: 's' | 'm';
  /** Instead of 'Annuleer'. */
  cancelLabel?: string;
  busy: boolean;
  busyLabel: string;
  error: unknown;
  onSubmit: () => Promise<void>;
  children: ReactNode;
}

/** A dialog around one form about a meeting. */
export function SessionDialog({ action, cancelLabel, busy, busyLabel, error, onSubmit, children, ...dialog }: SessionDialogProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void onSubmit();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={() => dialog.onOpenChange(false)}>
        {cancelLabel ?? t.cancel}
      </Button>
      <Button variant="prime" type="submit" form="session-dialog" busy={busy} busyLabel={busyLabel}>
        {action}
      </Button>
    </>
  );
  return (
    <Dialog size="s" {...dialog} closeLabel={t.close} footer={footer}>
      <form id="session-dialog" className="session-dialog" onSubmit={submit} noValidate>
        {error !== undefined && error !== null && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        {children}
      </form>
    </Dialog>
  );
}
