import type { CanvasData, CanvasSnapshotData } from './canvas/canvas.queries';
import type { CaseFileData, DocumentData, VersionData } from './cases.queries';
import type { LessonData } from './lessons/lessons.queries';
import type { NoteData } from './notes/notes.queries';
import type { WeighingRowData } from './weighing/weighing.queries';

const author = { __typename: 'Account', id: 'femke', name: 'Femke Oldenkotte' };
const femke = { __typename: 'Account', id: 'femke', name: 'Femke Oldenkotte' };
const berkelland = { __typename: 'Organisation', id: 'gm1859', name: 'Berkelland' };

/** A version as GraphQL answers it. */
export function aVersion(change: Partial<VersionData> = {}): VersionData {
  const number = change.number ?? 1;
  return {
    __typename: 'DocumentVersion',
    id: `version-${number}`,
    number,
    fileName: 'spelregels.docx',
    bytes: 48_000,
    sha256: String(number).repeat(64),
    macros: false,
    scan: 'clean',
    note: '',
    classification: 'group',
    destroyedAt: null,
    destroyedReason: null,
    destroyedBy: null,
    createdAt: '2026-11-16T09:00:00.000Z',
    author,
    viewerCan: ['document_version.download'],
    shares: [],
    ...change,
  } as VersionData;
}

/** A document with the versions given, newest first. */
export function aDocument(change: Partial<DocumentData> = {}): DocumentData {
  return { __typename: 'Document', id: 'document-1', name: 'Spelregels dorpsbudget', versions: [aVersion()], ...change } as DocumentData;
}

/** A note of Femke, as GraphQL answers it to her. */
export function aNote(change: Partial<NoteData> = {}): NoteData {
  return { __typename: 'CaseNote', id: 'note-1', body: 'Gebeld met de griffier.', liveSessionId: null, createdAt: '2026-11-16T09:00:00.000Z', editedAt: null, deletedAt: null, author: femke, viewerCan: ['case_note.edit', 'case_note.delete'], ...change } as NoteData;
}

/** A draft of a lesson, as GraphQL answers it to who works on the case. */
export function aLesson(change: Partial<LessonData> = {}): LessonData {
  const viewerCan = ['lesson.change', 'lesson.finish', 'lesson.reopen', 'lesson.remove'];
  const words = { kind: 'success_factor', title: 'Loot de beslissers', situation: 'Steeds dezelfde mensen.', action: 'Er werd geloot.', effect: '' };
  return { __typename: 'Lesson', id: 'lesson-1', ...words, liveSessionId: null, revision: 2, changedAt: '2026-11-16T09:00:00.000Z', readyAt: null, changedBy: femke, viewerCan, ...change } as LessonData;
}

/** A weighing framework as a case lists it. */
export function aWeighingRow(change: Partial<WeighingRowData> = {}): WeighingRowData {
  const options = [{ __typename: 'WeighingOption', id: 'loten', name: 'Loten' }, { __typename: 'WeighingOption', id: 'raad', name: 'De raad kiest' }];
  const criteria = [{ __typename: 'WeighingCriterion', id: 'draagvlak' }, { __typename: 'WeighingCriterion', id: 'kosten' }];
  return { __typename: 'Weighing', id: 'weighing-1', title: 'Wie beslist er mee?', question: 'Welke vorm past bij onze dorpen?', leaders: ['loten'], criteria, options, versions: [], ...change } as WeighingRowData;
}

/** Berkelland's case, as GraphQL answers it to a member of Berkelland. */
export function aCaseFile(change: Partial<CaseFileData> = {}): CaseFileData {
  const track = { __typename: 'Track', id: 'kernen', letter: 'K', slug: 'kernendemocratie', name: 'Kernendemocratie' };
  const seat = (id: string, name: string, organisation: object) => ({
    __typename: 'Membership',
    id: `seat-${id}`,
    role: 'participant',
    account: { __typename: 'Account', id, name, function: 'ambtenaar', jobTitle: 'beleidsadviseur' },
    organisation,
  });
  const seats = [seat('femke', 'Femke Oldenkotte', berkelland), seat('anniek', 'Anniek Scholtemeijer', { __typename: 'Organisation', id: 'gm0148', name: 'Dalfsen' })];
  return {
    __typename: 'CaseFile',
    id: '0198c0de-0000-7000-8000-000000000001',
    head: 0,
    documentsHead: null,
    title: 'Wie beslist over het dorpsbudget?',
    keyQuestion: 'Hoe geven we dorpen echte zeggenschap?',
    summary: 'Negen dorpen krijgen elk jaar 15.000 euro.',
    asked: 'Hoe regel je wie beslist?',
    state: 'in_progress',
    revision: 3,
    createdAt: '2026-03-12T09:00:00.000Z',
    terms: [{ __typename: 'TaxonomyTerm', id: 'term-1', taxonomy: 'instrument', slug: 'leefbaarheidsfonds', nl: 'Leefbaarheidsfonds', en: 'Liveability fund' }],
    people: [{ __typename: 'CasePerson', function: 'griffier', description: 'Bewaakt de spelregels', account: null }],
    moments: [
      { __typename: 'CaseMoment', on: '2026-07-09', what: 'Dorpen kiezen het onderwerp', kind: 'talk' },
      { __typename: 'CaseMoment', on: '2027-01-13', what: 'Raad stelt de spelregels vast', kind: 'decision' },
    ],
    contact: femke,
    changes: [{ __typename: 'CaseChange', id: 'change-1', fromState: 'open', toState: 'in_progress', reason: '', madeAt: '2026-05-21T09:00:00.000Z', madeBy: femke, fromContact: null, toContact: null }],
    viewerCan: ['case_file.update', 'case_file.steer', 'case_file.settle', 'case_file.hand_over', 'case_note.write', 'lesson.draft', 'weighing.draft', 'document_version.add'],
    organisation: berkelland,
    group: { __typename: 'Group', id: 'noordoost', name: 'Kernendemocratie Noordoost', track, members: { __typename: 'MembershipConnection', nodes: seats, totalCount: 2 } },
    documents: [aDocument()],
    notes: [aNote()],
    lessons: [aLesson()],
    weighings: [aWeighingRow()],
    canvas: aCanvas(),
    canvasSnapshots: [],
    ...change,
  } as unknown as CaseFileData;
}

/** A canvas with two actors, who take part in one evening, as GraphQL answers it. */
export function aCanvas(change: Partial<CanvasData> = {}): CanvasData {
  const actor = (id: string, name: string, kind: string, role: string | null) => ({ __typename: 'CanvasActor', id, name, kind, role, revision: 1 });
  const involvements = [
    { __typename: 'Involvement', actorId: 'council', role: 'decides' },
    { __typename: 'Involvement', actorId: 'villages', role: 'consulted' },
  ];
  return {
    __typename: 'ProcessCanvas',
    actors: [actor('council', 'Gemeenteraad', 'council', 'decides'), actor('villages', 'Dorpsraden', 'residents', null)],
    rules: [{ __typename: 'CanvasRule', id: 'rule', text: 'Wie aanvraagt, beslist niet mee.', revision: 1 }],
    moments: [{ __typename: 'InfluenceMoment', id: 'evening', title: 'Avond in het dorpshuis', startsOn: '2026-12-03', endsOn: null, phase: 'preparation', influence: 'Welke regels er komen', revision: 1, involvements }],
    ...change,
  } as unknown as CanvasData;
}

/** What was kept of it once. */
export function aSnapshot(change: Partial<CanvasSnapshotData> = {}): CanvasSnapshotData {
  return { __typename: 'CanvasSnapshot', id: 'snapshot-1', label: 'Voor de start', keptAt: '2026-11-16T09:00:00.000Z', meetingTitle: null, keptBy: femke, ...change } as CanvasSnapshotData;
}
