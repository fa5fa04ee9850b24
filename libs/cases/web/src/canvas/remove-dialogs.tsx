import { useApolloClient, useMutation } from '@apollo/client/react';
import { errorOf, useTexts } from '@leerkring/platform/web';
import { ConfirmDialog } from '../details/confirm-dialog';
import { RemoveCanvasActor, RemoveCanvasRule, RemoveCanvasSnapshot, RemoveInfluenceMoment } from './canvas.mutations';
import { fetchCanvas } from './canvas.live';
import { texts } from './texts';

const verbs = { actor: RemoveCanvasActor, rule: RemoveCanvasRule, moment: RemoveInfluenceMoment };

interface RemovePieceProps {
  caseFileId: string;
  noun: keyof typeof verbs;
  piece: { id: string; revision: number; name: string };
  onClose: () => void;
}

/** Asks once more before something goes off the canvas. Mount it to open it. */
export function RemovePiece({ caseFileId, noun, piece: { id, revision, name }, onClose }: RemovePieceProps) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const [remove, { loading, error }] = useMutation(verbs[noun] as typeof RemoveCanvasActor);
  const confirm = async (): Promise<void> => {
    try {
      await remove({ variables: { input: { caseFileId, id, revision } } });
      onClose();
    } catch (refused) {
      // Somebody else was ahead: behind the dialog stands what it is now.
      if (errorOf(refused).code === 'CANVAS_CHANGED') await fetchCanvas(client, caseFileId);
    }
  };
  const line = noun === 'actor' ? t.removeActorLine(name) : t.removeLine(name);
  return <ConfirmDialog title={t.removeTitle} line={line} action={t.remove} busyLabel={t.removing} busy={loading} error={error} onConfirm={() => void confirm()} onClose={onClose} />;
}

/** Asks once more before a snapshot goes. Mount it to open it. */
export function RemoveSnapshot({ caseFileId, id, label, onClose }: { caseFileId: string; id: string; label: string; onClose: () => void }) {
  const t = useTexts(texts);
  const [remove, { loading, error }] = useMutation(RemoveCanvasSnapshot);
  const confirm = async (): Promise<void> => {
    if (await remove({ variables: { input: { caseFileId, id } } }).catch(() => null)) onClose();
  };
  return <ConfirmDialog title={t.removeSnapshotTitle} line={t.removeSnapshotLine(label)} action={t.remove} busyLabel={t.removing} busy={loading} error={error} onConfirm={() => void confirm()} onClose={onClose} />;
}
