import type { ApplicationState } from './applications';
import type { MunicipalFunction } from './roles';
import type { Words } from './words';

/** What a municipality and a facilitator meet for: a talk first, or the intake itself. */
export const intakeKinds = ['talk', 'intake'] as const;
export type IntakeKind = (typeof intakeKinds)[number];

export const intakeKindNames: Record<IntakeKind, Words> = { talk: { nl: 'Gesprek vooraf', en: 'Talk beforehand' }, intake: { nl: 'Intake', en: 'Intake' } };

/** How they meet: a visit at the municipality, by telephone, or in a video call. */
export const intakeWays = ['visit', 'call', 'video'] as const;
export type IntakeWay = (typeof intakeWays)[number];

export const intakeWayNames: Record<IntakeWay, Words> = {
  visit: { nl: 'Bezoek aan de gemeente', en: 'Visit to the municipality' },
  call: { nl: 'Telefonisch', en: 'By telephone' },
  video: { nl: 'Videogesprek', en: 'Video call' },
};

/** For what a municipality can choose a moment now; null: for nothing. First talk, and only when the report of that lies before it, the intake. */
export function kindToBook(state: ApplicationState, isTalkReported: boolean): IntakeKind | null {
  if (state === 'submitted' || state === 'intake_planned') return 'intake';
  return state === 'talk_first' ? (isTalkReported ? 'intake' : 'talk') : null;
}

/** In which states moments are chosen, moved and called off. */
export const bookableStates = ['submitted', 'talk_first', 'intake_planned'] as const satisfies ApplicationState[];

/** In which states a municipality collects its own questions. */
export const localIntakeStates = ['intake_planned', 'intake_held', 'local_intake'] as const satisfies ApplicationState[];

/** What a report answers, in the order of its form. */
export const intakeQuestions = ['going_on', 'tried', 'involved', 'groups', 'council', 'project', 'joint', 'brings', 'needs', 'risks', 'advice'] as const;
export type IntakeQuestion = (typeof intakeQuestions)[number];

export const intakeQuestionNames: Record<IntakeQuestion, Words> = {
  going_on: { nl: 'Wat speelt er?', en: 'What is going on?' },
  tried: { nl: 'Wat is er al geprobeerd?', en: 'What was tried already?' },
  involved: { nl: 'Wie zijn erbij betrokken?', en: 'Who is involved?' },
  groups: { nl: 'Welke beroepsgroepen waren erbij?', en: 'Which professional groups were present?' },
  council: { nl: 'Waar staat de raad?', en: 'Where does the council stand?' },
  project: { nl: 'Wat is het concrete project of plan?', en: 'What is the concrete project or plan?' },
  joint: { nl: 'Hoe open is de gemeente voor een gezamenlijke aanpak?', en: 'How open is the municipality to a joint approach?' },
  brings: { nl: 'Wat brengt de gemeente anderen?', en: 'What does the municipality bring to others?' },
  needs: { nl: 'Wat heeft de gemeente nodig?', en: 'What does the municipality need?' },
  risks: { nl: 'Wat kan er misgaan?', en: 'What can go wrong?' },
  advice: { nl: 'Wat raadt de begeleider aan?', en: 'What does the facilitator advise?' },
};

/** What each report answers; that of a talk is short. */
export const reportQuestions: Record<IntakeKind, readonly IntakeQuestion[]> = {
  talk: ['going_on', 'groups', 'needs', 'advice'],
  intake: intakeQuestions,
};

/** What stands at `groups` when nobody of the professional groups was there. */
export const NO_GROUPS = 'none';

/** The professional groups that stand in an answer at `groups`. */
export function groupsIn(value: string): MunicipalFunction[] {
  return value && value !== NO_GROUPS ? (value.split(',') as MunicipalFunction[]) : [];
}

/** What is still to be answered before a report can lie before the municipality. */
export function missingInReport(kind: IntakeKind, answers: Partial<Record<IntakeQuestion, string>>): IntakeQuestion[] {
  return reportQuestions[kind].filter((question) => !answers[question]);
}

/** What happens to intakes: event name → payload. They carry no words: screens ask. */
export interface IntakeEvents {
  /** Somebody who facilitates a track offers moments; told to that person only. */
  'intake_slot.offered': { trackId: string };
  'intake_slot.changed': { slotId: string };
  'intake_slot.withdrawn': { slotId: string };
  /** A moment of this person was booked, or is free again. */
  'intake_slot.taken': { accountId: string };
  /** Told to an application that can choose a moment: there are new ones. */
  'intake.offered': { applicationId: string };
  /** The same, but of less interest: some moments are taken or gone, or free again. */
  'intake.choice_changed': { applicationId: string };
  'intake.booked': { applicationId: string; intakeId: string; facilitatorIds: readonly string[] };
  'intake.moved': { applicationId: string; intakeId: string; facilitatorIds: readonly string[] };
  'intake.cancelled': { applicationId: string; intakeId: string; facilitatorIds: readonly string[] };
  'intake_report.saved': { applicationId: string; kind: IntakeKind; question: IntakeQuestion; revision: number };
  'intake_report.laid_before': { applicationId: string; kind: IntakeKind };
  'intake_report.remarked': { applicationId: string; kind: IntakeKind; revision: number };
}

/** What follows each of them on the server. */
export const intakeFollowUps: Record<keyof IntakeEvents, 'reaction' | 'quiet'> = {
  'intake_slot.offered': 'quiet',
  'intake_slot.changed': 'quiet',
  'intake_slot.withdrawn': 'quiet',
  'intake_slot.taken': 'quiet',
  'intake.offered': 'reaction',
  'intake.choice_changed': 'quiet',
  'intake.booked': 'reaction',
  'intake.moved': 'reaction',
  'intake.cancelled': 'reaction',
  'intake_report.saved': 'quiet',
  'intake_report.laid_before': 'quiet',
  'intake_report.remarked': 'quiet',
};
