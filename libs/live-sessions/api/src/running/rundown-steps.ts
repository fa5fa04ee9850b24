import { formatTemplates, limits, phaseOf, phasesOf, type HeldPhase, type Phase, type Rundown, type SessionFormat } from '@leerkring/contract';
import { DomainError } from '@leerkring/platform/api';
import type { OwnFormat } from '../own-formats/own-format.entity';

const MINUTE_MS = 60_000;

/** A rundown that has not begun, as its format says. */
export function newRundown(format: SessionFormat, leaderId: string): Rundown {
  return rundownOf(format, formatTemplates[format].phases, leaderId);
}

/** The same of an own format, as it stands now: it keeps these phases whatever becomes of the format. */
export function newRundownOf({ id, name, version, copiedFrom, phases }: Pick<OwnFormat, 'id' | 'name' | 'version' | 'copiedFrom' | 'phases'>, leaderId: string): Rundown {
  return { ...rundownOf(copiedFrom, phasesOf(phases), leaderId), own: { id, name, version } };
}

function rundownOf(format: SessionFormat, planned: readonly Phase[], leaderId: string): Rundown {
  const phases = planned.map((phase): HeldPhase => ({ ...phase, seconds: phase.minutes * 60, startedAt: null, leftMs: null }));
  return { revision: 0, format, phases, current: null, endsAt: null, pausedAt: null, leaderId, caseOwnerId: null };
}

/** Begins the first phase, or the one after the current. A pause ends. @throws DomainError RUNDOWN_AT_BORDER after the last one */
export function toNext(rundown: Rundown, now: Date): Rundown {
  const next = rundown.phases[indexOf(rundown) + 1];
  if (!next) throw new DomainError('RUNDOWN_AT_BORDER');
  return begin(leave(rundown, now), next.key, now, next.seconds * 1000);
}

/**
 * Goes back to the phase before: with what was left of it, and at least a minute, because somebody pressed "next" too early.
 * @throws DomainError RUNDOWN_AT_BORDER in the first one
 */
export function toPrevious(rundown: Rundown, now: Date): Rundown {
  const previous = rundown.phases[indexOf(rundown) - 1];
  if (!previous) throw new DomainError('RUNDOWN_AT_BORDER');
  return begin(leave(rundown, now), previous.key, now, Math.max(previous.leftMs ?? 0, MINUTE_MS));
}

/**
 * Adds time to the phase of now, or drops it; the phase never ends before now.
 * @param seconds below zero to drop
 * @throws DomainError RUNDOWN_AT_BORDER before the first phase, INPUT_INVALID when the phase would be too long
 */
export function withTime(rundown: Rundown, seconds: number, now: Date): Rundown {
  const phase = phaseOf(rundown);
  if (!phase || !rundown.endsAt) throw new DomainError('RUNDOWN_AT_BORDER');
  const length = Math.max(phase.seconds + seconds, limits.phaseSeconds.min);
  if (length > limits.phaseSeconds.max) throw new DomainError('INPUT_INVALID', { fields: { seconds: 'too_long' } });
  const ends = Date.parse(rundown.endsAt) + seconds * 1000;
  const earliest = Date.parse(rundown.pausedAt ?? now.toISOString());
  const late = seconds > 0 ? Math.max(ends, earliest + seconds * 1000) : Math.max(ends, earliest);
  return { ...withPhase(rundown, phase.key, { seconds: length }), endsAt: new Date(late).toISOString() };
}

/** Stops the clock. Once is as good as twice. @throws DomainError RUNDOWN_AT_BORDER before the first phase */
export function pause(rundown: Rundown, now: Date): Rundown {
  if (!rundown.endsAt) throw new DomainError('RUNDOWN_AT_BORDER');
  return rundown.pausedAt ? rundown : { ...rundown, pausedAt: now.toISOString() };
}

/** Lets the clock run on with what was left. */
export function resume(rundown: Rundown, now: Date): Rundown {
  const endsAt = laterBy(rundown, now);
  return { ...rundown, pausedAt: null, endsAt };
}

/**
 * Puts the phases that are still to come in another order.
 * @param keys all of them, once each
 * @throws DomainError INPUT_INVALID when these are not the phases to come: somebody went on meanwhile
 */
export function inOtherOrder(rundown: Rundown, keys: readonly string[]): Rundown {
  const done = rundown.phases.slice(0, indexOf(rundown) + 1);
  const coming = rundown.phases.slice(done.length);
  const chosen = keys.map((key) => coming.find((phase) => phase.key === key));
  if (chosen.length !== coming.length || new Set(chosen).size !== coming.length || chosen.includes(undefined)) {
    throw new DomainError('INPUT_INVALID', { fields: { keys: 'not_the_phases_to_come' } });
  }
  return { ...rundown, phases: [...done, ...(chosen as HeldPhase[])] };
}

/** When the phase ends if the clock runs on now; null before the first phase. */
function laterBy({ endsAt, pausedAt }: Rundown, now: Date): string | null {
  if (!endsAt || !pausedAt) return endsAt;
  return new Date(Date.parse(endsAt) + now.getTime() - Date.parse(pausedAt)).toISOString();
}

function leave(rundown: Rundown, now: Date): Rundown {
  const endsAt = laterBy(rundown, now);
  return rundown.current && endsAt ? withPhase(rundown, rundown.current, { leftMs: Date.parse(endsAt) - now.getTime() }) : rundown;
}

function begin(rundown: Rundown, key: string, now: Date, ms: number): Rundown {
  const { startedAt } = rundown.phases.find((phase) => phase.key === key)!;
  const begun = withPhase(rundown, key, { startedAt: startedAt ?? now.toISOString() });
  return { ...begun, current: key, pausedAt: null, endsAt: new Date(now.getTime() + ms).toISOString() };
}

function withPhase(rundown: Rundown, key: string, change: Partial<HeldPhase>): Rundown {
  return { ...rundown, phases: rundown.phases.map((phase) => (phase.key === key ? { ...phase, ...change } : phase)) };
}

function indexOf({ phases, current }: Rundown): number {
  return phases.findIndex(({ key }) => key === current);
}
