import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, TextArea, TextField } from '@leerkring/ui';
import { useState } from 'react';
import './copying.css';
import { ProposeThreadCopy } from './copying.queries';
import { texts } from './texts';

interface ProposeCopyProps {
  threadId: string;
  /** The learning group that is to read it. */
  group: { id: string; name: string };
  onDone: () => void;
}

/** Asks what a copy is called and begins with, and then each author of the thread whether their posts go along. */
export default function ProposeCopy({ threadId, group, onDone }: ProposeCopyProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  const [tried, setTried] = useState(false);
  const [propose, { loading, error }] = useMutation(ProposeThreadCopy);
  const save = async (): Promise<void> => {
    setTried(true);
    if (!title.trim() || !body.trim() || loading) return;
    const stored = await propose({ variables: { input: { threadId, groupId: group.id, title, body } } }).catch(() => null);
    if (stored?.data) onDone();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onDone}>
        {t.cancel}
      </Button>
      <Button variant="prime" busy={loading} busyLabel={t.asking} onPress={() => void save()}>
        {t.ask}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={(now) => !now && onDone()} title={t.proposeTitle(group.name)} line={t.proposeLine} closeLabel={t.close} footer={footer}>
      <div className="copy-form">
        {error && (
          <Alert tone="ochre" announce="now" title={t.failed}>
            {sentence(error)}
          </Alert>
        )}
        <TextField label={t.title} description={t.titleLine} value={title} onChange={setTitle} maxLength={limits.title} required error={tried && !title.trim() ? t.titleMissing : undefined} />
        <TextArea label={t.opening} description={t.openingLine} value={body} onChange={setBody} maxLength={limits.copyOpening} rows={4} required error={tried && !body.trim() ? t.openingMissing : undefined} onSubmit={() => void save()} />
      </div>
    </Dialog>
  );
}
