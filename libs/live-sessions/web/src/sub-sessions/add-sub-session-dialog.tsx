import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { TextField } from '@leerkring/ui';
import { SessionDialog } from '../sessions/session-dialog';
import { PlacesField, USUAL_PLACES } from './places-field';
import { OpenSubSessions } from './sub-sessions.queries';
import { texts } from './texts';

/** Where a facilitator makes one more sub-session, to which people walk. */
export function AddSubSessionDialog({ mainId, onDone }: { mainId: string; onDone: () => void }) {
  const t = useTexts(texts);
  const [title, setTitle] = useState('');
  const [places, setPlaces] = useState(USUAL_PLACES);
  const [tried, setTried] = useState(false);
  const [open, { loading, error }] = useMutation(OpenSubSessions);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!title.trim()) return;
    const input = { liveSessionId: mainId, subSessions: [{ title, places }], seatEverybody: false };
    if (await open({ variables: { input } }).catch(() => null)) onDone();
  };
  return (
    <SessionDialog open onOpenChange={onDone} title={t.addTitle} action={t.addNow} busy={loading} busyLabel={t.busy} error={error} onSubmit={submit}>
      <TextField label={t.name} value={title} onChange={setTitle} maxLength={limits.subSessionTitle} error={tried && !title.trim() && t.nameWrong} />
      <PlacesField value={places} onChange={setPlaces} />
    </SessionDialog>
  );
}
