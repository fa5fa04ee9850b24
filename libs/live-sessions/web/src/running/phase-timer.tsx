import { phaseOf, type Rundown } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Kring } from '@leerkring/ui';
import { clockTime, secondsLeft, useServerSecond } from './rundown-clock';
import { texts } from './texts';
import './running.css';

const MOST_SEATS = 15;

/** How many seconds the phase of now still has, turning with the clock of the server. */
export function usePhaseSeconds(rundown: Rundown): number {
  return secondsLeft(rundown, useServerSecond(rundown.current !== null && !rundown.pausedAt));
}

/** The time of the phase as a ring that empties, with the number in it. */
export function PhaseTimer({ rundown, size, bare }: { rundown: Rundown; size: number; bare?: boolean }) {
  const t = useTexts(texts);
  const seconds = usePhaseSeconds(rundown);
  const phase = phaseOf(rundown);
  if (!phase) return <Kring seats={MOST_SEATS} filled={0} size={size} tone="edge" />;
  const seats = Math.min(MOST_SEATS, Math.max(1, Math.ceil(phase.seconds / 60)));
  const filled = Math.max(0, Math.min(seats, Math.ceil((seconds / phase.seconds) * seats)));
  return (
    <Kring seats={seats} filled={filled} drain size={size} tone={rundown.pausedAt ? 'edge' : 'live'} className={size > 100 ? 'phase-ring' : undefined}>
      {bare ? undefined : (
        <>
          <span className="phase-ring__value">{clockTime(seconds)}</span>
          <small>{rundown.pausedAt ? t.paused.toLowerCase() : seconds < 0 ? t.over : t.of(Math.round(phase.seconds / 60))}</small>
        </>
      )}
    </Kring>
  );
}
