import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { newClientId, useKept, useTexts } from '@leerkring/platform/web';
import { TextArea } from '@leerkring/ui';
import { useState } from 'react';
import { EditDialog } from '../details/edit-dialog';
import { EditCaseNote, WriteCaseNote, type NoteData } from './notes.queries';
import { texts } from './texts';

interface NoteDialogProps {
  caseFileId: string;
  /** What is changed; null: something new. */
  note: NoteData | null;
  onClose: () => void;
}

/** Writes a note, or puts other words in one's own. Mount it to open it. */
export function NoteDialog({ caseFileId, note, onClose }: NoteDialogProps) {
  const t = useTexts(texts);
  const edit = useNoteEdit(caseFileId, note);
  const [tried, setTried] = useState(false);
  const { body } = edit.words;
  // A note that takes words of a session along may say nothing of its own.
  const says = body.trim().length > 0 || Boolean(note?.liveSessionId);
  const isComplete = (): boolean => {
    setTried(true);
    return says;
  };
  return (
    <EditDialog title={note ? t.edit : t.write} edit={edit} isComplete={isComplete} stands={note?.body} saved={t.saved} onClose={onClose}>
      {() => (
        <TextArea
          label={t.body}
          description={t.bodyHint}
          rows={5}
          maxLength={limits.caseNote}
          value={body}
          onChange={(next) => edit.setWords({ ...edit.words, body: next })}
          error={tried && !says && t.bodyMissing}
        />
      )}
    </EditDialog>
  );
}

function useNoteEdit(caseFileId: string, note: NoteData | null) {
  const [clientId] = useState(newClientId);
  const { clear, ...kept } = useKept(note ? `case_note.edit:${note.id}` : `case_note.write:${caseFileId}`, { body: note?.body ?? '', clientId: note?.id ?? clientId });
  const [write, writing] = useMutation(WriteCaseNote);
  const [change, changing] = useMutation(EditCaseNote);
  const { reset, loading, error } = note ? changing : writing;
  const { body, clientId: sent } = kept.words;
  /** @returns whether it is stored */
  const save = async (): Promise<boolean> => {
    const answer = note ? change({ variables: { input: { id: note.id, body } } }) : write({ variables: { input: { caseFileId, body, clientId: sent } } });
    if (!(await answer.catch(() => null))) return false;
    clear();
    return true;
  };
  return {
    ...kept,
    // A new one stands nowhere yet.
    overtaken: note !== null && kept.overtaken,
    save,
    forget: () => {
      clear();
      reset();
    },
    reset,
    busy: loading,
    error,
  };
}
