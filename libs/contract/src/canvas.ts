import type { Words } from './words';

/** Kinds of actors on the process canvas of a case. */
export const canvasActorKinds = ['council', 'executive', 'clerks', 'officials', 'residents', 'entrepreneurs', 'partners', 'other'] as const;
export type CanvasActorKind = (typeof canvasActorKinds)[number];

export const canvasActorKindNames: Record<CanvasActorKind, Words> = {
  council: { nl: 'Raad', en: 'Council' },
  executive: { nl: 'College', en: 'Executive' },
  clerks: { nl: 'Griffie', en: 'Clerks' },
  officials: { nl: 'Ambtenaren', en: 'Officials' },
  residents: { nl: 'Inwoners', en: 'Residents' },
  entrepreneurs: { nl: 'Ondernemers', en: 'Entrepreneurs' },
  partners: { nl: 'Partnerorganisatie', en: 'Partner organisation' },
  other: { nl: 'Anders', en: 'Other' },
};

/** What an actor does in the process as a whole. */
export const processRoles = ['decides', 'advises', 'carries_out', 'is_heard'] as const;
export type ProcessRole = (typeof processRoles)[number];

export const processRoleNames: Record<ProcessRole, Words> = {
  decides: { nl: 'Beslissen', en: 'Decide' },
  advises: { nl: 'Adviseren', en: 'Advise' },
  carries_out: { nl: 'Uitvoeren', en: 'Carry out' },
  is_heard: { nl: 'Gehoord worden', en: 'Be heard' },
};

/** How an actor takes part in one moment of influence; from little to much. */
export const influenceRoles = ['informed', 'consulted', 'advises', 'co_produces', 'decides'] as const;
export type InfluenceRole = (typeof influenceRoles)[number];

export const influenceRoleNames: Record<InfluenceRole, Words> = {
  informed: { nl: 'Meeweten', en: 'Be informed' },
  consulted: { nl: 'Meedenken', en: 'Be consulted' },
  advises: { nl: 'Adviseren', en: 'Advise' },
  co_produces: { nl: 'Samen maken', en: 'Co-produce' },
  decides: { nl: 'Beslissen', en: 'Decide' },
};

/** The part of the process that a moment of influence belongs to, in the order in which they come. */
export const processPhases = ['agenda_setting', 'preparation', 'decision', 'execution', 'evaluation'] as const;
export type ProcessPhase = (typeof processPhases)[number];

export const processPhaseNames: Record<ProcessPhase, Words> = {
  agenda_setting: { nl: 'Op de agenda zetten', en: 'Agenda setting' },
  preparation: { nl: 'Voorbereiden', en: 'Preparation' },
  decision: { nl: 'Besluiten', en: 'Decision' },
  execution: { nl: 'Uitvoeren', en: 'Execution' },
  evaluation: { nl: 'Terugkijken', en: 'Evaluation' },
};

/** What happens to the process canvas of a case: event name → payload. No words travel with these: screens ask. */
export interface CanvasEvents {
  'canvas.changed': { caseFileId: string };
  'canvas_snapshot.kept': { caseFileId: string; canvasSnapshotId: string };
  'canvas_snapshot.removed': { caseFileId: string; canvasSnapshotId: string };
}

/** What follows each of them on the server. */
export const canvasFollowUps: Record<keyof CanvasEvents, 'reaction' | 'quiet'> = {
  'canvas.changed': 'quiet',
  'canvas_snapshot.kept': 'quiet',
  'canvas_snapshot.removed': 'quiet',
};
