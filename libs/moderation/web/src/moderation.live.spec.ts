import { expect, it } from '@jest/globals';
import { aClient, aNewsEvent } from '@leerkring/platform/web/testing';
import { applyReportNews } from './moderation.live';
import { ReportCount, ReportQueueQuery } from './moderation.queries';
import { ViewerReports } from './reporting/reporting.queries';
import { aQueue, aReport, aReportedPost, aSettledReport } from './testing';

const first = aReportedPost('post-1', [aReport('report-1')]);
const second = aReportedPost('post-2', [aReport('report-2')]);
const added = aNewsEvent('report.added', { reportId: 'report-2' }, { seq: 2 });
const settled = aNewsEvent('report.settled', { reportId: 'report-1' }, { seq: 2 });

it.each([
  ['report.added', added, aQueue([first]), aQueue([first, second])],
  ['report.added to a post that was reported before', added, aQueue([first]), aQueue([aReportedPost('post-1', [aReport('report-1'), aReport('report-2')])])],
  ['report.settled', settled, aQueue([first, second]), aQueue([second], [aReportedPost('post-1', [aSettledReport('report-1', 'dismissed', { note: 'Dit mag.' })])])],
])('shows after %s what the server would show afresh, also when it comes twice', async (_, event, old, fresh) => {
  let state = old;
  const client = aClient({ ReportQueue: () => ({ data: state }) });
  const watched = client.watchQuery({ query: ReportQueueQuery }).subscribe({});
  await client.query({ query: ReportQueueQuery });
  state = fresh;
  for (let times = 0; times < 2; times++) {
    await applyReportNews(client, event);
    expect(client.readQuery({ query: ReportQueueQuery })).toEqual(fresh);
    expect(client.readQuery({ query: ReportCount })!.viewer!.openReportCount).toBe(fresh.viewer.openReportCount);
  }
  watched.unsubscribe();
});

it('asks only for the number where the queue is not on screen', async () => {
  const asked: string[] = [];
  const client = aClient({ ReportCount: () => (asked.push('ReportCount'), { data: { viewer: { __typename: 'Viewer', openReportCount: 3 } } }) });
  await applyReportNews(client, added);
  expect(asked).toEqual(['ReportCount']);
  expect(client.readQuery({ query: ReportCount })!.viewer!.openReportCount).toBe(3);
});

it('tells the reporter after report.answered what the server would tell afresh, and asks nothing where that is not on screen', async () => {
  const reports = (outcome: 'dismissed' | null) => ({ thread: { __typename: 'Thread', id: 'thread', viewerReports: [{ __typename: 'OwnReport', postId: 'post-1', outcome }] } });
  let state = reports(null);
  const client = aClient({ ViewerReports: () => ({ data: state }) });
  const answered = aNewsEvent('report.answered', { reportId: 'report-1', postId: 'post-1', outcome: 'dismissed' }, { seq: 2 });
  await applyReportNews(client, answered);
  const watched = client.watchQuery({ query: ViewerReports, variables: { id: 'thread' } }).subscribe({});
  await client.query({ query: ViewerReports, variables: { id: 'thread' } });
  state = reports('dismissed');
  for (let times = 0; times < 2; times++) {
    await applyReportNews(client, answered);
    expect(client.readQuery({ query: ViewerReports, variables: { id: 'thread' } })).toEqual(state);
  }
  watched.unsubscribe();
});
