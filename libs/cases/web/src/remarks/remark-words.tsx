import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { newClientId, useErrorSentence, useKept, useTexts } from '@leerkring/platform/web';
import { Alert, Button, TextArea } from '@leerkring/ui';
import { useState, type FormEvent } from 'react';
import { AnswerRemark, EditRemark, type AnswerData, type RemarkData } from './remarks.queries';
import { texts } from './texts';

type RemarkWordsProps = { onClose: () => void } & ({ answerTo: RemarkData; edits?: undefined } | { edits: RemarkData | AnswerData; answerTo?: undefined });

/** Writes an answer, or puts other words in one's own; kept on this device until they are stored. */
export function RemarkWords({ answerTo, edits, onClose }: RemarkWordsProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [clientId] = useState(newClientId);
  const { words, setWords, clear } = useKept(answerTo ? `remark.answer:${answerTo.id}` : `remark.edit:${edits.id}`, { body: edits?.body ?? '', clientId });
  const { body } = words;
  const [tried, setTried] = useState(false);
  const [answer, answering] = useMutation(AnswerRemark);
  const [edit, editing] = useMutation(EditRemark);
  const { loading, error } = answerTo ? answering : editing;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (loading || !body.trim()) return;
    const sent = answerTo ? answer({ variables: { input: { id: answerTo.id, body, clientId: words.clientId } } }) : edit({ variables: { input: { id: edits.id, revision: edits.revision, body } } });
    if (!(await sent.catch(() => null))) return;
    clear();
    onClose();
  };
  return (
    <form className="remark-form" onSubmit={(event) => void send(event)}>
      <TextArea label={answerTo ? t.answerTo(answerTo.author.name) : t.body} rows={3} maxLength={limits.remark} value={body} onChange={(next) => setWords({ ...words, body: next })} error={tried && !body.trim() && t.bodyMissing} autoFocus />
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <div className="remark-actions">
        <Button type="submit" variant="line" size="s" fit busy={loading} busyLabel={answerTo ? t.placing : t.saving}>
          {answerTo ? t.place : t.save}
        </Button>
        <Button variant="quiet" size="s" onPress={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
