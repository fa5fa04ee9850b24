import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import type { SessionAgreement } from '../fragments';
import { RemoveAgreement } from './agreements.mutations';
import { texts } from './texts';

/** Asks once, because the words cannot be brought back. */
export function RemoveAgreementDialog({ agreement, onDone }: { agreement: SessionAgreement | null; onDone: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [remove, { loading, error, reset }] = useMutation(RemoveAgreement);
  const done = (): void => {
    reset();
    onDone();
  };
  const confirm = async (): Promise<void> => {
    if (await remove({ variables: { input: { id: agreement!.id } } }).catch(() => null)) done();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={done} autoFocus>
        {t.keep}
      </Button>
      <Button variant="line" onPress={() => void confirm()} busy={loading} busyLabel={t.removeBusy}>
        {t.remove}
      </Button>
    </>
  );
  return (
    <Dialog open={agreement !== null} onOpenChange={done} title={t.removeTitle} closeLabel={t.close} size="s" role="alertdialog" footer={footer}>
      <p className="agreement__words">{agreement?.text}</p>
      <p>{t.removeLine}</p>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
    </Dialog>
  );
}
