import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import { EmptySessionNotes } from './session-notes.queries';
import { texts } from './texts';

/** Lets a facilitator destroy the notes of a phase, after asking. */
export function EmptyNotes({ notesId, phase, name }: { notesId: string; phase: string; name: string | undefined }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [asking, setAsking] = useState(false);
  const [empty, { loading, error }] = useMutation(EmptySessionNotes);
  const destroy = async (): Promise<void> => {
    if (await empty({ variables: { input: { sessionNotesId: notesId, phase } } }).catch(() => null)) setAsking(false);
  };
  return (
    <>
      <Button variant="text" size="s" aria-label={name ? t.emptyOf(name) : t.emptyAll} onPress={() => setAsking(true)}>
        {t.empty}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t.emptyTitle}
        closeLabel={t.close}
        size="s"
        role="alertdialog"
        footer={
          <>
            <Button variant="quiet" onPress={() => setAsking(false)} autoFocus>
              {t.keep}
            </Button>
            <Button variant="line" busy={loading} busyLabel={t.emptyBusy} onPress={() => void destroy()}>
              {t.empty}
            </Button>
          </>
        }
      >
        {error && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        <p>{t.emptyLine}</p>
      </Dialog>
    </>
  );
}
