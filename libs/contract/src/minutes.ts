import type { Words } from './words';

/** Where minutes stand: written by facilitators, laid before the members, or final. */
export const minutesStates = ['draft', 'submitted', 'final'] as const;
export type MinutesState = (typeof minutesStates)[number];

/** What minutes can become. A final one becomes nothing else: a correction is another version, which names it. */
export const minutesTransitions = { draft: ['submitted'], submitted: ['final'], final: [] } as const satisfies Record<MinutesState, readonly MinutesState[]>;

/** The parts of minutes, in order. */
export const minutesSections = ['summary', 'attendance', 'agenda', 'course', 'notes', 'contributions', 'polls', 'decisions', 'actions', 'sub_sessions', 'remarks'] as const;
export type MinutesSectionKey = (typeof minutesSections)[number];

export const minutesSectionNames: Record<MinutesSectionKey, Words> = {
  summary: { nl: 'Samenvatting', en: 'Summary' },
  attendance: { nl: 'Aanwezig', en: 'Present' },
  agenda: { nl: 'Agenda', en: 'Agenda' },
  course: { nl: 'Verloop', en: 'Course' },
  notes: { nl: 'Aantekeningen', en: 'Notes' },
  contributions: { nl: 'Bijdragen', en: 'Contributions' },
  polls: { nl: 'Peilingen', en: 'Polls' },
  decisions: { nl: 'Besluiten', en: 'Decisions' },
  actions: { nl: 'Acties', en: 'Actions' },
  sub_sessions: { nl: 'Deelsessies', en: 'Sub-sessions' },
  remarks: { nl: 'Opmerkingen', en: 'Remarks' },
};

/** What became of an amendment. */
export const amendmentStates = ['open', 'adopted', 'rejected'] as const;
export type AmendmentState = (typeof amendmentStates)[number];

/** What happens to minutes: event name → payload. Nothing is told but that they changed: screens ask, so that the log holds no words. */
export interface MinutesEvents {
  'minutes.drafted': { minutesId: string };
  'minutes.changed': { minutesId: string };
  'minutes.submitted': { minutesId: string; liveSessionId: string };
  'minutes.finalised': { minutesId: string; liveSessionId: string };
  'amendment.proposed': { minutesId: string; amendmentId: string };
  'amendment.answered': { minutesId: string; amendmentId: string };
  /** Told to the session: its minutes can be read from now on, or are final. */
  'live_session.minutes_shown': { liveSessionId: string };
}

/** What follows each of them on the server. */
export const minutesFollowUps: Record<keyof MinutesEvents, 'reaction' | 'quiet'> = {
  'minutes.drafted': 'quiet',
  'minutes.changed': 'quiet',
  'minutes.submitted': 'reaction',
  'minutes.finalised': 'reaction',
  'amendment.proposed': 'quiet',
  'amendment.answered': 'quiet',
  'live_session.minutes_shown': 'quiet',
};
