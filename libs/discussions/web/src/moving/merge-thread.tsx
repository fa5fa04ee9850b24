import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import { useState } from 'react';
import type { ThreadData } from '../thread.queries';
import { MergeThread as MergeMutation } from './moving.queries';
import { texts } from './texts';
import { ThreadChoice } from './thread-choice';

/** Asks in which thread this one goes on, and merges it into that. */
export default function MergeThread({ thread, onDone }: { thread: ThreadData; onDone: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [intoThreadId, setInto] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [merge, { loading, error }] = useMutation(MergeMutation);
  const save = async (): Promise<void> => {
    setTried(true);
    if (!intoThreadId || loading) return;
    const stored = await merge({ variables: { input: { threadId: thread.id, intoThreadId } } }).catch(() => null);
    if (stored?.data) onDone();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onDone}>
        {t.cancel}
      </Button>
      <Button variant="prime" busy={loading} busyLabel={t.merging} onPress={() => void save()}>
        {t.doMerge}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={(now) => !now && onDone()} title={t.mergeTitle} line={t.mergeTitleLine} closeLabel={t.close} size="s" footer={footer}>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <ThreadChoice thread={thread} value={intoThreadId} onChange={setInto} error={tried && !intoThreadId ? t.targetMissing : undefined} />
    </Dialog>
  );
}
