import type { ReportedPostData } from './moderation.queries';

const at = '2026-11-19T12:00:00.000Z';
const person = (id: string, name: string) => ({ __typename: 'Account', id, name });
type ReportData = ReportedPostData['reports'][number];

/** An open report of Femke that the viewer may settle, unless wished. */
export function aReport(id: string, wishes: object = {}): ReportData {
  return {
    __typename: 'Report',
    id,
    category: 'private',
    words: 'Hier staat een nummer in.',
    createdAt: at,
    reporter: person('femke', 'Femke Oldenkotte'),
    settledAt: null,
    settledBy: null,
    outcome: null,
    note: '',
    viewerCan: ['report.read', 'report.uphold', 'report.dismiss'],
    ...wishes,
  } as ReportData;
}

/** A report that Rohan settled. */
export function aSettledReport(id: string, outcome: 'hidden' | 'dismissed', wishes: object = {}): ReportData {
  return aReport(id, { outcome, settledAt: at, settledBy: person('rohan', 'Rohan Bierman'), viewerCan: ['report.read'], ...wishes });
}

/** A post of Corné and what was reported of it. */
export function aReportedPost(id: string, reports: readonly ReportData[], wishes: object = {}): ReportedPostData {
  return {
    __typename: 'ReportedPost',
    threadTitle: 'Wie opent het dorpshuis?',
    post: {
      __typename: 'Post',
      id,
      threadId: 'thread',
      ordinal: 2,
      body: `Bel mij op 06 (${id})`,
      createdAt: at,
      deletedAt: null,
      hiddenAt: null,
      author: { ...person('corne', 'Corné Vos'), function: 'griffier', jobTitle: null, organisation: { __typename: 'Organisation', id: 'gm0148', name: 'Dalfsen' } },
      mentions: [],
      attachments: [],
      hiding: null,
      ...wishes,
    },
    reports,
  } as unknown as ReportedPostData;
}

/** What the server answers to who asks for the queue. */
export function aQueue(open: readonly ReportedPostData[], settled: readonly ReportedPostData[] = []) {
  return { viewer: { __typename: 'Viewer', openReportCount: open.length, openReports: open, settledReports: settled } };
}
