import { useApolloClient } from '@apollo/client/react';
import { errorOf, useKept, type LeerkringError } from '@leerkring/platform/web';
import { useState } from 'react';
import { WeighingQuery } from './weighing.queries';

/** Refusals that mean: somebody else was ahead. */
const overtaking = new Set(['WEIGHING_CHANGED', 'WEIGHING_VOICES_CHANGED', 'WEIGHING_SETTLED', 'WEIGHING_LAID_BEFORE', 'NOT_FOUND']);

interface WeighingEdit<W> {
  /** Names what is being written. */
  key: string;
  /** What is stored there now. */
  stands: W;
  /** It stands nowhere yet. */
  isNew?: boolean;
  /** Sends it; rejects when it is refused. */
  send: (words: W) => Promise<unknown>;
}

/** Something in a weighing framework while somebody writes it, kept on this device until it is stored. */
export function useWeighingEdit<W>({ key, stands, isNew = false, send }: WeighingEdit<W>) {
  const client = useApolloClient();
  const { clear, overtaken, ...kept } = useKept(key, stands);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<LeerkringError>();
  /** @returns whether it is stored */
  const save = async (): Promise<boolean> => {
    setBusy(true);
    try {
      await send(kept.words);
      clear();
      return true;
    } catch (refused) {
      const failure = errorOf(refused);
      setError(failure);
      if (overtaking.has(failure.code)) await client.refetchQueries({ include: [WeighingQuery] });
      return false;
    } finally {
      setBusy(false);
    }
  };
  const forget = (): void => {
    clear();
    setError(undefined);
  };
  return { ...kept, overtaken: !isNew && overtaken, save, forget, busy, error };
}
