import { useMutation } from '@apollo/client/react';
import { newClientId, useKept } from '@leerkring/platform/web';
import { useState } from 'react';
import { DraftLesson } from '../lessons/lessons.queries';
import { blank, type LessonWords } from '../lessons/use-lesson-edit';
import { WriteCaseNote } from '../notes/notes.queries';

/** To where words of a session go, and what is said with them. */
interface TakingWords {
  caseFileId: string | null;
  as: 'note' | 'lesson';
  body: string;
  lesson: LessonWords;
}

/** Words of a session while somebody takes them to a case; what is said with them is kept on this device until they are there. */
export function useTake(liveSessionId: string, messageIds: readonly string[], onTaken: (caseFileId: string) => void) {
  const [clientId] = useState(newClientId);
  const { clear, ...kept } = useKept<TakingWords>(`case_words:${liveSessionId}`, { caseFileId: null, as: 'note', body: '', lesson: blank });
  const [write, writing] = useMutation(WriteCaseNote);
  const [draft, drafting] = useMutation(DraftLesson);
  const { as, body, lesson } = kept.words;
  /** @returns whether they are there */
  const save = async (caseFileId: string): Promise<boolean> => {
    const shared = { caseFileId, clientId, sessionWords: { liveSessionId, messageIds: [...messageIds] } };
    const answer = as === 'note' ? write({ variables: { input: { ...shared, body } } }) : draft({ variables: { input: { ...shared, ...lesson } } });
    if (!(await answer.catch(() => null))) return false;
    clear();
    onTaken(caseFileId);
    return true;
  };
  return {
    ...kept,
    // They stand nowhere yet.
    overtaken: false,
    save,
    forget: () => {
      clear();
      writing.reset();
      drafting.reset();
    },
    busy: writing.loading || drafting.loading,
    error: as === 'note' ? writing.error : drafting.error,
  };
}
