import type { Permission } from './permissions';
import type { Words } from './words';

/** Where a case stands. */
export const caseStates = ['open', 'in_progress', 'lessons_drawn', 'closed', 'archived'] as const;
export type CaseState = (typeof caseStates)[number];

export const caseStateNames: Record<CaseState, Words> = {
  open: { nl: 'Open', en: 'Open' },
  in_progress: { nl: 'In behandeling', en: 'In progress' },
  lessons_drawn: { nl: 'Lessen getrokken', en: 'Lessons drawn' },
  closed: { nl: 'Gesloten', en: 'Closed' },
  archived: { nl: 'Archief', en: 'Archive' },
};

/** A step that a case can take. */
export interface CaseMove {
  /** Who may: with `steer` its municipality and the facilitators, with `settle` its municipality alone. */
  permission: Extract<Permission, 'case_file.steer' | 'case_file.settle'>;
  /** Whoever takes it says why: it is a step back, or an end without lessons. */
  needsReason: boolean;
}

const steer = (needsReason = false): CaseMove => ({ permission: 'case_file.steer', needsReason });
const settle = (needsReason = false): CaseMove => ({ permission: 'case_file.settle', needsReason });

/** From where a case can go where. What is left out is no step, whoever asks. */
export const caseMoves: Record<CaseState, Partial<Record<CaseState, CaseMove>>> = {
  open: { in_progress: steer(), closed: settle(true) },
  in_progress: { lessons_drawn: steer(), closed: settle(true) },
  lessons_drawn: { closed: steer(), in_progress: steer(true) },
  closed: { in_progress: settle(true), archived: settle() },
  archived: { closed: settle(true) },
};

/** Whether a case in this state can still be written in; otherwise it is only read, until its municipality takes it up again. */
export function isCaseAtWork(state: CaseState): boolean {
  return state !== 'closed' && state !== 'archived';
}

/** What happens at a moment of a case. */
export const caseMomentKinds = ['step', 'talk', 'decision', 'deadline'] as const;
export type CaseMomentKind = (typeof caseMomentKinds)[number];

export const caseMomentKindNames: Record<CaseMomentKind, Words> = {
  step: { nl: 'Stap', en: 'Step' },
  talk: { nl: 'Gesprek of bijeenkomst', en: 'Talk or meeting' },
  decision: { nl: 'Besluit', en: 'Decision' },
  deadline: { nl: 'Uiterste dag', en: 'Last day' },
};

/** How widely a version may go: `public` anywhere, `confidential` never to the whole network and never as a file. */
export const classifications = ['public', 'group', 'confidential'] as const;
export type Classification = (typeof classifications)[number];

export const classificationNames: Record<Classification, Words> = {
  public: { nl: 'Openbaar', en: 'Public' },
  group: { nl: 'Groep', en: 'Group' },
  confidential: { nl: 'Vertrouwelijk', en: 'Confidential' },
};

/** What happens to cases: event name → payload. They carry no words: screens ask, so that the log holds none that were changed since. */
export interface CaseEvents {
  'case_file.opened': { caseFileId: string };
  'case_file.updated': { caseFileId: string };
  'case_file.moved': { caseFileId: string; from: CaseState; to: CaseState };
  /** Null: nobody of its municipality sits in the group any more. */
  'case_file.handed_over': { caseFileId: string; contactId: string | null };
  /** Told to the delegation of its municipality only. */
  'document_version.added': { caseFileId: string; documentId: string; versionId: string };
  /** Somebody looked for viruses in it after it came. */
  'document_version.scanned': { caseFileId: string; documentId: string; versionId: string };
  /** Its bytes and words are gone for good. */
  'document_version.destroyed': { caseFileId: string; documentId: string; versionId: string };
}

/** What follows each of them on the server. */
export const caseFollowUps: Record<keyof CaseEvents, 'reaction' | 'quiet'> = {
  'case_file.opened': 'quiet',
  'case_file.updated': 'quiet',
  'case_file.moved': 'quiet',
  'case_file.handed_over': 'quiet',
  'document_version.added': 'reaction',
  'document_version.scanned': 'reaction',
  'document_version.destroyed': 'reaction',
};
