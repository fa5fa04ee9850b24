import { Alert, Button, Dialog } from '@leerkring/ui';
import { useState } from 'react';
import { useErrorSentence } from '../error-sentence';
import { useTexts } from '../language';
import { texts } from './texts';

interface RemoveFileProps {
  file: { id: string; fileName: string };
  /** Rejects with why not. */
  onRemove: (id: string) => Promise<unknown>;
  onDone: () => void;
}

/** Asks before a file is taken away, which cannot be undone. */
export function RemoveFile({ file: { id, fileName }, onRemove, onDone }: RemoveFileProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const press = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await onRemove(id);
      onDone();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onDone}>
        {t.keep}
      </Button>
      <Button variant="prime" busy={busy} busyLabel={t.removing} onPress={() => void press()}>
        {t.removeDo}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={(now) => !now && onDone()} title={t.removeTitle} closeLabel={t.close} size="s" footer={footer}>
      {error !== undefined && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <p>{t.removeLine(fileName)}</p>
    </Dialog>
  );
}
