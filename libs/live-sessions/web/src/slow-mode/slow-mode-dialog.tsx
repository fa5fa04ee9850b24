import { useState, type FormEvent } from 'react';
import { useMutation } from '@apollo/client/react';
import { graphql, slowModes } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, Select } from '@leerkring/ui';
import type { RoomSession } from '../live-session.query';
import { texts } from './texts';

const SetSlowMode = graphql(`
  mutation SetSlowMode($input: SetSlowModeInput!) {
    setSlowMode(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

interface SlowModeDialogProps {
  session: RoomSession;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Where a facilitator sets the time between two messages of one person. */
export function SlowModeDialog({ session, open, onOpenChange }: SlowModeDialogProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [set, { loading, error }] = useMutation(SetSlowMode);
  const [seconds, setSeconds] = useState(session.slowSeconds);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await set({ variables: { input: { liveSessionId: session.id, seconds } } }).catch(() => null)) onOpenChange(false);
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={() => onOpenChange(false)}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form="slow-mode-dialog" busy={loading} busyLabel={t.busy}>
        {t.set}
      </Button>
    </>
  );
  const options = slowModes.map((mode) => ({ id: String(mode), label: mode ? t.seconds(mode) : t.none }));
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t.title} closeLabel={t.close} size="s" footer={footer}>
      <form id="slow-mode-dialog" className="poll-dialog" onSubmit={(event) => void submit(event)}>
        {error !== undefined && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        <p>{t.line}</p>
        <Select label={t.between} options={options} value={String(seconds)} onChange={(id) => setSeconds(Number(id))} />
      </form>
    </Dialog>
  );
}
