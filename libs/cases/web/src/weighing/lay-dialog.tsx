import { useApolloClient } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { newClientId, useTexts } from '@leerkring/platform/web';
import { TextArea, TextField, toast } from '@leerkring/ui';
import { useState } from 'react';
import { ConfirmDialog } from '../details/confirm-dialog';
import { EditDialog } from '../details/edit-dialog';
import { texts as caseTexts } from '../texts';
import { texts } from './version-texts';
import { useWeighingEdit } from './use-weighing-edit';
import { KeepWeighing, LayWeighingBefore } from './weighing.mutations';
import type { WeighingVersionData } from './weighing.queries';

/** Keeps a weighing framework as it is now. Mount it to open it. */
export function KeepDialog({ weighingId, onClose }: { weighingId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const c = useTexts(caseTexts);
  const client = useApolloClient();
  const [clientId] = useState(newClientId);
  const [tried, setTried] = useState(false);
  const edit = useWeighingEdit({
    key: `weighing.keep:${weighingId}`,
    stands: { label: '', note: '', clientId },
    isNew: true,
    send: (words) => client.mutate({ mutation: KeepWeighing, variables: { input: { weighingId, ...words } } }),
  });
  const { words, setWords } = edit;
  const isComplete = (): boolean => {
    setTried(true);
    return words.label.trim() !== '';
  };
  return (
    <EditDialog title={t.keep} line={t.keepLine} edit={edit} isComplete={isComplete} stands={null} saved={t.kept} onClose={onClose}>
      {() => (
        <>
          <TextField label={t.label} description={t.labelHint} value={words.label} maxLength={limits.weighingName} onChange={(label) => setWords({ ...words, label })} error={tried && !words.label.trim() && t.labelMissing} required />
          <TextArea label={t.note} optional={c.optional} rows={2} value={words.note} maxLength={limits.note} onChange={(note) => setWords({ ...words, note })} />
        </>
      )}
    </EditDialog>
  );
}

/** Asks the group whether it adopts a version. Mount it to open it. */
export function LayDialog({ version: { id, number }, onClose }: { version: Pick<WeighingVersionData, 'id' | 'number'>; onClose: () => void }) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const edit = useWeighingEdit({ key: `weighing.lay_before:${id}`, stands: null, send: () => client.mutate({ mutation: LayWeighingBefore, variables: { input: { versionId: id } } }) });
  const confirm = async (): Promise<void> => {
    if (!(await edit.save())) return;
    onClose();
    toast({ text: t.laid, tone: 'moss' });
  };
  return <ConfirmDialog title={t.layOf(number)} line={t.layLine} action={t.lay} busyLabel={t.laying} busy={edit.busy} error={edit.error} onConfirm={() => void confirm()} onClose={onClose} />;
}
