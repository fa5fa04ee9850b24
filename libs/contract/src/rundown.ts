import type { Words } from './words';

/** What somebody can contribute to a phase of a session. An answer is the case owner's only. */
export const contributionKinds = ['question', 'struggle', 'solution', 'information_question', 'answer', 'advice', 'insight', 'note'] as const;
export type ContributionKind = (typeof contributionKinds)[number];

/** What the case owner does while the others have the word: as everybody, answer only, or listen. */
export const ownerParts = ['takes_part', 'answers', 'listens'] as const;
export type OwnerPart = (typeof ownerParts)[number];

/** How people get the word: freely, by raising a hand, or everybody once. */
export const turnRules = ['free', 'queue', 'round'] as const;
export type TurnRule = (typeof turnRules)[number];

/** Who may contribute in a phase; facilitators always may. */
export const phaseWriters = ['everybody', 'facilitators'] as const;
export type PhaseWriters = (typeof phaseWriters)[number];

/** A step of a meeting, and what may be said in it. */
export interface Phase {
  /** What it is called in the rundown, which it keeps when the order changes. */
  key: string;
  name: Words;
  /** What to do, in a sentence or two. */
  line: Words;
  minutes: number;
  writers: PhaseWriters;
  /** Left out: contributions have no kind, they are just said. */
  kinds?: ContributionKind[];
  owner: OwnerPart;
  turns: TurnRule;
  /** How long a turn is, in seconds; left out where nobody gets turns. */
  turnSeconds?: number;
  /** What it should yield; left out where that goes without saying. */
  yields?: Words;
}

/** The ways to hold a session that everybody has. */
export const sessionFormats = ['free', 'open_round', 'incident_method', 'exchange', 'start', 'closing', 'democratic_compass'] as const;
export type SessionFormat = (typeof sessionFormats)[number];

/** A phase of a session that is held. */
export interface HeldPhase extends Phase {
  /** With what was added or dropped on the way. */
  seconds: number;
  startedAt: string | null;
  /** What was left of it when it was left, in milliseconds; negative when it ran over. */
  leftMs: number | null;
}

/** Which version of an own format a session was opened with. */
export interface OwnFormatMark {
  id: string;
  name: string;
  version: number;
}

/** How a session goes (draaiboek) and where it stands: the server decides, every screen shows the same. */
export interface Rundown {
  /** Counts changes; whoever changes it says which one they saw. */
  revision: number;
  format: SessionFormat;
  /** The own format that it was made of, as that was then; left out where there is none. */
  own?: OwnFormatMark;
  phases: HeldPhase[];
  /** Key of the phase that is going on; null before the first. */
  current: string | null;
  /** When the phase should end; null before the first phase and during a pause. */
  endsAt: string | null;
  /** Since when it is paused. */
  pausedAt: string | null;
  /** Who leads now, one of the facilitators. */
  leaderId: string | null;
  /** Whose case is talked about. */
  caseOwnerId: string | null;
}

/** How somebody takes part in a session. */
export interface SessionPart {
  facilitates: boolean;
  ownsCase: boolean;
}

export type ContributionRefusal = 'PHASE_FACILITATORS_ONLY' | 'PHASE_OWNER_LISTENS' | 'PHASE_OWNER_ANSWERS' | 'PHASE_KIND_REFUSED' | 'PHASE_ADVICE_LATER';

export function phaseOf(rundown: Rundown): HeldPhase | null {
  return rundown.phases.find(({ key }) => key === rundown.current) ?? null;
}

/** What this person may contribute now; empty: nothing; `[null]`: words without a kind. Facilitators may always make a note. */
export function openKinds(rundown: Rundown, part: SessionPart): (ContributionKind | null)[] {
  const candidates = [null, ...contributionKinds];
  return candidates.filter((kind) => refusalOf(rundown, part, kind) === null);
}

/**
 * Why the phase does not allow this; null when it does. Before the first phase everybody just talks. A facilitator who does not own the case
 * may always say something: who leads must be able to explain.
 */
export function refusalOf(rundown: Rundown, part: SessionPart, kind: ContributionKind | null): ContributionRefusal | null {
  const phase = phaseOf(rundown);
  if (!phase) return kind === null ? null : kindRefusal(rundown, kind);
  if (part.facilitates && !part.ownsCase) return kind === null || kind === 'note' || phase.kinds?.includes(kind) ? null : kindRefusal(rundown, kind);
  if (phase.writers === 'facilitators') return 'PHASE_FACILITATORS_ONLY';
  if (part.ownsCase && phase.owner === 'listens') return 'PHASE_OWNER_LISTENS';
  if (part.ownsCase && phase.owner === 'answers') return kind === 'answer' ? null : 'PHASE_OWNER_ANSWERS';
  if (!phase.kinds) return kind === null ? null : kindRefusal(rundown, kind);
  return kind !== null && kind !== 'answer' && phase.kinds.includes(kind) ? null : kindRefusal(rundown, kind);
}

/** Nobody is told that advice comes later where it does not. */
function kindRefusal({ phases, current }: Rundown, kind: ContributionKind | null): ContributionRefusal {
  const toCome = phases.slice(phases.findIndex(({ key }) => key === current) + 1);
  return kind === 'advice' && toCome.some(({ kinds }) => kinds?.includes('advice')) ? 'PHASE_ADVICE_LATER' : 'PHASE_KIND_REFUSED';
}

/** What happened to a rundown. */
export const rundownChanges = ['next', 'back', 'time', 'pause', 'resume', 'order', 'leader', 'case_owner'] as const;
export type RundownChange = (typeof rundownChanges)[number];
