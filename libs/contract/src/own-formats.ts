import { contributionKinds, type ContributionKind, type OwnerPart, type Phase, type PhaseWriters, type SessionFormat, type TurnRule } from './rundown';
import { formatTemplates } from './session-formats';
import type { Words } from './words';

/** A phase as facilitators write it, in their own language. */
export interface OwnPhase {
  /** What it is called in the rundown, unique in its format. */
  key: string;
  name: string;
  /** What to do. */
  line: string;
  /** What it should yield, in words; may be empty. */
  yields: string;
  minutes: number;
  writers: PhaseWriters;
  /** Null: contributions have no kind. */
  kinds: ContributionKind[] | null;
  owner: OwnerPart;
  turns: TurnRule;
  /** In seconds; null where nobody gets turns. */
  turnSeconds: number | null;
}

/** What can be contributed to a phase of an own format: an answer is the case owner's by itself. */
export const ownPhaseKinds = contributionKinds.filter((kind) => kind !== 'answer');

/** A copy of what comes with Leerkring, to change. */
export function copyOf(format: SessionFormat, language: keyof Words): OwnPhase[] {
  return formatTemplates[format].phases.map(({ name, line, yields, kinds, turnSeconds, ...phase }) => ({
    ...phase,
    name: name[language],
    line: line[language],
    yields: yields?.[language] ?? '',
    kinds: kinds ?? null,
    turnSeconds: phase.turns === 'free' ? null : (turnSeconds ?? null),
  }));
}

/** The same as a session holds them: readers of both languages get the words as they were written. */
export function phasesOf(own: readonly OwnPhase[]): Phase[] {
  const both = (words: string): Words => ({ nl: words, en: words });
  return own.map(({ name, line, yields, kinds, turnSeconds, ...phase }) => ({
    ...phase,
    name: both(name),
    line: both(line),
    ...(yields && { yields: both(yields) }),
    ...(kinds && { kinds }),
    ...(turnSeconds !== null && { turnSeconds }),
  }));
}
