import { useState } from 'react';
import { useMutation, useQuery } from '@apollo/client/react';
import { limits, sessionFormats } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { TextField } from '@leerkring/ui';
import { OwnFormatsQuery } from '../own-formats/own-formats.queries';
import { texts } from '../texts';
import { FormatField } from './format-field';
import { OpenLiveSession } from './open-live-session';
import { SessionDialog } from './session-dialog';

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
  const [format, setFormat] = useState<string>('free');
  const { data } = useQuery(OwnFormatsQuery, { variables: { id: groupId }, fetchPolicy: 'cache-and-network' });
  const [tried, setTried] = useState(false);
  const [begin, { loading, error }] = useMutation(OpenLiveSession);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!title.trim()) return;
    const known = sessionFormats.find((one) => one === format);
    const answer = await begin({ variables: { input: { groupId, title, ...(known ? { format: known } : { ownFormatId: format }) } } }).catch(() => null);
    const id = answer?.data?.openLiveSession.liveSession.id;
    if (id) onOpened(id);
  };
  return (
    <SessionDialog {...dialog} title={t.openNow} line={t.openLine} action={t.openRoom} busy={loading} busyLabel={t.openBusy} error={error} onSubmit={submit}>
      <TextField label={t.titleLabel} description={t.titleHint} value={title} onChange={setTitle} maxLength={limits.title} error={tried && !title.trim() && t.fillTitle} autoFocus />
      <FormatField value={format} onChange={setFormat} own={data?.group.ownFormats} />
    </SessionDialog>
  );
}
