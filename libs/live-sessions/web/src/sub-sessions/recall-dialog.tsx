import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Select } from '@leerkring/ui';
import { SessionDialog } from '../sessions/session-dialog';
import { RecallSubSessions } from './sub-sessions.queries';
import { texts } from './texts';

const USUAL_MINUTES = 5;
const moments = [0, 1, 2, USUAL_MINUTES, 10, 15, 30];

/** Where a facilitator calls everybody back to the main room. */
export function RecallDialog({ mainId, onDone }: { mainId: string; onDone: () => void }) {
  const t = useTexts(texts);
  const [minutes, setMinutes] = useState(USUAL_MINUTES);
  const [recall, { loading, error }] = useMutation(RecallSubSessions);
  const submit = async (): Promise<void> => {
    if (await recall({ variables: { input: { liveSessionId: mainId, minutes } } }).catch(() => null)) onDone();
  };
  const options = moments.map((moment) => ({ id: String(moment), label: moment ? t.inMinutes(moment) : t.atOnce }));
  return (
    <SessionDialog open onOpenChange={onDone} title={t.recallTitle} action={t.recallNow} busy={loading} busyLabel={t.busy} error={error} onSubmit={submit}>
      <p>{t.recallLine}</p>
      <Select label={t.when} options={options} value={String(minutes)} onChange={(id) => setMinutes(Number(id))} />
    </SessionDialog>
  );
}
