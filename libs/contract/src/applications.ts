import { compositionFollowUps, type CompositionEvents } from './compositions';
import { delegationFollowUps, type DelegationEvents } from './delegations';
import { intakeFollowUps, type IntakeEvents } from './intakes';
import { localIntakeFollowUps, type LocalIntakeEvents } from './local-intakes';
import type { Permission } from './permissions';
import type { MunicipalFunction } from './roles';
import type { Words } from './words';

/** Where an application of a municipality for a track stands. */
export const applicationStates = ['draft', 'submitted', 'talk_first', 'intake_planned', 'intake_held', 'local_intake', 'accepted', 'waitlisted', 'declined', 'withdrawn', 'placed'] as const;
export type ApplicationState = (typeof applicationStates)[number];

export const applicationStateNames: Record<ApplicationState, Words> = {
  draft: { nl: 'Concept', en: 'Draft' },
  submitted: { nl: 'Ingediend', en: 'Submitted' },
  talk_first: { nl: 'Eerst een gesprek', en: 'A talk first' },
  intake_planned: { nl: 'Intake gepland', en: 'Intake planned' },
  intake_held: { nl: 'Intake gehouden', en: 'Intake held' },
  local_intake: { nl: 'Lokale intake', en: 'Local intake' },
  accepted: { nl: 'Toegelaten', en: 'Accepted' },
  waitlisted: { nl: 'Op de wachtlijst', en: 'On the waiting list' },
  declined: { nl: 'Afgewezen', en: 'Declined' },
  withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
  placed: { nl: 'Geplaatst in een leergroep', en: 'Placed in a learning group' },
};

/** A step that an application can take. */
export interface ApplicationMove {
  /** Who may: its municipality, or with `handle` whoever facilitates the track or manages the programme. */
  permission: Extract<Permission, 'application.submit' | 'application.withdraw' | 'application.handle'>;
  /** What it asks: words why, which the municipality reads, or that the report of the talk or the intake lies before the municipality. */
  asks: 'nothing' | 'reason' | 'report';
  /** Not taken by itself: choosing or planning a moment for the intake does it. */
  by?: 'intake';
}

const withdrawn: ApplicationMove = { permission: 'application.withdraw', asks: 'nothing' };
const handle = (asks: ApplicationMove['asks'] = 'nothing'): ApplicationMove => ({ permission: 'application.handle', asks });
/** A no, a waiting list, a step back, and why somebody passes the gate. */
const why = handle('reason');
const report = handle('report');
const planned = (asks: ApplicationMove['asks']): ApplicationMove => ({ ...handle(asks), by: 'intake' });

/** From where an application can go where. What is left out is no step, whoever asks. */
export const applicationMoves: Record<ApplicationState, Partial<Record<ApplicationState, ApplicationMove>>> = {
  draft: { submitted: { permission: 'application.submit', asks: 'nothing' }, withdrawn },
  submitted: { talk_first: handle(), intake_planned: planned('nothing'), draft: why, declined: why, withdrawn },
  talk_first: { intake_planned: planned('report'), submitted: why, declined: why, withdrawn },
  intake_planned: { intake_held: report, talk_first: why, submitted: why, declined: why, withdrawn },
  intake_held: { local_intake: handle(), intake_planned: why, declined: why, withdrawn },
  local_intake: { accepted: why, waitlisted: why, intake_held: why, declined: why, withdrawn },
  accepted: { placed: handle(), waitlisted: why, local_intake: why, declined: why, withdrawn },
  waitlisted: { accepted: why, local_intake: why, declined: why, withdrawn },
  declined: {},
  withdrawn: {},
  placed: {},
};

/** Whether it goes on or led to a place; what was declined or withdrawn does not. */
export function isApplicationRunning(state: ApplicationState): boolean {
  return state !== 'declined' && state !== 'withdrawn';
}

/** What an application asks, in the order of its form. Where the municipality lies is known from its organisation. */
export const applicationFields = ['instrument', 'maturity', 'size', 'project', 'joint', 'joint_reason', 'learning', 'contact'] as const;
export type ApplicationField = (typeof applicationFields)[number];

/** How far a municipality is with its instrument. */
export const maturities = ['starting', 'struggling', 'running'] as const;
export type Maturity = (typeof maturities)[number];

/** Up to 25,000 inhabitants, up to 100,000, or more. */
export const municipalitySizes = ['small', 'medium', 'large'] as const;
export type MunicipalitySize = (typeof municipalitySizes)[number];

/** What was filled in; what is left out was not. */
export type ApplicationAnswers = Partial<Record<ApplicationField, string>>;

/** What is still to be filled in before it can be submitted. */
export function missingAnswers(answers: ApplicationAnswers): ApplicationField[] {
  return applicationFields.filter((field) => !answers[field]);
}

/** The two conditions to take part at all. */
export const gateConditions = ['project', 'joint'] as const;
export type GateCondition = (typeof gateConditions)[number];

/** Which conditions do not hold: a concrete project or plan, and openness to a joint approach, each with words. */
export function closedGates(answers: ApplicationAnswers): GateCondition[] {
  const holds: Record<GateCondition, boolean> = { project: Boolean(answers.project), joint: answers.joint === 'yes' && Boolean(answers.joint_reason) };
  return gateConditions.filter((condition) => !holds[condition]);
}

/** Who commits themselves in a municipality before it is placed in a group. */
export const commitmentParties = ['college', 'raad', 'ambtenaren'] as const;
export type CommitmentParty = (typeof commitmentParties)[number];

export const commitmentPartyNames: Record<CommitmentParty, Words> = {
  college: { nl: 'College', en: 'Executive (college)' },
  raad: { nl: 'Raad', en: 'Council (raad)' },
  ambtenaren: { nl: 'Ambtenaren', en: 'Civil servants' },
};

/** Who may speak for a party. A municipal secretary can do so for the college or the civil servants, yet nobody for two of them. */
export const commitmentFunctions: Record<CommitmentParty, readonly MunicipalFunction[]> = {
  college: ['burgemeester', 'wethouder', 'gemeentesecretaris'],
  raad: ['raadslid', 'griffier'],
  ambtenaren: ['ambtenaar', 'gemeentesecretaris'],
};

/** What happens to applications: event name → payload. They carry no words: screens ask. */
export interface ApplicationEvents extends CompositionEvents, DelegationEvents, IntakeEvents, LocalIntakeEvents {
  'application.begun': { applicationId: string };
  'application.field_saved': { applicationId: string; field: ApplicationField; revision: number };
  'application.moved': { applicationId: string; from: ApplicationState; to: ApplicationState };
  /** Somebody who is forgotten took words or a name along. */
  'application.words_removed': { applicationId: string };
  'commitment.given': { applicationId: string; party: CommitmentParty };
  'commitment.taken_back': { applicationId: string; party: CommitmentParty };
  'application_paper.added': { applicationId: string; paperId: string };
  'application_paper.removed': { applicationId: string; paperId: string };
  /** Its case began in the group where it has a place. */
  'application.case_begun': { applicationId: string };
}

/** What follows each of them on the server. */
export const applicationFollowUps: Record<keyof ApplicationEvents, 'reaction' | 'quiet'> = {
  ...compositionFollowUps,
  ...delegationFollowUps,
  ...intakeFollowUps,
  ...localIntakeFollowUps,
  'application.begun': 'quiet',
  'application.field_saved': 'quiet',
  'application.moved': 'reaction',
  'application.words_removed': 'quiet',
  'commitment.given': 'reaction',
  'commitment.taken_back': 'reaction',
  'application_paper.added': 'quiet',
  'application_paper.removed': 'quiet',
  'application.case_begun': 'reaction',
};
