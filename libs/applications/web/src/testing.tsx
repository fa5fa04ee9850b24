import type { ApplicationData, AnswerData } from './applications.queries';

const femke = { __typename: 'Account', id: 'femke', name: 'Femke Oldenkotte' };

/** An answer as GraphQL gives it. */
export function anAnswer(field: AnswerData['field'], value: string, revision = 1): AnswerData {
  return { __typename: 'ApplicationAnswer', field, value, revision, savedAt: '2026-11-16T09:00:00.000Z', savedBy: femke } as AnswerData;
}

/** A draft of Berkelland, as GraphQL answers it to a colleague there. */
export function anApplication(change: Partial<ApplicationData> = {}): ApplicationData {
  return {
    __typename: 'Application',
    id: 'application-1',
    state: 'draft',
    createdAt: '2026-11-16T09:00:00.000Z',
    submittedAt: null,
    confirmBy: null,
    confirmedAt: null,
    group: null,
    groupChoices: null,
    missing: [],
    viewerSignsFor: ['college', 'raad', 'ambtenaren'],
    viewerCan: ['application.fill', 'application.submit', 'application.withdraw', 'commitment.give', 'commitment.take_back'],
    head: 1,
    reportsHead: null,
    localIntakeHead: 1,
    professionalGroups: ['burgemeester', 'wethouder', 'raadslid', 'griffier', 'gemeentesecretaris'],
    intakes: [],
    intakeChoice: [],
    intakeReports: [],
    localQuestions: [],
    localQuestionsLaidBeforeAt: null,
    localQuestionsAtMost: 5,
    viewerCanLocally: [],
    organisation: { __typename: 'Organisation', id: 'gm1859', name: 'Berkelland', province: 'Gelderland' },
    contact: femke,
    instrument: null,
    answers: [anAnswer('contact', 'femke'), anAnswer('project', 'Een dorpsbegroting.', 2)],
    changes: [],
    commitmentParties: ['college', 'raad', 'ambtenaren'],
    commitments: [],
    delegation: { __typename: 'Delegation', id: 'application-1', kind: null, gaps: ['kind', 'joined'], members: [] },
    invitedColleagues: [],
    papers: [],
    caseBegunAt: null,
    caseFile: null,
    ...change,
  } as ApplicationData;
}
