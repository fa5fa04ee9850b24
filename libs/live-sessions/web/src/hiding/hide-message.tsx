import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, TextArea } from '@leerkring/ui';
import type { ChatMessage } from '../fragments';
import { HideChatMessage } from './hiding.queries';
import { texts } from './texts';

/** Asks why, and hides the message. */
export function HideMessage({ message, onDone }: { message: ChatMessage; onDone: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [hide, { loading, error }] = useMutation(HideChatMessage);
  const save = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() && (await hide({ variables: { input: { id: message.id, reason } } }).catch(() => null))) onDone();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onDone}>
        {t.cancel}
      </Button>
      <Button variant="prime" busy={loading} busyLabel={t.hiding} onPress={() => void save()}>
        {t.hide}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={(now) => !now && onDone()} title={t.title(message.author.name)} line={t.titleLine} closeLabel={t.close} size="s" footer={footer}>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <TextArea label={t.reason} value={reason} onChange={setReason} maxLength={limits.hidingReason} rows={3} required error={tried && !reason.trim() ? t.reasonMissing : undefined} onSubmit={() => void save()} />
    </Dialog>
  );
}
