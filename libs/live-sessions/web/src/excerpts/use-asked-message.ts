import { useEffect, useEffectEvent } from 'react';

/** Goes, once, to the message that the address asks for: `#bericht-12`. */
export function useAskedMessage(show: (ordinal: number) => void): void {
  const go = useEffectEvent(() => {
    const ordinal = Number(/^#bericht-([1-9]\d{0,8})$/.exec(window.location.hash)?.[1] ?? 0);
    if (ordinal) show(ordinal);
  });
  useEffect(() => go(), []);
}
