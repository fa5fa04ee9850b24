import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import type { ConsequenceReach } from '@leerkring/contract';
import { ChangeConsequence, NoteConsequence, type CompassGameData, type ConsequenceData } from './compass.queries';

interface ConsequenceWords {
  pole: number;
  text: string;
  reach: ConsequenceReach;
  desirability: number;
}

/** What is typed of a consequence, and how it is stored: also when somebody else changed it meanwhile. */
export function useConsequenceForm(game: CompassGameData, dilemma: number, consequence: ConsequenceData | null) {
  const [words, setWords] = useState<ConsequenceWords>(() => ({ pole: consequence?.pole ?? 0, text: consequence?.text ?? '', reach: consequence?.reach ?? 'street', desirability: consequence?.desirability ?? 3 }));
  const [tried, setTried] = useState(false);
  const [note, noting] = useMutation(NoteConsequence);
  const [change, changing] = useMutation(ChangeConsequence);
  const stands = consequence && game.consequences.find(({ id }) => id === consequence.id);
  const overtaken = consequence && stands && stands.revision > consequence.revision ? stands : null;
  const save = async (): Promise<boolean> => {
    setTried(true);
    if (!words.text.trim()) return false;
    const answer = consequence
      ? change({ variables: { input: { id: consequence.id, revision: (stands ?? consequence).revision, ...words } } })
      : note({ variables: { input: { compassGameId: game.id, dilemma, ...words } } });
    return Boolean(await answer.catch(() => null));
  };
  return { words, setWords, missing: tried && !words.text.trim(), overtaken, gone: consequence !== null && !stands, save, busy: noting.loading || changing.loading, error: noting.error ?? changing.error };
}
