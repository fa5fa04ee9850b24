import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { TextField } from '@leerkring/ui';
import type { MeetingData } from '../meetings/meetings.queries';
import { SessionDialog } from '../sessions/session-dialog';
import type { ClusterData } from './agenda.queries';
import { MakeCluster, NameCluster } from './board.queries';
import { texts } from './texts';

/** Names what inputs have in common, of a new cluster or another time. */
export function ClusterDialog({ meeting, before, onDone }: { meeting: MeetingData; before: ClusterData | null; onDone: () => void }) {
  const t = useTexts(texts);
  const [name, setName] = useState(before?.name ?? '');
  const [tried, setTried] = useState(false);
  const [make, making] = useMutation(MakeCluster);
  const [rename, naming] = useMutation(NameCluster);
  /** Over what the screen shows now: nobody replaces what they could not read. */
  const stands = before && meeting.jointAgenda?.clusters.find(({ id }) => id === before.id);
  const overtaken = stands && before && stands.revision !== before.revision ? stands : null;
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!name.trim()) return;
    const answer: Promise<unknown> = before ? rename({ variables: { input: { id: before.id, revision: (stands ?? before).revision, name } } }) : make({ variables: { input: { meetingId: meeting.id, name } } });
    if (await answer.catch(() => null)) onDone();
  };
  return (
    <SessionDialog
      open
      onOpenChange={onDone}
      title={before ? t.renameTitle : t.makeCluster}
      line={overtaken ? t.namedNow(overtaken.name) : t.clusterLine}
      action={before ? t.save : t.makeCluster}
      busy={making.loading || naming.loading}
      busyLabel={t.busy}
      error={making.error ?? naming.error}
      onSubmit={submit}
    >
      <TextField label={t.clusterName} description={t.clusterHint} value={name} onChange={setName} maxLength={limits.clusterName} error={tried && !name.trim() && t.fillName} autoFocus />
    </SessionDialog>
  );
}
