import { useErrorSentence } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import './ordered-parts.css';
import type { ComponentProps, ReactNode } from 'react';

/** What stands since somebody else was ahead. */
export interface Overtaking {
  line: string;
  title: string;
  /** Its parts in order, in words. */
  parts: string[];
}

interface DraftDialogProps {
  title: string;
  t: { back: string; save: string; saveBusy: string; close: string };
  error: Error | undefined;
  /** What somebody else made of it meanwhile; null when nobody did. */
  overtaken: Overtaking | null;
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
        {overtaken && (
          <Alert tone="ochre">
            <p>{overtaken.line}</p>
            <p>
              <strong>{overtaken.title}</strong>
            </p>
            <ol className="ordered-parts__standing">
              {overtaken.parts.map((part, index) => (
                <li key={index}>{part}</li>
              ))}
            </ol>
          </Alert>
        )}
        {children}
      </div>
    </Dialog>
  );
}
