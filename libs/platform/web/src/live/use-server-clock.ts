import { useEffect, useState } from 'react';
import { useConnection, useSignal } from './hooks';

const SAMPLES = 4;

/**
 * How far the clock of the server is ahead of that of this device, in milliseconds: measured anew with every connection, by the answer that
 * travelled fastest. 0 until then.
 * @param wanted false: nobody looks at it now, so it is not measured
 */
export function useServerClock(wanted = true): number {
  const signal = useSignal();
  const connected = useConnection() === 'connected';
  const [offset, setOffset] = useState(0);
  useEffect(() => {
    if (!connected || !wanted) return undefined;
    let gone = false;
    void measure(signal).then((measured) => {
      if (!gone && measured !== null) setOffset(measured);
    });
    return () => {
      gone = true;
    };
  }, [signal, connected, wanted]);
  return offset;
}

async function measure(signal: ReturnType<typeof useSignal>): Promise<number | null> {
  let best: { travelled: number; offset: number } | null = null;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const sentAt = Date.now();
    const answer = await signal('clock.read', {}).catch(() => null);
    if (!answer?.ok) break;
    const travelled = Date.now() - sentAt;
    if (!best || travelled < best.travelled) best = { travelled, offset: Date.parse(answer.at) + travelled / 2 - Date.now() };
  }
  return best?.offset ?? null;
}
