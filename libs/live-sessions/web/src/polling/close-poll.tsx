import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import type { SessionPoll } from '../fragments';
import { ClosePoll } from './polls.mutations';
import { texts } from './texts';

/** Closes a poll; an anonymous one with too few votes only after saying what is lost then and what else can be done. */
export function ClosePollButton({ poll }: { poll: SessionPoll }) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const [close, { loading, error }] = useMutation(ClosePoll);
  const end = (): void => void close({ variables: { input: { pollId: poll.id } } }).catch(() => null);
  return (
    <>
      <Failed error={error} />
      <Button variant="line" size="s" busy={loading} busyLabel={t.busy} onPress={poll.enough ? end : () => setAsking(true)}>
        {t.closePoll}
      </Button>
      <Dialog
        open={asking && !poll.enough}
        onOpenChange={setAsking}
        title={t.fewTitle}
        closeLabel={t.close}
        size="s"
        role="alertdialog"
        footer={
          <>
            <Button variant="quiet" onPress={() => setAsking(false)} autoFocus>
              {t.wait}
            </Button>
            <Button variant="line" busy={loading} busyLabel={t.busy} onPress={end}>
              {t.closeWithout}
            </Button>
          </>
        }
      >
        <Failed error={error} />
        <p>{t.fewLine(t[`enough_${poll.weight}`](limits.anonymousVotes))}</p>
        <p>{t.fewAdvice}</p>
      </Dialog>
    </>
  );
}

function Failed({ error }: { error: unknown }) {
  const sentence = useErrorSentence();
  if (!error) return null;
  return (
    <Alert tone="ochre" announce="now">
      {sentence(error)}
    </Alert>
  );
}
