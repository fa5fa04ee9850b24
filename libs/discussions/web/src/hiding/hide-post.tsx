import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, TextArea } from '@leerkring/ui';
import { useState } from 'react';
import { HidePost as HideMutation } from './hiding.queries';
import { texts } from './texts';

interface HidePostProps {
  post: { id: string; author: { name: string } };
  onDone: () => void;
}

/** Asks why, and hides the post. */
export default function HidePost({ post, onDone }: HidePostProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [hide, { loading, error }] = useMutation(HideMutation);
  const save = async (): Promise<void> => {
    setTried(true);
    if (!reason.trim()) return;
    const stored = await hide({ variables: { input: { postId: post.id, reason } } }).catch(() => null);
    if (stored?.data) onDone();
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
    <Dialog open onOpenChange={(now) => !now && onDone()} title={t.title(post.author.name)} line={t.titleLine} closeLabel={t.closeDialog} size="s" footer={footer}>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <TextArea label={t.reason} value={reason} onChange={setReason} maxLength={limits.hidingReason} rows={3} required error={tried && !reason.trim() ? t.reasonMissing : undefined} onSubmit={() => void save()} />
    </Dialog>
  );
}
