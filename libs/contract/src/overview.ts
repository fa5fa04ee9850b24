import { applicationMoves, applicationStates, type ApplicationState } from './applications';
import type { Words } from './words';

/** Who has to do something before an application goes on. */
export const waitedOn = ['municipality', 'facilitator', 'programme'] as const;
export type WaitedOn = (typeof waitedOn)[number];

export const waitedOnNames: Record<WaitedOn, Words> = {
  municipality: { nl: 'Gemeente', en: 'Municipality' },
  facilitator: { nl: 'Begeleider', en: 'Facilitator' },
  programme: { nl: 'Programma', en: 'Programme' },
};

/** States that the municipality itself takes further. Withdrawing is no step further. */
export const statesOfMunicipality: readonly ApplicationState[] = applicationStates.filter((state) => nextPermissions(state).includes('application.submit'));

/** States that whoever facilitates the track, or manages the programme, takes further. */
export const statesOfHandlers: readonly ApplicationState[] = applicationStates.filter((state) => nextPermissions(state).includes('application.handle'));

/** States in which the next step is a place in a group: until everybody signed, that waits for the municipality. */
export const statesBeforePlace: readonly ApplicationState[] = applicationStates.filter((state) => applicationMoves[state].placed);

function nextPermissions(state: ApplicationState): string[] {
  return Object.values(applicationMoves[state]).map(({ permission }) => permission);
}

/**
 * Whose move is next; null when it does not go on.
 * @param facilitated whether somebody facilitates the track who may handle it: who comes from the municipality itself may not
 */
export function waitsOn(state: ApplicationState, { signed, facilitated }: { signed: boolean; facilitated: boolean }): WaitedOn | null {
  if (statesOfMunicipality.includes(state) || (statesBeforePlace.includes(state) && !signed)) return 'municipality';
  if (!statesOfHandlers.includes(state)) return null;
  return facilitated ? 'facilitator' : 'programme';
}

/** Whether there was an intake. */
export const intakeStandings = ['none', 'planned', 'held'] as const;
export type IntakeStanding = (typeof intakeStandings)[number];

export const intakeStandingNames: Record<IntakeStanding, Words> = {
  none: { nl: 'Nog niet gepland', en: 'Not planned yet' },
  planned: { nl: 'Gepland', en: 'Planned' },
  held: { nl: 'Gehouden', en: 'Held' },
};

/** How far the intake is by its state; null: it does not go on, and the state does not tell. */
export function intakeOf(state: ApplicationState): IntakeStanding | null {
  if (state === 'declined' || state === 'withdrawn') return null;
  if (state === 'intake_planned') return 'planned';
  return state === 'draft' || state === 'submitted' || state === 'talk_first' ? 'none' : 'held';
}

const nextActions: Record<ApplicationState, Words> = {
  draft: { nl: 'De gemeente vult de aanmelding aan en dient haar weer in', en: 'The municipality adds to the application and submits it again' },
  submitted: { nl: 'Lees de aanmelding en plan een intake, of praat eerst', en: 'Read the application and plan an intake, or talk first' },
  talk_first: { nl: 'Ga langs of bel, en plan daarna een intake', en: 'Visit or call, then plan an intake' },
  intake_planned: { nl: 'Houd de intake en schrijf het verslag', en: 'Hold the intake and write the report' },
  intake_held: { nl: 'Spreek af hoe de gemeente vragen ophaalt: de lokale intake', en: 'Agree how the municipality collects questions: the local intake' },
  local_intake: { nl: 'Bespreek wat de gemeente ophaalde en beslis over meedoen', en: 'Talk through what the municipality collected and decide on taking part' },
  accepted: { nl: 'Geef de gemeente een plek in een leergroep', en: 'Give the municipality a place in a learning group' },
  waitlisted: { nl: 'Laat de gemeente toe zodra er een plek is', en: 'Accept the municipality as soon as there is a place' },
  declined: { nl: 'Niets meer: de aanmelding is afgewezen', en: 'Nothing more: the application was declined' },
  withdrawn: { nl: 'Niets meer: de gemeente trok de aanmelding in', en: 'Nothing more: the municipality withdrew the application' },
  placed: { nl: 'Niets meer: de gemeente heeft een plek', en: 'Nothing more: the municipality has a place' },
};

const beginning: Words = { nl: 'De gemeente begint haar casus in de leergroep', en: 'The municipality begins its case in the learning group' };
const signing: Words = { nl: 'De gemeente laat nog tekenen voor haar plek', en: 'The municipality still has signatures to give for its place' };

/** What is to be done next, in words for who looks after it. */
export function nextActionOf(state: ApplicationState, { signed, caseMissing }: { signed: boolean; caseMissing: boolean }): Words {
  if (caseMissing) return beginning;
  return statesBeforePlace.includes(state) && !signed ? signing : nextActions[state];
}

/** What happens to the overview: event name → payload. It goes to each who looks after applications, on the own stream; screens ask. */
export interface OverviewEvents {
  'overview.changed': { trackId: string };
}

/** What follows on the server. */
export const overviewFollowUps: Record<keyof OverviewEvents, 'reaction' | 'quiet'> = {
  'overview.changed': 'quiet',
};

/** Bounds of what people ask of it. */
export const overviewLimits = {
  /** For how many days it looks back at most. */
  days: 3650,
  /** What is written to the people of many applications at once. */
  message: 5000,
};
