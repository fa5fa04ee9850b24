import type { Permission } from './permissions';
import type { Words } from './words';

/** How far a development track is. */
export const trackStates = ['in_preparation', 'open', 'running', 'closing', 'closed'] as const;
export type TrackState = (typeof trackStates)[number];

export const trackStateNames: Record<TrackState, Words> = {
  in_preparation: { nl: 'In voorbereiding', en: 'In preparation' },
  open: { nl: 'Open voor aanmelding', en: 'Open for sign-up' },
  running: { nl: 'Loopt', en: 'Running' },
  closing: { nl: 'Rondt af', en: 'Closing' },
  closed: { nl: 'Afgerond', en: 'Closed' },
};

/** A step that a track can take. */
export interface TrackMove {
  permission: Extract<Permission, 'track.move'>;
  /** Whoever takes it says why: it is a step back. */
  needsReason: boolean;
}

const on: TrackMove = { permission: 'track.move', needsReason: false };
const back: TrackMove = { permission: 'track.move', needsReason: true };

/** From where a track can go where: to its neighbours. What is left out is no step, whoever asks. */
export const trackMoves: Record<TrackState, Partial<Record<TrackState, TrackMove>>> = {
  in_preparation: { open: on },
  open: { running: on, in_preparation: back },
  running: { closing: on, open: back },
  closing: { closed: on, running: back },
  closed: { closing: back },
};

/** What happens to tracks: event name → payload. They carry no words: screens ask. */
export interface TrackEvents {
  'track.moved': { trackId: string; from: TrackState; to: TrackState };
  'track.edited': { trackId: string; revision: number };
  'track_alias.added': { trackId: string };
  'track_alias.removed': { trackId: string };
  /** Told to who asked only. */
  'track_notice.asked': { trackId: string };
  'track_notice.withdrawn': { trackId: string };
  'track_facilitator.assigned': { trackId: string; accountId: string };
  'track_facilitator.removed': { trackId: string; accountId: string };
  'edition.saved': { editionId: string; revision: number };
}

/** What follows each of them on the server. */
export const trackFollowUps: Record<keyof TrackEvents, 'reaction' | 'quiet'> = {
  'track.moved': 'reaction',
  'track.edited': 'quiet',
  'track_alias.added': 'quiet',
  'track_alias.removed': 'quiet',
  'track_notice.asked': 'quiet',
  'track_notice.withdrawn': 'quiet',
  'track_facilitator.assigned': 'quiet',
  'track_facilitator.removed': 'quiet',
  'edition.saved': 'quiet',
};

/** What an organisation is for an edition of the programme: it asks and pays for it, carries it out, or works along. */
export const editionRoles = ['commissioner', 'executor', 'partner'] as const;
export type EditionRole = (typeof editionRoles)[number];

/** A day so many months later; the last day of a month when it has no such day. */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))).toISOString().slice(0, 10);
}

export const yearMeetings = ['start', 'exchange', 'closing'] as const;
export type YearMeeting = (typeof yearMeetings)[number];

/** The meetings of a track's year in their order, spread evenly from its first day to its last; the real days are set with the municipalities. */
export function meetingsOfYear(year: { startsOn: string; months: number } & Record<YearMeeting, number>): { kind: YearMeeting; around: string }[] {
  const kinds = yearMeetings.flatMap((kind) => Array.from({ length: year[kind] }, () => kind));
  const step = kinds.length > 1 ? year.months / (kinds.length - 1) : 0;
  return kinds.map((kind, index) => ({ kind, around: monthsLater(year.startsOn, Math.round(index * step)) }));
}
