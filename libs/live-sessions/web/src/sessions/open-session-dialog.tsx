import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { TextField } from '@leerkring/ui';
import { texts } from '../texts';
import { FormatField } from './format-field';
import { OpenLiveSession } from './open-live-session';
import { SessionDialog } from './session-dialog';
import { useFormatChoice } from './use-format-choice';

interface OpenSessionDialogProps {
  groupId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onOpened: (liveSessionId: string) => void;
}

/** Begins a meeting now: asks what it is about and goes in. */
export function OpenSessionDialog({ groupId, onOpened, ...dialog }: OpenSessionDialogProps) {
  const t = useTexts(texts);
  const [title, setTitle] = useState('');
  const choice = useFormatChoice(groupId, { format: 'free' });
  const [tried, setTried] = useState(false);
  const [begin, { loading, error }] = useMutation(OpenLiveSession);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!title.trim()) return;
    const answer = await begin({ variables: { input: { groupId, title, ...choice.input } } }).catch(() => null);
    const id = answer?.data?.openLiveSession.liveSession.id;
    if (id) onOpened(id);
  };
  return (
    <SessionDialog {...dialog} title={t.openNow} line={t.openLine} action={t.openRoom} busy={loading} busyLabel={t.openBusy} error={error} onSubmit={submit}>
      <TextField label={t.titleLabel} description={t.titleHint} value={title} onChange={setTitle} maxLength={limits.title} error={tried && !title.trim() && t.fillTitle} autoFocus />
      <FormatField choice={choice} />
    </SessionDialog>
  );
}
