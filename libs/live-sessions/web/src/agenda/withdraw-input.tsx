import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import { WithdrawInput, type InputData } from './agenda.queries';
import { texts } from './texts';

/** Asks once, because the words cannot be brought back. */
export function WithdrawInputDialog({ input, onDone }: { input: InputData | null; onDone: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [withdraw, { loading, error, reset }] = useMutation(WithdrawInput);
  const done = (): void => {
    reset();
    onDone();
  };
  const confirm = async (): Promise<void> => {
    if (await withdraw({ variables: { input: { id: input!.id } } }).catch(() => null)) done();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={done} autoFocus>
        {t.keep}
      </Button>
      <Button variant="line" onPress={() => void confirm()} busy={loading} busyLabel={t.withdrawBusy}>
        {t.withdraw}
      </Button>
    </>
  );
  return (
    <Dialog open={input !== null} onOpenChange={done} title={t.withdrawTitle} closeLabel={t.close} size="s" role="alertdialog" footer={footer}>
      <p className="input-words">{input?.text}</p>
      <p>{t.withdrawLine}</p>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
    </Dialog>
  );
}
