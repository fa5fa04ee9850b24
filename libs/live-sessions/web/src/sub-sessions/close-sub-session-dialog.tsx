import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import { CloseSubSession, type SubSessionData } from './sub-sessions.queries';
import { texts } from './texts';

/** Lets a facilitator close one sub-session, after asking: it is not opened again. */
export function CloseSubSessionDialog({ part: { id, title }, onDone }: { part: SubSessionData; onDone: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [close, { loading, error }] = useMutation(CloseSubSession);
  const end = async (): Promise<void> => {
    if (await close({ variables: { input: { id } } }).catch(() => null)) onDone();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onDone} autoFocus>
        {t.keepOpen}
      </Button>
      <Button variant="line" busy={loading} busyLabel={t.busy} onPress={() => void end()}>
        {t.closeNow}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onDone} title={t.closeTitle(title)} closeLabel={t.keepOpen} size="s" role="alertdialog" footer={footer}>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <p>{t.closeLine}</p>
    </Dialog>
  );
}
