import { useTexts } from '@leerkring/platform/web';
import { Kring, type KringTone } from '@leerkring/ui';
import { seatsOf, sessionClock, shortly, type SessionTimes } from '../session-time';
import { texts } from '../texts';
import { useNow } from '../use-now';
import './session-ring.css';

interface SessionRingProps {
  session: SessionTimes;
  size: number;
  tone: { ahead: KringTone; under_way: KringTone; over: KringTone };
  /** Leaves the number out, because it stands beside the ring. */
  bare?: boolean;
}

/** The time of a session as a ring of twelve times five minutes, with the number in it. */
export function SessionRing({ session, size, tone, bare }: SessionRingProps) {
  const { kind, minutes } = sessionClock(session, useNow());
  const { value, unit } = useShortly(Math.max(0, minutes));
  return (
    <Kring seats={12} filled={seatsOf(minutes)} drain={kind === 'ahead'} size={size} tone={tone[kind]} className={size > 100 ? 'session-ring' : undefined}>
      {bare ? undefined : (
        <>
          <span className="session-ring__value">{value}</span>
          <small>{unit}</small>
        </>
      )}
    </Kring>
  );
}

/** A time in one number with its unit in words. */
export function useShortly(minutes: number): { value: string; unit: string } {
  const t = useTexts(texts);
  const { value, unit, count } = shortly(minutes);
  return { value, unit: { minutes: t.unitMinutes(count), hours: t.unitHours, days: t.unitDays(count) }[unit] };
}
