import { useApolloClient, useQuery } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { newClientId, useTexts } from '@leerkring/platform/web';
import { Select, TextArea, TextField } from '@leerkring/ui';
import { useState } from 'react';
import { EditDialog } from '../details/edit-dialog';
import { texts } from './texts';
import { useWeighingEdit } from './use-weighing-edit';
import { ChangeWeighing, DraftWeighing } from './weighing.mutations';
import { WeighingStarts, type WeighingData } from './weighing.queries';

interface WeighingDialogProps {
  caseFileId: string;
  /** What is changed; null: something new. */
  weighing: Pick<WeighingData, 'id' | 'title' | 'question' | 'revision'> | null;
  onClose: () => void;
  onDrafted?: (id: string) => void;
}

/** In a list of choices: nothing. */
const NONE = 'none';

/** Makes a weighing framework, or gives one another title and question. Mount it to open it. */
export function WeighingDialog({ caseFileId, weighing, onClose, onDrafted }: WeighingDialogProps) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const [clientId] = useState(newClientId);
  const [tried, setTried] = useState(false);
  const stands = { title: weighing?.title ?? '', question: weighing?.question ?? '', fromId: null as string | null, clientId: weighing?.id ?? clientId };
  const edit = useWeighingEdit({
    key: weighing ? `weighing.change:${weighing.id}` : `weighing.draft:${caseFileId}`,
    stands,
    isNew: !weighing,
    send: async ({ title, question, fromId, clientId: sentId }) => {
      if (weighing) return client.mutate({ mutation: ChangeWeighing, variables: { input: { id: weighing.id, revision: weighing.revision, title, question } } });
      const { data } = await client.mutate({ mutation: DraftWeighing, variables: { input: { caseFileId, title, question, fromId, clientId: sentId } } });
      onDrafted?.(data!.draftWeighing.weighing.id);
    },
  });
  const { words, setWords } = edit;
  const isComplete = (): boolean => {
    setTried(true);
    return words.title.trim() !== '' && words.question.trim() !== '';
  };
  return (
    <EditDialog title={weighing ? t.editTitle : t.draft} line={weighing ? undefined : t.draftLine} edit={edit} isComplete={isComplete} stands={weighing && <><p>{weighing.title}</p><p>{weighing.question}</p></>} saved={weighing ? t.saved : t.drafted} onClose={onClose}>
      {() => (
        <>
          <TextField label={t.title} description={t.titleHint} value={words.title} maxLength={limits.title} onChange={(title) => setWords({ ...words, title })} error={tried && !words.title.trim() && t.titleMissing} required />
          <TextArea label={t.question} rows={2} value={words.question} maxLength={limits.keyQuestion} onChange={(question) => setWords({ ...words, question })} error={tried && !words.question.trim() && t.questionMissing} required />
          {!weighing && <StartChoice caseFileId={caseFileId} value={words.fromId} onChange={(fromId) => setWords({ ...words, fromId })} />}
        </>
      )}
    </EditDialog>
  );
}

/** Another one of the group whose criteria it begins with; nothing where there is none. */
function StartChoice({ caseFileId, value, onChange }: { caseFileId: string; value: string | null; onChange: (id: string | null) => void }) {
  const t = useTexts(texts);
  const { data } = useQuery(WeighingStarts, { variables: { id: caseFileId }, fetchPolicy: 'cache-and-network' });
  const starts = data?.caseFile.weighingStarts ?? [];
  if (!starts.length) return null;
  const options = [{ id: NONE, label: t.startNone }, ...starts.map(({ id, title, caseTitle }) => ({ id, label: title, line: t.startOf(caseTitle) }))];
  const known = starts.some(({ id }) => id === value);
  return <Select label={t.start} description={t.startHint} options={options} value={known ? value : NONE} onChange={(id) => onChange(id === NONE ? null : id)} />;
}
