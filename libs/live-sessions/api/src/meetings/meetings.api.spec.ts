import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { LiveSessionsModule } from '../live-sessions.module';
import { anOpenSession } from '../testing';

const read = `query ($id: ID!) { meeting(id: $id) { id head revision kind title startsAt endsAt place link preparation changedAt cancelledAt reason viewerCan
  group { id } liveSession { id state format plannedAt } attendances { accountId answer note account { id } } } }`;
const mutation = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { meeting { id } } }`;
const plan = mutation('planMeeting', 'PlanMeetingInput');
const change = mutation('changeMeeting', 'ChangeMeetingInput');
const cancel = mutation('cancelMeeting', 'CancelMeetingInput');
const attend = mutation('setAttendance', 'SetAttendanceInput');
const open = 'mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { liveSession { id } } }';
const close = 'mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { id } } }';

interface SeenMeeting {
  head: number;
  viewerCan: string[];
  attendances: { accountId: string; answer: string; note: string }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

const hoursAhead = (hours: number): string => new Date(app.clock.now().getTime() + hours * 60 * 60 * 1000).toISOString();

/** A group with a meeting that its facilitator planned. */
async function aMeeting(wishes: object = {}) {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const member = await aMember(app, group);
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const words = { kind: 'exchange', title: 'Uitwisseling 2', startsAt: hoursAhead(48), endsAt: hoursAhead(50), place: 'Dorpshuis', link: 'https://vergader.example.nl/kring', preparation: 'Lees *casus 3*.' };
  const { planMeeting } = await app.ask<{ planMeeting: { meeting: { id: string } } }>(plan, { input: { groupId: group.id, ...words, ...wishes } }, facilitator);
  const { id } = planMeeting.meeting;
  const seen = async (who: Caller = member): Promise<SeenMeeting> => (await app.ask<{ meeting: SeenMeeting }>(read, { id }, who)).meeting;
  const answer = (who: Caller, answered: string, note?: string): Promise<unknown> => app.ask(attend, { input: { meetingId: id, answer: answered, note } }, who);
  return { group, facilitator, member, outsider, words, id, seen, answer };
}

describe('a meeting', () => {
  it('is planned by a facilitator and read by the group, with a live session of its own', async () => {
    const { group, id, words, seen, facilitator } = await aMeeting({ format: 'exchange' });
    expect(await seen()).toMatchObject({ ...words, id, head: 1, changedAt: null, cancelledAt: null, reason: null, group: { id: group.id }, attendances: [] });
    expect(await seen()).toMatchObject({ liveSession: { id, state: 'planned', format: 'exchange', plannedAt: words.startsAt } });
    expect((await seen()).viewerCan.filter((right) => right.startsWith('meeting.'))).toEqual(['meeting.attend']);
    expect((await seen(facilitator)).viewerCan.filter((right) => right.startsWith('meeting.'))).toEqual(['meeting.change', 'meeting.cancel', 'meeting.attend']);
  });

  it('gives its live session the link to its video call, which has no embedded one where none is set', async () => {
    const { group, facilitator, member, id, words } = await aMeeting();
    await app.ask(open, { input: { groupId: group.id, liveSessionId: id } }, facilitator);
    const seen = await app.ask('query ($id: ID!) { liveSession(id: $id) { callAddress meeting { link } } }', { id }, member);
    expect(seen).toEqual({ liveSession: { callAddress: null, meeting: { link: words.link } } });
  });

  it('is there too for a session that was planned by its beginning only, and not for one that was just opened', async () => {
    const { group, facilitator, member } = await aMeeting();
    const query = 'mutation ($input: PlanLiveSessionInput!) { planLiveSession(input: $input) { liveSession { id meeting { kind endsAt } } } }';
    const planned = await app.ask(query, { input: { groupId: group.id, title: 'Slot', plannedAt: hoursAhead(2), format: 'closing' } }, facilitator);
    expect(planned).toMatchObject({ planLiveSession: { liveSession: { meeting: { kind: 'closing', endsAt: hoursAhead(4) } } } });
    const { id } = await anOpenSession(app, group, facilitator);
    expect(await app.codeOf(read, { id }, member)).toBe('NOT_FOUND');
    expect(await app.codeOf(attend, { input: { meetingId: id, answer: 'coming' } }, member)).toBe('NOT_FOUND');
  });

  it('is not there for people outside the group', async () => {
    const { group, id, words, outsider } = await aMeeting();
    const manager = await anAccount(app, { roles: ['programme_manager', 'admin'] });
    for (const person of [outsider, manager]) {
      for (const which of [id, unknownId(), 'nonsense']) expect(await app.codeOf(read, { id: which }, person)).toBe('NOT_FOUND');
      expect(await app.codeOf(change, { input: { id, revision: 0, ...words } }, person)).toBe('NOT_FOUND');
      expect(await app.codeOf(cancel, { input: { id, revision: 0, reason: 'Ziek' } }, person)).toBe('NOT_FOUND');
      expect(await app.codeOf(attend, { input: { meetingId: id, answer: 'coming' } }, person)).toBe('NOT_FOUND');
    }
    expect(await app.codeOf(plan, { input: { groupId: group.id, ...words } }, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(read, { id })).toBe('UNAUTHENTICATED');
  });

  it('is planned, changed and called off by facilitators only', async () => {
    const { group, id, words, member } = await aMeeting();
    expect(await app.codeOf(plan, { input: { groupId: group.id, ...words } }, member)).toBe('FORBIDDEN');
    expect(await app.codeOf(change, { input: { id, revision: 0, ...words } }, member)).toBe('FORBIDDEN');
    expect(await app.codeOf(cancel, { input: { id, revision: 0, reason: 'Ziek' } }, member)).toBe('FORBIDDEN');
  });

  it('takes only what it can be', async () => {
    const { group, facilitator, words } = await aMeeting();
    const refused = (wishes: object): Promise<string> => app.codeOf(plan, { input: { groupId: group.id, ...words, ...wishes } }, facilitator);
    for (const link of ['http://vergader.example.nl', 'javascript:alert(1)', 'https://ik:geheim@example.nl', 'https://localhost', 'vergader']) expect([link, await refused({ link })]).toEqual([link, 'INPUT_INVALID']);
    expect(await refused({ title: ' ' })).toBe('INPUT_INVALID');
    expect(await refused({ startsAt: hoursAhead(-1), endsAt: hoursAhead(1) })).toBe('INPUT_INVALID');
    expect(await refused({ endsAt: words.startsAt })).toBe('INPUT_INVALID');
    expect(await refused({ endsAt: hoursAhead(48 + 17) })).toBe('INPUT_INVALID');
    expect(await refused({ startsAt: hoursAhead(24 * 366 * 4), endsAt: hoursAhead(24 * 366 * 4 + 1) })).toBe('INPUT_INVALID');
    expect(await refused({ preparation: 'x'.repeat(4001) })).toBe('INPUT_TOO_LONG');
    expect(await refused({ place: 'x'.repeat(301) })).toBe('INPUT_TOO_LONG');
  });

  it('tells who has it open when it is moved, and keeps why', async () => {
    const { facilitator, member, id, words, seen } = await aMeeting();
    const socket = await app.socket(member);
    await socket.emitWithAck('stream.open', { stream: `live_session:${id}`, after: 1 });
    const told = nextFrame(socket, 'news');
    await app.ask(change, { input: { id, revision: 0, ...words, title: 'Uitwisseling twee', startsAt: hoursAhead(72), endsAt: hoursAhead(74), reason: 'De zaal is bezet' } }, facilitator);
    expect((await told).events[0]).toMatchObject({ seq: 2, name: 'meeting.changed', payload: { liveSessionId: id, moved: true } });
    expect(JSON.stringify(await told)).not.toMatch(/bezet|twee/);
    expect(await seen()).toMatchObject({ title: 'Uitwisseling twee', startsAt: hoursAhead(72), reason: 'De zaal is bezet', changedAt: app.clock.now().toISOString(), liveSession: { plannedAt: hoursAhead(72) } });
  });

  it('is not changed over what another facilitator changed first, also at the same moment', async () => {
    const { group, facilitator, id, words, seen } = await aMeeting();
    const other = await aMember(app, group, { role: 'facilitator' });
    const place = (revision: number, where: string): object => ({ input: { id, revision, ...words, place: where } });
    const answers = await Promise.all([facilitator, other].map((who, index) => app.graphql(change, place(0, `Zaal ${index}`), who)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'changed').sort()).toEqual(['MEETING_CHANGED', 'changed']);
    expect(answers.find(({ errors }) => errors)!.errors![0]!.extensions['details']).toEqual({ revision: 1 });
    expect(await seen()).toMatchObject({ revision: 1, place: answers[0]!.errors ? 'Zaal 1' : 'Zaal 0' });
    expect(await app.codeOf(change, place(2, 'Zaal 3'), other)).toBe('MEETING_CHANGED');
    // Whoever read what stands now decides.
    await app.ask(change, place(1, 'Zaal 2'), other);
    expect(await seen()).toMatchObject({ revision: 2, place: 'Zaal 2' });
    // Nobody calls off what they have not read either.
    expect(await app.codeOf(cancel, { input: { id, revision: 1, reason: 'Ziek' } }, facilitator)).toBe('MEETING_CHANGED');
    expect(await seen()).toMatchObject({ revision: 2, cancelledAt: null });
    await app.ask(cancel, { input: { id, revision: 2, reason: 'Ziek' } }, facilitator);
  });

  it('stays readable when it is called off, is no longer what comes next, and does not begin', async () => {
    const { group, facilitator, member, id, words, seen, answer } = await aMeeting();
    await answer(member, 'coming');
    await app.ask(cancel, { input: { id, revision: 0, reason: 'Te veel zieken' } }, facilitator);
    expect(await seen()).toMatchObject({ cancelledAt: app.clock.now().toISOString(), reason: 'Te veel zieken', liveSession: { state: 'cancelled' }, attendances: [{ answer: 'coming' }] });
    expect(await app.ask('{ viewer { nextLiveSession { id } } }', {}, member)).toEqual({ viewer: { nextLiveSession: null } });
    expect(await app.codeOf(open, { input: { groupId: group.id, liveSessionId: id } }, facilitator)).toBe('MEETING_CANCELLED');
    expect(await app.codeOf(change, { input: { id, revision: 0, ...words } }, facilitator)).toBe('MEETING_CANCELLED');
    expect(await app.codeOf(cancel, { input: { id, revision: 0, reason: 'Nog eens' } }, facilitator)).toBe('MEETING_CANCELLED');
    expect(await app.codeOf(attend, { input: { meetingId: id, answer: 'not' } }, member)).toBe('MEETING_CANCELLED');
  });

  it('either begins or is called off when two facilitators do so at the same moment', async () => {
    const { group, facilitator, id } = await aMeeting();
    const other = await aMember(app, group, { role: 'facilitator' });
    const answers = await Promise.all([
      app.graphql(open, { input: { groupId: group.id, liveSessionId: id } }, facilitator),
      app.graphql(cancel, { input: { id, revision: 0, reason: 'Ziek' } }, other),
    ]);
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done');
    expect([['done', 'MEETING_BEGUN'], ['MEETING_CANCELLED', 'done']]).toContainEqual(codes);
  });

  it('stands once it has begun', async () => {
    const { group, facilitator, member, id, words } = await aMeeting();
    await app.ask(open, { input: { groupId: group.id, liveSessionId: id } }, facilitator);
    expect(await app.codeOf(change, { input: { id, revision: 0, ...words } }, facilitator)).toBe('MEETING_BEGUN');
    expect(await app.codeOf(attend, { input: { meetingId: id, answer: 'not' } }, member)).toBe('MEETING_BEGUN');
    await app.ask(close, { input: { id } }, facilitator);
    expect(await app.codeOf(cancel, { input: { id, revision: 0, reason: 'Ziek' } }, facilitator)).toBe('MEETING_BEGUN');
  });

  it('is read and not changed in an archived group', async () => {
    const { group, facilitator, member, id, words, seen } = await aMeeting();
    await app.ask('mutation ($input: ArchiveGroupInput!) { archiveGroup(input: $input) { group { id } } }', { input: { id: group.id } }, facilitator);
    expect((await seen()).viewerCan.filter((right) => right.startsWith('meeting.'))).toEqual([]);
    expect(await app.codeOf(change, { input: { id, revision: 0, ...words } }, facilitator)).toBe('FORBIDDEN');
    expect(await app.codeOf(attend, { input: { meetingId: id, answer: 'coming' } }, member)).toBe('FORBIDDEN');
  });
});

describe('who comes to a meeting', () => {
  it('is said by each member, with a note, and may change', async () => {
    const { facilitator, member, seen, answer } = await aMeeting();
    await answer(member, 'maybe', ' Als de trein rijdt ');
    await answer(facilitator, 'coming');
    expect((await seen()).attendances).toEqual([
      { accountId: member.id, account: { id: member.id }, answer: 'maybe', note: 'Als de trein rijdt' },
      { accountId: facilitator.id, account: { id: facilitator.id }, answer: 'coming', note: '' },
    ].toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1)));
    await answer(member, 'not');
    expect((await seen()).attendances.find(({ accountId }) => accountId === member.id)).toMatchObject({ answer: 'not', note: '' });
  });

  it('is told at once to who has the meeting open, without the note and by nobody, as observers hear it too', async () => {
    const { facilitator, member, id, answer } = await aMeeting();
    const socket = await app.socket(facilitator);
    await socket.emitWithAck('stream.open', { stream: `live_session:${id}`, after: 1 });
    const told = nextFrame(socket, 'news');
    await answer(member, 'not', 'Ik ben op vakantie');
    expect((await told).events[0]).toMatchObject({ name: 'attendance.set', actor: null, payload: { liveSessionId: id } });
    expect(JSON.stringify(await told)).not.toContain(member.id);
    expect(JSON.stringify(await told)).not.toContain('vakantie');
  });

  it('is one answer of somebody who answers twice at the same moment', async () => {
    const { member, seen, answer } = await aMeeting();
    await Promise.all([answer(member, 'coming'), answer(member, 'not')]);
    expect((await seen()).attendances).toHaveLength(1);
  });

  it('has bounds', async () => {
    const { member, id } = await aMeeting();
    expect(await app.codeOf(attend, { input: { meetingId: id, answer: 'coming', note: 'x'.repeat(201) } }, member)).toBe('INPUT_TOO_LONG');
  });

  it('leaves out who left the group, and the notes of who was erased', async () => {
    const { group, facilitator, member, seen, answer } = await aMeeting();
    const other = await aMember(app, group);
    await answer(member, 'coming', 'Ik rijd mee');
    await answer(other, 'coming', 'Ik rijd');
    await app.database.query('UPDATE memberships SET ended_at = now(), ended_by_id = account_id WHERE account_id = $1', [other.id]);
    expect((await seen()).attendances.map(({ accountId }) => accountId)).toEqual([member.id]);
    const admin = await anAccount(app, { roles: ['admin'] });
    await app.ask('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }', { input: { accountId: member.id, withWords: false } }, admin);
    await app.settle();
    const rows = await app.database.query<{ note: string }[]>('SELECT note FROM attendances WHERE account_id = $1', [member.id]);
    expect(rows).toEqual([{ note: '' }]);
    expect((await seen(facilitator)).attendances).toEqual([]);
  });
});

describe('a meeting as a file for one’s own calendar', () => {
  const fetched = (id: string, who?: Caller): Promise<Response> => app.fetch(`/files/meetings/${id}.ics`, {}, who);

  it('is for who may read it, carries a higher number after each change, and is audited', async () => {
    const { facilitator, member, id, words } = await aMeeting();
    const sequence = async (): Promise<string> => /^SEQUENCE:(\d+)\r$/m.exec(await (await fetched(id, member)).text())![1]!;
    const answer = await fetched(id, member);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(answer.headers.get('content-disposition')).toContain('.ics');
    expect(await answer.text()).toMatch(/SUMMARY:Uitwisseling 2\r\n/);
    expect(await sequence()).toBe('0');
    await app.ask(change, { input: { id, revision: 0, ...words, place: 'Gemeentehuis' } }, facilitator);
    expect(await sequence()).toBe('1');
    await app.ask(cancel, { input: { id, revision: 1, reason: 'Ziek' } }, facilitator);
    expect(await sequence()).toBe('2');
    expect(await (await fetched(id, member)).text()).toMatch(/STATUS:CANCELLED\r\n/);
    const audited = await app.database.query<{ action: string }[]>('SELECT action, actor_id FROM audit_entries WHERE object_id = $1', [id]);
    expect(audited).toEqual(Array.from({ length: 5 }, () => ({ action: 'meeting.download', actor_id: member.id })));
  });

  it('is not there for anybody else', async () => {
    const { id, outsider } = await aMeeting();
    for (const which of [id, unknownId(), 'nonsense']) expect((await fetched(which, outsider)).status).toBe(404);
    expect((await fetched(id)).status).toBe(401);
  });
});
