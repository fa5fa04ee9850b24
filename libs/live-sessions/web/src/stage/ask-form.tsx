import { useState, type FormEvent } from 'react';
import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, TextArea, Voice } from '@leerkring/ui';
import type { RoomSession } from '../live-session.query';
import { AskStageQuestion } from './stage.queries';
import { addAsked } from './stage.live';
import { texts } from './texts';

/** Asks a question; the words stay when it is refused. */
export function AskForm({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [told, setTold] = useState('');
  const [ask, { loading, error }] = useMutation(AskStageQuestion, {
    update: (cache, { data }) => data && addAsked(cache, session.id, data.askStageQuestion.stageQuestion),
  });
  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    setTried(true);
    setTold('');
    if (!text.trim() || loading) return;
    const answer = await ask({ variables: { input: { liveSessionId: session.id, text } } }).catch(() => null);
    if (!answer?.data) return;
    setText('');
    setTried(false);
    setTold(t.asked);
  };
  return (
    <form className="stage__ask" onSubmit={(event) => void submit(event)} noValidate>
      <TextArea label={t.ask} description={t.askHint} value={text} onChange={setText} maxLength={limits.stageQuestion} rows={2} onSubmit={() => void submit()} error={tried && !text.trim() ? t.missing : undefined} />
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <Button variant="line" type="submit" busy={loading} busyLabel={t.busy}>
        {t.askButton}
      </Button>
      <Voice words={told} />
    </form>
  );
}
