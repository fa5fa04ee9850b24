import { useApolloClient, useMutation } from '@apollo/client/react';
import type { LessonKind } from '@leerkring/contract';
import { errorOf, newClientId, useKept } from '@leerkring/platform/web';
import { useState } from 'react';
import { CaseFileQuery } from '../cases.queries';
import { ChangeLesson, DraftLesson, type LessonData } from './lessons.queries';

export interface LessonWords {
  kind: LessonKind;
  title: string;
  situation: string;
  action: string;
  effect: string;
}

/** What a new lesson says at first. */
export const blank: LessonWords = { kind: 'success_factor', title: '', situation: '', action: '', effect: '' };
const wordsOf = ({ kind, title, situation, action, effect }: LessonWords): LessonWords => ({ kind, title, situation, action, effect });

/** A lesson while somebody writes it, kept on this device until it is stored. */
export function useLessonEdit(caseFileId: string, lesson: LessonData | null) {
  const client = useApolloClient();
  const [clientId] = useState(newClientId);
  const { clear, words, setWords, kept, overtaken } = useKept(lesson ? `lesson.change:${lesson.id}` : `lesson.draft:${caseFileId}`, lesson ? { ...wordsOf(lesson), clientId: lesson.id } : { ...blank, clientId });
  const [draft, drafting] = useMutation(DraftLesson);
  const [change, changing] = useMutation(ChangeLesson);
  const { reset, loading, error } = lesson ? changing : drafting;
  /** @returns whether it is stored */
  const save = async (): Promise<boolean> => {
    const said = wordsOf(words);
    try {
      // Over what the screen shows now: nobody replaces what they could not read.
      if (lesson) await change({ variables: { input: { id: lesson.id, revision: lesson.revision, ...said } } });
      else await draft({ variables: { input: { caseFileId, clientId: words.clientId, ...said } } });
      clear();
      return true;
    } catch (refused) {
      if (['LESSON_CHANGED', 'LESSON_READY'].includes(errorOf(refused).code)) await client.refetchQueries({ include: [CaseFileQuery] });
      return false;
    }
  };
  return {
    words: wordsOf(words),
    setWords: (next: LessonWords) => setWords({ ...next, clientId: words.clientId }),
    kept,
    // A new one stands nowhere yet.
    overtaken: lesson !== null && overtaken,
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
