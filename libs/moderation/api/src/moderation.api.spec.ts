import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DiscussionsModule, Hiding } from '@leerkring/discussions/api';
import { aPost, aThread } from '@leerkring/discussions/api/testing';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { nextFrame, startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { TrackFacilitator } from '@leerkring/tracks/api';
import { aTrack } from '@leerkring/tracks/api/testing';
import { ModerationModule } from './index';

const REPORT = 'mutation ($input: ReportPostInput!) { reportPost(input: $input) { reportId } }';
const SHOWN = 'threadTitle post { id body hiddenAt hiding { reason body } } reports { id category words reporter { name } outcome settledBy { name } note viewerCan }';
const QUEUE = `{ viewer { openReportCount openReports { ${SHOWN} } settledReports { ${SHOWN} } } }`;
const UPHOLD = 'mutation ($input: UpholdReportInput!) { upholdReport(input: $input) { viewer { openReportCount } } }';
const DISMISS = 'mutation ($input: DismissReportInput!) { dismissReport(input: $input) { viewer { openReportCount } } }';
const OWN = 'query ($id: ID!) { thread(id: $id) { viewerReports { postId outcome } } }';
const DELETE = 'mutation ($input: DeletePostInput!) { deletePost(input: $input) { post { id } } }';

interface Reported {
  threadTitle: string;
  post: { id: string; body: string; hiddenAt: string | null; hiding: { reason: string; body: string } | null };
  reports: { id: string; category: string; words: string; reporter: { name: string } | null; outcome: string | null; settledBy: { name: string } | null; note: string; viewerCan: string[] }[];
}
interface Queue {
  openReportCount: number | null;
  openReports: Reported[];
  settledReports: Reported[];
}

let app: TestApp;
let group: { id: string };
let anniek: TestAccount;
let corne: TestAccount;
let femke: TestAccount;
let rohan: TestAccount;

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule, ModerationModule], env: { REPORT_RATE: '' } });
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await aGroup(app);
  anniek = await aMember(app, group, { name: 'Anniek' });
  corne = await aMember(app, group, { name: 'Corné' });
  femke = await aMember(app, group, { name: 'Femke' });
  rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
});

const queue = async (as: TestAccount) => (await app.ask<{ viewer: Queue }>(QUEUE, {}, as)).viewer;
const report = async (postId: string, as: TestAccount, words = 'Hier staat een nummer in.') => (await app.ask<{ reportPost: { reportId: string } }>(REPORT, { input: { postId, category: 'private', words } }, as)).reportPost.reportId;
const own = async (threadId: string, as: TestAccount) => (await app.ask<{ thread: { viewerReports: object[] } }>(OWN, { id: threadId }, as)).thread.viewerReports;
const told = (person: TestAccount) => app.database.query<{ name: string; actor_id: string | null; payload: object }[]>(`SELECT name, actor_id, payload FROM domain_events WHERE stream = $1 AND name LIKE 'report.%' ORDER BY seq`, [`account:${person.id}`]);

async function aReport() {
  const thread = await aThread(app, group, anniek);
  const post = await aPost(app, thread, corne, { body: 'Bel 06.' });
  const id = await report(post.id, femke);
  return { thread, post, id };
}

describe('a report', () => {
  it('is in the queue of the facilitators alone, with the words and by whom', async () => {
    const { post, id } = await aReport();
    expect(await queue(rohan)).toMatchObject({
      openReportCount: 1,
      openReports: [{ threadTitle: 'Wie opent het dorpshuis?', post: { id: post.id, body: 'Bel 06.' }, reports: [{ id, category: 'private', words: 'Hier staat een nummer in.', reporter: { name: 'Femke' }, viewerCan: ['report.read', 'report.uphold', 'report.dismiss'] }] }],
    });
    const manager = await anAccount(app, { roles: ['programme_manager', 'admin'] });
    const elsewhere = await aMember(app, await aGroup(app), { role: 'facilitator' });
    for (const person of [femke, corne, anniek, manager]) expect(await queue(person)).toEqual({ openReportCount: null, openReports: [], settledReports: [] });
    expect(await queue(elsewhere)).toEqual({ openReportCount: 0, openReports: [], settledReports: [] });
    for (const person of [femke, corne, manager, elsewhere]) expect(await app.codeOf(DISMISS, { input: { reportId: id, note: 'Nee.' } }, person)).toBe('NOT_FOUND');
  });

  it('is not taken from somebody who made ten of them in a row', async () => {
    const thread = await aThread(app, group, anniek);
    const posts = [];
    for (let count = 0; count < 11; count += 1) posts.push(await aPost(app, thread, corne));
    const eleventh = posts.pop()!;
    for (const { id } of posts) await report(id, femke);
    expect(await app.codeOf(REPORT, { input: { postId: eleventh.id, category: 'other', words: '' } }, femke)).toBe('LIMIT_EXCEEDED');
    await report(eleventh.id, anniek);
    expect(await queue(rohan)).toMatchObject({ openReportCount: 11 });
  });

  it('is told at once on the streams of the facilitators, without a name, and nowhere else', async () => {
    const socket = await app.socket(rohan);
    await socket.emitWithAck('stream.open', { stream: `account:${rohan.id}`, after: 0 });
    const frame = nextFrame(socket, 'news', ({ events }) => events.some(({ name }) => name === 'report.added'));
    const { id } = await aReport();
    expect((await frame).events).toMatchObject([{ name: 'report.added', actor: null, payload: { reportId: id } }]);
    expect(await app.database.query('SELECT DISTINCT stream FROM domain_events WHERE subject_id = $1', [id])).toEqual([{ stream: `account:${rohan.id}` }]);
  });

  it('is made once per person and post, of what one may read and did not write', async () => {
    const { post } = await aReport();
    const input = { postId: post.id, category: 'unkind', words: '' };
    expect(await app.codeOf(REPORT, { input }, femke)).toBe('REPORT_EXISTS');
    expect(await app.codeOf(REPORT, { input }, corne)).toBe('FORBIDDEN');
    const outsider = await aMember(app, await aGroup(app));
    for (const postId of [post.id, unknownId()]) expect(await app.codeOf(REPORT, { input: { ...input, postId } }, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(REPORT, { input: { ...input, words: 'x'.repeat(1001) } }, anniek)).toBe('INPUT_TOO_LONG');
    await report(post.id, anniek);
    expect((await queue(rohan)).openReports).toMatchObject([{ reports: [{ reporter: { name: 'Femke' } }, { reporter: { name: 'Anniek' } }] }]);
  });

  it('about a thread of a track is for who facilitates the track', async () => {
    const track = await aTrack(app);
    const learner = await aMember(app, await aGroup(app, { track }));
    const guide = await anAccount(app, { roles: ['facilitator'] });
    await app.database.manager.save(TrackFacilitator, { trackId: track.id, accountId: guide.id, role: 'lead', assignedAt: app.clock.now() });
    const thread = await aThread(app, group, learner, { subject: { type: 'track', id: track.id } });
    await report(thread.openingPost.id, femke);
    expect((await queue(guide)).openReportCount).toBe(1);
    expect((await queue(rohan)).openReportCount).toBe(0);
  });
});

describe('what somebody reported', () => {
  it('stays known to them alone, with what became of it', async () => {
    const { thread, post, id } = await aReport();
    expect(await own(thread.id, femke)).toEqual([{ postId: post.id, outcome: null }]);
    for (const person of [anniek, corne, rohan]) expect(await own(thread.id, person)).toEqual([]);
    await app.ask(DISMISS, { input: { reportId: id, note: 'Dit mag.' } }, rohan);
    expect(await own(thread.id, femke)).toEqual([{ postId: post.id, outcome: 'dismissed' }]);
  });
});

describe('settling a report', () => {
  it('hides the post for the reason given and tells the reporter', async () => {
    const { post, id } = await aReport();
    expect(await app.ask(UPHOLD, { input: { reportId: id, reason: 'Een nummer.' } }, rohan)).toEqual({ upholdReport: { viewer: { openReportCount: 0 } } });
    expect((await queue(rohan)).settledReports).toMatchObject([{ post: { body: '', hiding: { reason: 'Een nummer.' } }, reports: [{ id, outcome: 'hidden', settledBy: { name: 'Rohan' }, viewerCan: ['report.read'] }] }]);
    expect(await told(femke)).toMatchObject([{ name: 'report.answered', payload: { reportId: id, postId: post.id, outcome: 'hidden' } }]);
    const audit = await app.database.query('SELECT action FROM audit_entries WHERE object_id = ANY($1) ORDER BY occurred_at, action', [[id, post.id]]);
    expect(audit.map(({ action }: { action: string }) => action)).toEqual(['post.hide', 'report.add', 'report.uphold']);
  });

  it('leaves the post after a note, for all who reported it', async () => {
    const { post, id } = await aReport();
    const other = await report(post.id, anniek);
    await app.ask(DISMISS, { input: { reportId: id, note: 'Dit mag.' } }, rohan);
    expect((await queue(rohan)).settledReports).toMatchObject([{ post: { body: 'Bel 06.' }, reports: expect.arrayContaining([expect.objectContaining({ id: other, outcome: 'dismissed', note: 'Dit mag.' })]) }]);
    for (const person of [femke, anniek]) expect(await told(person)).toMatchObject([{ name: 'report.answered' }]);
    expect(await app.codeOf(DISMISS, { input: { reportId: id, note: 'Nog eens.' } }, rohan)).toBe('FORBIDDEN');
  });

  it('is done by its author deleting the post, and by a facilitator who hides it in the thread', async () => {
    const [one, two] = [await aReport(), await aReport()];
    await app.ask(DELETE, { input: { id: one.post.id } }, corne);
    await app.get(Hiding).hide(await rohan.actor(), { postId: two.post.id, reason: 'Een nummer.' });
    await app.settle();
    const { openReportCount, settledReports } = await queue(rohan);
    expect(openReportCount).toBe(0);
    expect(settledReports.map(({ reports: [first] }) => [first!.outcome, first!.settledBy?.name ?? null]).sort()).toEqual([['deleted', null], ['hidden', 'Rohan']]);
  });

  it('of an own post is for another facilitator; the only one may hide it, not dismiss, and never learns by whom', async () => {
    const thread = await aThread(app, group, anniek);
    const post = await aPost(app, thread, rohan, { body: 'Bel 06.' });
    const colleague = await aMember(app, group, { role: 'facilitator' });
    const id = await report(post.id, femke);
    expect(await queue(rohan)).toEqual({ openReportCount: 0, openReports: [], settledReports: [] });
    expect(await told(rohan)).toEqual([]);
    expect((await queue(colleague)).openReportCount).toBe(1);
    await app.database.query(`UPDATE memberships SET ended_at = $2 WHERE account_id = $1`, [colleague.id, app.clock.now()]);
    await app.database.query('UPDATE accounts SET access_version = access_version + 1 WHERE id = $1', [colleague.id]);
    expect((await queue(colleague)).openReportCount).toBeNull();
    expect((await queue(rohan)).openReports).toMatchObject([{ reports: [{ id, reporter: null, viewerCan: ['report.read', 'report.uphold'] }] }]);
    expect(await app.codeOf(DISMISS, { input: { reportId: id, note: 'Niets aan de hand.' } }, rohan)).toBe('FORBIDDEN');
    await app.ask(UPHOLD, { input: { reportId: id, reason: 'Toch maar niet.' } }, rohan);
  });
});
