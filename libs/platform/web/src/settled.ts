import { useEffect, useState } from 'react';

const PAUSE_MS = 200;

/** What somebody types, once typing pauses: not every key is worth a question to the server. */
export function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}
