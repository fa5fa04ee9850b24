import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import { useId, type FormEvent, type ReactNode } from 'react';
import './organisations.css';
import { texts } from './texts';

interface OrganisationDialogProps {
  title: string;
  line: string;
  save: string;
  busy: boolean;
  /** What refused it and is not shown beside a field. */
  error: unknown;
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** A small form about one organisation. Mount it to open it. */
export function OrganisationDialog({ title, line, save, busy, error, onSubmit, onClose, children }: OrganisationDialogProps) {
  const t = useTexts(texts);
  const form = useId();
  const sentence = useErrorSentence();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) void onSubmit();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={form} busy={busy} busyLabel={t.saving}>
        {save}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={title} line={line} closeLabel={t.close} size="s" footer={footer}>
      <form id={form} className="organisation-form" noValidate onSubmit={submit}>
        {Boolean(error) && !busy && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        {children}
      </form>
    </Dialog>
  );
}
