import { useConnection, useTexts, useUnsent } from '@leerkring/platform/web';
import { OfflineStrip } from '@leerkring/ui';
import { useEffect, useState } from 'react';
import { texts } from './texts';

/** A connection that comes back within this time was never worth a word. */
const PATIENCE_MS = 2000;

/** Says over the page that there is no connection, and that nothing is lost. */
export function OfflineBar() {
  const t = useTexts(texts);
  const state = useConnection();
  const { waiting } = useUnsent();
  const away = state === 'offline' || state === 'reconnecting';
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!away) return undefined;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [away]);
  return (
    <div className="shell-offline" aria-live="polite">
      {away && late && <OfflineStrip title={state === 'offline' ? t.offline : t.reconnecting}>{waiting ? t.someWait(waiting) : t.whatWaits}</OfflineStrip>}
    </div>
  );
}
