import { useMutation } from '@apollo/client/react';
import { limits, type CanvasActorKind, type ProcessRole } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Select, TextField } from '@leerkring/ui';
import { useState } from 'react';
import { EditDialog } from '../details/edit-dialog';
import { AddCanvasActor, ChangeCanvasActor } from './canvas.mutations';
import type { CanvasActorData, CanvasData } from './canvas.queries';
import { NONE, actorKindOptions, processRoleOptions, texts } from './texts';
import { usePieceEdit } from './use-piece-edit';

export interface PieceDialogProps<P> {
  caseFileId: string;
  canvas: CanvasData;
  /** What is changed, as it was when it was opened; null: something new. */
  opened: P | null;
  onClose: () => void;
}

const blank = { name: '', kind: 'council' as CanvasActorKind, role: null as ProcessRole | null };
const wordsOf = ({ name, kind, role }: CanvasActorData): typeof blank => ({ name, kind, role });

/** Puts an actor on the canvas, or other words with one. Mount it to open it. */
export function ActorDialog({ caseFileId, canvas, opened, onClose }: PieceDialogProps<CanvasActorData>) {
  const t = useTexts(texts);
  const [add] = useMutation(AddCanvasActor);
  const [change] = useMutation(ChangeCanvasActor);
  const [tried, setTried] = useState(false);
  const stands = canvas.actors.find(({ id }) => id === opened?.id) ?? null;
  const edit = usePieceEdit({
    caseFileId,
    noun: 'actor',
    opened,
    stands,
    wordsOf,
    blank,
    add: (words, clientId) => add({ variables: { input: { caseFileId, clientId, words } } }),
    change: (words, seen) => change({ variables: { input: { caseFileId, ...seen, words } } }),
  });
  const { words } = edit;
  const set = (next: Partial<typeof blank>): void => edit.setWords({ ...words, ...next });
  const isComplete = (): boolean => {
    setTried(true);
    return words.name.trim() !== '';
  };
  const now = stands ? [stands.name, t.kindName(stands.kind), stands.role && t.process(stands.role)].filter(Boolean).join(' · ') : t.gone;
  return (
    <EditDialog title={opened ? t.editActor : t.addActorTitle} line={t.actorLine} edit={edit} isComplete={isComplete} stands={now} saved={t.saved} onClose={onClose}>
      {() => (
        <>
          <TextField label={t.name} description={t.nameHint} value={words.name} maxLength={limits.canvasActor} onChange={(name) => set({ name })} error={tried && !words.name.trim() && t.nameMissing} required />
          <Select label={t.kind} options={actorKindOptions(t)} value={words.kind} onChange={(kind) => set({ kind: kind as CanvasActorKind })} />
          <Select label={t.role} options={processRoleOptions(t)} value={words.role ?? NONE} onChange={(role) => set({ role: role === NONE ? null : (role as ProcessRole) })} />
        </>
      )}
    </EditDialog>
  );
}
