import { useApolloClient } from '@apollo/client/react';
import { limits, weighingSteps } from '@leerkring/contract';
import { newClientId, useTexts } from '@leerkring/platform/web';
import { Button, RadioSegment, TextArea, TextField } from '@leerkring/ui';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '../details/confirm-dialog';
import { EditDialog } from '../details/edit-dialog';
import { texts as caseTexts } from '../texts';
import { texts } from './texts';
import { useWeighingEdit } from './use-weighing-edit';
import { AddWeighingCriterion, AddWeighingOption, ChangeWeighingCriterion, ChangeWeighingOption, RemoveWeighingCriterion, RemoveWeighingOption } from './weighing.mutations';

interface PartDialogProps {
  weighingId: string;
  kind: 'criterion' | 'option';
  /** What is changed; null: something new. */
  part: { id: string; name: string; explanation: string; weight?: number; revision: number } | null;
  onClose: () => void;
}

const steps = Array.from({ length: weighingSteps.max }, (_, step) => ({ id: String(step + 1), label: String(step + 1) }));
const USUAL_WEIGHT = 3;

/** Adds a criterion or an option, puts other words in it, or takes it away. Mount it to open it. */
export function PartDialog({ weighingId, kind, part, onClose }: PartDialogProps) {
  const t = useTexts(texts);
  const c = useTexts(caseTexts);
  const [tried, setTried] = useState(false);
  const [removing, setRemoving] = useState(false);
  const edit = usePartEdit(weighingId, kind, part);
  const { words, setWords } = edit;
  const isCriterion = kind === 'criterion';
  const isComplete = (): boolean => {
    setTried(true);
    return words.name.trim() !== '';
  };
  if (removing && part) return <RemovePart kind={kind} part={part} onClose={onClose} />;
  const stands = part && (
    <>
      <p>{isCriterion ? `${part.name} · ${t.weightIs(part.weight!)}` : part.name}</p>
      {part.explanation && <p>{part.explanation}</p>}
    </>
  );
  const title = part ? (isCriterion ? t.editCriterion : t.editOption) : isCriterion ? t.addCriterion : t.addOption;
  return (
    <EditDialog title={title} edit={edit} isComplete={isComplete} stands={stands} saved={t.saved} onClose={onClose}>
      {() => (
        <>
          <TextField label={t.name} value={words.name} maxLength={limits.weighingName} onChange={(name) => setWords({ ...words, name })} error={tried && !words.name.trim() && t.nameMissing} required />
          <TextArea label={t.explanation} optional={c.optional} description={isCriterion ? t.criterionHint : t.optionHint} rows={2} value={words.explanation} maxLength={limits.weighingExplanation} onChange={(explanation) => setWords({ ...words, explanation })} />
          {isCriterion && <RadioSegment label={t.weight} description={t.weightHint} options={steps} value={String(words.weight)} onChange={(weight) => setWords({ ...words, weight: Number(weight) })} />}
          {part && (
            <div>
              <Button size="s" variant="quiet" icon={<Trash2 aria-hidden />} onPress={() => setRemoving(true)}>
                {isCriterion ? t.removeCriterion(part.name) : t.removeOption(part.name)}
              </Button>
            </div>
          )}
        </>
      )}
    </EditDialog>
  );
}

function usePartEdit(weighingId: string, kind: PartDialogProps['kind'], part: PartDialogProps['part']) {
  const client = useApolloClient();
  const [clientId] = useState(newClientId);
  return useWeighingEdit({
    key: part ? `weighing.${kind}:${part.id}` : `weighing.${kind}:${weighingId}`,
    stands: { name: part?.name ?? '', explanation: part?.explanation ?? '', weight: part?.weight ?? USUAL_WEIGHT, clientId: part?.id ?? clientId },
    isNew: !part,
    send: ({ name, explanation, weight, clientId: sentId }) => {
      // Over what the screen shows now: nobody replaces what they could not read.
      const of = part && { id: part.id, revision: part.revision };
      if (kind === 'option') {
        return of ? client.mutate({ mutation: ChangeWeighingOption, variables: { input: { ...of, name, explanation } } }) : client.mutate({ mutation: AddWeighingOption, variables: { input: { weighingId, clientId: sentId, name, explanation } } });
      }
      return of
        ? client.mutate({ mutation: ChangeWeighingCriterion, variables: { input: { ...of, name, explanation, weight } } })
        : client.mutate({ mutation: AddWeighingCriterion, variables: { input: { weighingId, clientId: sentId, name, explanation, weight } } });
    },
  });
}

function RemovePart({ kind, part: { id, name, revision }, onClose }: { kind: PartDialogProps['kind']; part: NonNullable<PartDialogProps['part']>; onClose: () => void }) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const edit = useWeighingEdit({
    key: `weighing.remove:${id}`,
    stands: null,
    send: () => client.mutate({ mutation: kind === 'criterion' ? RemoveWeighingCriterion : RemoveWeighingOption, variables: { input: { id, revision } } }),
  });
  const confirm = async (): Promise<void> => {
    if (await edit.save()) onClose();
  };
  const title = kind === 'criterion' ? t.removeCriterion(name) : t.removeOption(name);
  return <ConfirmDialog title={title} line={t.removeLine} action={t.remove} busyLabel={t.removing} busy={edit.busy} error={edit.error} onConfirm={() => void confirm()} onClose={onClose} />;
}
