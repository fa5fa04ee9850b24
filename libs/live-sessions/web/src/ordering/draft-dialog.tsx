import { useErrorSentence } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import type { ComponentProps, ReactNode } from 'react';

interface DraftDialogProps {
  title: string;
  t: { back: string; save: string; saveBusy: string; close: string };
  error: Error | undefined;
  /** What somebody else made of it meanwhile, in words. */
  overtaken: ReactNode;
  busy: boolean;
  className: ComponentProps<'div'>['className'];
  onSave: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** A form for something that facilitators write in parts; what went wrong stands above it, and nothing is lost. */
export function DraftDialog({ title, t, error, overtaken, busy, className, onSave, onClose, children }: DraftDialogProps) {
  const sentence = useErrorSentence();
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.back}
      </Button>
      <Button variant="prime" busy={busy} busyLabel={t.saveBusy} onPress={() => void onSave()}>
        {t.save}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={title} closeLabel={t.close} footer={footer}>
      <div className={className}>
        {error && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        {overtaken && <Alert tone="ochre">{overtaken}</Alert>}
        {children}
      </div>
    </Dialog>
  );
}
