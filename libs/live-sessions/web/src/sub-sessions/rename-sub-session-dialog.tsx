import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { TextField } from '@leerkring/ui';
import { SessionDialog } from '../sessions/session-dialog';
import { RenameSubSession, type SubSessionData } from './sub-sessions.queries';
import { texts } from './texts';

/** Where a facilitator gives a sub-session another name. */
export function RenameSubSessionDialog({ part, onDone }: { part: SubSessionData; onDone: () => void }) {
  const t = useTexts(texts);
  const [title, setTitle] = useState(part.title);
  const [tried, setTried] = useState(false);
  const [rename, { loading, error }] = useMutation(RenameSubSession);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (title.trim() && (await rename({ variables: { input: { id: part.id, title } } }).catch(() => null))) onDone();
  };
  return (
    <SessionDialog open onOpenChange={onDone} title={t.renameTitle} action={t.renameNow} busy={loading} busyLabel={t.busy} error={error} onSubmit={submit}>
      <TextField label={t.name} value={title} onChange={setTitle} maxLength={limits.subSessionTitle} error={tried && !title.trim() && t.nameWrong} />
    </SessionDialog>
  );
}
