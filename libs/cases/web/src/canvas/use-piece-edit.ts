import { useApolloClient } from '@apollo/client/react';
import { errorOf, newClientId, useKept, type LeerkringError } from '@leerkring/platform/web';
import { useState } from 'react';
import { fetchCanvas } from './canvas.live';

interface Piece {
  id: string;
  revision: number;
}

interface Sending<P extends Piece, W> {
  caseFileId: string;
  /** Names what is written where it is kept on this device. */
  noun: string;
  /** What was opened, as it was then; null: something new. */
  opened: P | null;
  /** What stands of it now; null: it is new, or somebody took it away. */
  stands: P | null;
  wordsOf: (piece: P) => W;
  blank: W;
  add: (words: W, clientId: string) => Promise<unknown>;
  change: (words: W, seen: Piece) => Promise<unknown>;
}

/** An actor, a rule or a moment while somebody writes it, kept on this device until it is stored. What was taken away meanwhile is stored as something new. */
export function usePieceEdit<P extends Piece, W>({ caseFileId, noun, opened, stands, wordsOf, blank, add, change }: Sending<P, W>) {
  const client = useApolloClient();
  const [freshId] = useState(newClientId);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<LeerkringError>();
  const before = stands ?? opened;
  const { clear, words, setWords, kept, overtaken } = useKept(opened ? `canvas.${noun}:${opened.id}` : `canvas.${noun}:new:${caseFileId}`, { said: before ? wordsOf(before) : blank, clientId: opened?.id ?? freshId });
  const gone = opened !== null && stands === null;
  /** @returns whether it is stored */
  const save = async (): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      // Over what the screen shows now: nobody replaces what they could not read.
      if (stands) await change(words.said, { id: stands.id, revision: stands.revision });
      else await add(words.said, opened ? freshId : words.clientId);
      clear();
      return true;
    } catch (refused) {
      setError(errorOf(refused));
      if (errorOf(refused).code === 'CANVAS_CHANGED') await fetchCanvas(client, caseFileId);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    words: words.said,
    setWords: (said: W) => setWords({ said, clientId: words.clientId }),
    kept,
    gone,
    overtaken: gone || (opened !== null && overtaken),
    save,
    forget: clear,
    busy,
    error,
  };
}
