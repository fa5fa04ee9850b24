import { useEffect, useState } from 'react';
import type { HeldPhase, Rundown } from '@leerkring/contract';
import { useServerClock } from '@leerkring/platform/web';
import type { RoomSession } from '../live-session.query';

const SECOND = 1000;

/**
 * The time of the server in milliseconds, anew at every full second of its clock, so that all screens turn together.
 * @param wanted false: the clock of the server is not asked for
 */
export function useServerSecond(running: boolean, wanted = true): number {
  const offset = useServerClock(wanted);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      const at = Date.now() + offset;
      setNow(at);
      timer = setTimeout(tick, SECOND - (at % SECOND));
    };
    tick();
    return () => clearTimeout(timer);
  }, [offset, running]);
  return now;
}

/** The rundown as the contract knows it; null in a session without phases. */
export function rundownOf({ rundown }: Pick<RoomSession, 'rundown'>): Rundown | null {
  return rundown?.phases.length ? (rundown as unknown as Rundown) : null;
}

/** What is left until `endsAt`, in seconds; below 0 when it is past. A pause keeps what there was. */
export function secondsLeft({ endsAt, pausedAt }: Pick<Rundown, 'endsAt' | 'pausedAt'>, now: number): number {
  return endsAt ? Math.ceil((Date.parse(endsAt) - (pausedAt ? Date.parse(pausedAt) : now)) / SECOND) : 0;
}

/** '7:42'; what ran over as '+0:12'. */
export function clockTime(seconds: number): string {
  const whole = Math.abs(seconds);
  return `${seconds < 0 ? '+' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

export type PhaseState = 'done' | 'now' | 'to_come';

export function stateOf({ phases, current }: Rundown, phase: HeldPhase): PhaseState {
  const now = phases.findIndex(({ key }) => key === current);
  const index = phases.indexOf(phase);
  if (index === now) return 'now';
  return index < now ? 'done' : 'to_come';
}
