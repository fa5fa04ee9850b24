import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DiscussionsModule } from '@leerkring/discussions/api';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import type { TestAccount } from '@leerkring/identity/api/testing';
import { InputReminders, LiveSessionsModule, MeetingReminders } from '@leerkring/live-sessions/api';
import { startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { NotificationsModule } from './index';

const UNREAD = '{ viewer { unreadNotificationCount unreadNotifications { id reason threadId groupId meetingId title count actors { name } } } }';
const READ = '{ viewer { readNotifications(first: 20) { nodes { reason meetingId title } } } }';
const MARK = 'mutation ($input: MarkNotificationReadInput!) { markNotificationRead(input: $input) { viewer { unreadNotificationCount } } }';
const mutation = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { meeting { id } } }`;
const HOUR = 60 * 60 * 1000;

interface Told {
  unreadNotificationCount: number;
  unreadNotifications: { id: string; reason: string; meetingId: string | null }[];
}

let app: TestApp;
let group: { id: string };
let rohan: TestAccount;
let femke: TestAccount;
let corne: TestAccount;
let meetingId: string;

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule, LiveSessionsModule, NotificationsModule] });
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await aGroup(app);
  rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
  femke = await aMember(app, group, { name: 'Femke' });
  corne = await aMember(app, group, { name: 'Corné' });
  meetingId = await plan(48);
});

const words = (hours: number) => ({ kind: 'exchange', title: 'Uitwisseling 2', startsAt: ahead(hours), endsAt: ahead(hours + 2) });
const ahead = (hours: number): string => new Date(app.clock.now().getTime() + hours * HOUR).toISOString();
const told = async (as: TestAccount): Promise<Told> => (await app.ask<{ viewer: Told }>(UNREAD, {}, as)).viewer;
const reasons = async (as: TestAccount): Promise<string[]> => (await told(as)).unreadNotifications.filter((one) => one.meetingId === meetingId).map(({ reason }) => reason).sort();

async function plan(hours: number): Promise<string> {
  const { planMeeting } = await app.ask<{ planMeeting: { meeting: { id: string } } }>(mutation('planMeeting', 'PlanMeetingInput'), { input: { groupId: group.id, ...words(hours) } }, rohan);
  await app.settle();
  return planMeeting.meeting.id;
}

async function does(name: string, input: string, values: object, as: TestAccount = rohan): Promise<void> {
  await app.ask(mutation(name, input), { input: values }, as);
  await app.settle();
}

/** So much later: whatever is due then is told, once, also when two nodes look at the same moment. */
async function later(hours: number): Promise<void> {
  app.clock.advance(hours * HOUR);
  await Promise.all([app.get(MeetingReminders).remind(), app.get(MeetingReminders).remind()]);
  await app.settle();
}

describe('the members of a group', () => {
  it('are told that a meeting is planned, but not by themselves', async () => {
    expect(await told(femke)).toEqual({
      unreadNotificationCount: 1,
      unreadNotifications: [{ id: expect.any(String), reason: 'meeting_planned', threadId: null, groupId: group.id, meetingId, title: 'Uitwisseling 2', count: 1, actors: [{ name: 'Rohan' }] }],
    });
    expect(await reasons(rohan)).toEqual([]);
  });

  it('are told that it is moved and called off, and not of other changes', async () => {
    await does('changeMeeting', 'ChangeMeetingInput', { id: meetingId, revision: 0, ...words(48), title: 'Uitwisseling twee' });
    expect(await reasons(femke)).toEqual(['meeting_planned']);
    await does('changeMeeting', 'ChangeMeetingInput', { id: meetingId, revision: 1, ...words(72), reason: 'De zaal is bezet' });
    await does('cancelMeeting', 'CancelMeetingInput', { id: meetingId, revision: 2, reason: 'Ziek' });
    expect(await reasons(femke)).toEqual(['meeting_cancelled', 'meeting_moved', 'meeting_planned']);
    await later(71);
    expect(await reasons(femke)).not.toContain('meeting_reminder');
  });

  it('hear nothing of it when they want to hear nothing of the group, or left it', async () => {
    await app.ask('mutation ($input: SetFollowingInput!) { setFollowing(input: $input) { __typename } }', { input: { subject: { type: 'group', id: group.id }, level: 'nothing' } }, femke);
    await app.ask('mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { membership { id } } }', { input: { groupId: group.id } }, corne);
    await does('cancelMeeting', 'CancelMeetingInput', { id: meetingId, revision: 0, reason: 'Ziek' });
    expect(await reasons(femke)).toEqual(['meeting_planned']);
    expect(await told(corne)).toEqual({ unreadNotificationCount: 0, unreadNotifications: [] });
  });

  it('find it back under what was read once they mark it', async () => {
    const [one] = (await told(femke)).unreadNotifications;
    await app.ask(MARK, { input: { id: one!.id } }, femke);
    expect(await reasons(femke)).toEqual([]);
    const read = await app.ask<{ viewer: { readNotifications: { nodes: object[] } } }>(READ, {}, femke);
    expect(read.viewer.readNotifications.nodes).toEqual([{ reason: 'meeting_planned', meetingId, title: 'Uitwisseling 2' }]);
  });
});

describe('who comes, or may come', () => {
  const reminded = async (as: TestAccount): Promise<number> => {
    const rows = await app.database.query<object[]>(`SELECT id FROM notifications WHERE account_id = $1 AND subject_id = $2 AND reason = 'meeting_reminder'`, [as.id, meetingId]);
    return rows.length;
  };

  it('is reminded a day and an hour before, once each; who does not come is not', async () => {
    await does('setAttendance', 'SetAttendanceInput', { meetingId, answer: 'not' }, corne);
    await does('setAttendance', 'SetAttendanceInput', { meetingId, answer: 'maybe' }, femke);
    await later(23);
    expect(await reminded(femke)).toBe(0);
    await later(1);
    expect(await reminded(femke)).toBe(1);
    await later(22);
    expect(await reminded(femke)).toBe(1);
    await later(1);
    expect([await reminded(femke), await reminded(rohan), await reminded(corne)]).toEqual([2, 2, 0]);
    await later(1);
    expect(await reminded(femke)).toBe(2);
  });

  it('is reminded again when the meeting was moved meanwhile', async () => {
    await later(24);
    await does('changeMeeting', 'ChangeMeetingInput', { id: meetingId, revision: 0, ...words(48) });
    await later(24);
    expect(await reminded(femke)).toBe(2);
  });

  it('is not reminded of a meeting that was planned just before', async () => {
    meetingId = await plan(12);
    await later(1);
    expect(await reminded(femke)).toBe(0);
    await later(10);
    expect(await reminded(femke)).toBe(1);
  });
});

describe('who gave input', () => {
  const told = async (as: TestAccount): Promise<number> => {
    const rows = await app.database.query<object[]>(`SELECT id FROM notifications WHERE account_id = $1 AND subject_id = $2 AND reason = 'input_placed'`, [as.id, meetingId]);
    return rows.length;
  };
  const agenda = async () =>
    (await app.ask<{ meeting: { jointAgenda: { revision: number; clusters: { id: string }[]; inputs: { id: string; revision: number }[] } } }>('query ($id: ID!) { meeting(id: $id) { jointAgenda { revision clusters { id } inputs { id revision } } } }', { id: meetingId }, rohan)).meeting.jointAgenda;

  it('is told where it went when the agenda is settled, once, and again only when that changes', async () => {
    await does('collectInputs', 'CollectInputsInput', { meetingId, until: ahead(40) });
    await does('giveInput', 'GiveInputInput', { meetingId, text: 'Wie betaalt het zaaltje?' }, corne);
    await does('giveInput', 'GiveInputInput', { meetingId, text: 'Wie schenkt de koffie?' }, rohan);
    await does('makeCluster', 'MakeClusterInput', { meetingId, name: 'Geld' });
    const cluster = (await agenda()).clusters[0]!.id;
    for (const { id } of (await agenda()).inputs) await does('moveInput', 'MoveInputInput', { id, revision: 1, place: 'cluster', clusterId: cluster });
    await does('arrangeJointAgenda', 'ArrangeJointAgendaInput', { meetingId, revision: 1, items: [{ clusterId: cluster, minutes: 30 }] });
    await app.settle();
    expect(await told(corne)).toBe(0);
    await does('settleJointAgenda', 'SettleJointAgendaInput', { meetingId, revision: 2 });
    await does('settleJointAgenda', 'SettleJointAgendaInput', { meetingId, revision: 3 });
    await app.settle();
    expect([await told(corne), await told(femke), await told(rohan)]).toEqual([1, 0, 0]);
    expect(await reasons(corne)).toContain('input_placed');
    await does('moveInput', 'MoveInputInput', { id: (await agenda()).inputs[0]!.id, revision: 2, place: 'parked', reason: 'Dat is al betaald.' });
    await app.settle();
    expect(await told(corne)).toBe(2);
  });
});

describe('who gave no input', () => {
  const reminded = async (as: TestAccount): Promise<number> => {
    const rows = await app.database.query<object[]>(`SELECT id FROM notifications WHERE account_id = $1 AND subject_id = $2 AND reason = 'input_reminder'`, [as.id, meetingId]);
    return rows.length;
  };
  const laterOn = async (hours: number): Promise<void> => {
    app.clock.advance(hours * HOUR);
    await Promise.all([app.get(InputReminders).remind(), app.get(InputReminders).remind()]);
    await app.settle();
  };

  it('is reminded once, a day before the deadline; who gave some and who guides the group are not', async () => {
    await does('collectInputs', 'CollectInputsInput', { meetingId, until: ahead(40) });
    await does('giveInput', 'GiveInputInput', { meetingId, text: 'Wie betaalt het zaaltje?' }, corne);
    await laterOn(15);
    expect(await reminded(femke)).toBe(0);
    await laterOn(2);
    await laterOn(1);
    expect([await reminded(femke), await reminded(corne), await reminded(rohan)]).toEqual([1, 0, 0]);
    expect(await reasons(femke)).toContain('input_reminder');
  });

  it('is reminded again of another deadline, and not when that was set within a day of it', async () => {
    await does('collectInputs', 'CollectInputsInput', { meetingId, until: ahead(30) });
    await laterOn(10);
    await does('collectInputs', 'CollectInputsInput', { meetingId, until: ahead(30) });
    await laterOn(7);
    expect(await reminded(femke)).toBe(2);
    await does('collectInputs', 'CollectInputsInput', { meetingId, until: ahead(10) });
    await laterOn(1);
    expect(await reminded(femke)).toBe(2);
  });
});

describe('the members of a group that met', () => {
  const verb = (name: string, input: string, answer: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { ${answer} } }`;
  const of = async (as: TestAccount): Promise<string[]> => (await reasons(as)).filter((reason) => reason.startsWith('minutes_'));

  it('are told once that minutes lie before them, and once that these are final, but not of the draft', async () => {
    await app.ask(verb('openLiveSession', 'OpenLiveSessionInput', '__typename'), { input: { groupId: group.id, liveSessionId: meetingId } }, rohan);
    await app.ask(verb('closeLiveSession', 'CloseLiveSessionInput', '__typename'), { input: { id: meetingId } }, rohan);
    await app.settle();
    expect(await of(femke)).toEqual([]);
    const { liveSession } = await app.ask<{ liveSession: { minutes: { id: string }[] } }>('query ($id: ID!) { liveSession(id: $id) { minutes { id } } }', { id: meetingId }, rohan);
    const input = { id: liveSession.minutes[0]!.id };
    await app.ask(verb('submitMinutes', 'SubmitMinutesInput', '__typename'), { input }, rohan);
    await app.settle();
    expect(await of(femke)).toEqual(['minutes_submitted']);
    await app.ask(verb('finaliseMinutes', 'FinaliseMinutesInput', '__typename'), { input }, rohan);
    await app.settle();
    const rows = await app.database.query<{ reason: string }[]>(`SELECT reason FROM notifications WHERE account_id = $1 AND subject_id = $2 AND reason LIKE 'minutes_%' ORDER BY id`, [femke.id, meetingId]);
    expect(rows.map(({ reason }) => reason)).toEqual(['minutes_submitted', 'minutes_final']);
    expect(await of(rohan)).toEqual([]);
  });
});

describe('who is mentioned in the chat of a session', () => {
  const send = 'mutation ($input: SendChatMessageInput!) { sendChatMessage(input: $input) { chatMessage { id ordinal } } }';
  const of = async (as: TestAccount) => (await told(as)).unreadNotifications.filter(({ reason }) => reason === 'chat_mention');
  const to = ({ id }: { id: string }): string => `[@x](mention:${id})`;
  const inChat = (name: string, input: object, as: TestAccount): Promise<unknown> =>
    app.ask(`mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { chatMessage { id } } }`, { input }, as).then(() => app.settle());

  async function mention(who: TestAccount, words = ''): Promise<{ id: string; ordinal: number }> {
    const input = { liveSessionId: meetingId, clientId: uuid(), body: `Dag ${words} ${to(who)}` };
    const { sendChatMessage } = await app.ask<{ sendChatMessage: { chatMessage: { id: string; ordinal: number } } }>(send, { input }, rohan);
    await app.settle();
    return sendChatMessage.chatMessage;
  }

  beforeEach(async () => {
    await app.ask('mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { __typename } }', { input: { groupId: group.id, liveSessionId: meetingId } }, rohan);
  });

  it('is told of it, as one for several, until they read that far', async () => {
    const first = await mention(femke);
    const { ordinal } = await mention(femke);
    expect(await app.ask('{ viewer { unreadNotifications { reason ordinal } } }', {}, femke)).toMatchObject({ viewer: { unreadNotifications: expect.arrayContaining([{ reason: 'chat_mention', ordinal: first.ordinal }]) } });
    expect(await of(femke)).toMatchObject([{ meetingId, groupId: group.id, count: 2, actors: [{ name: 'Rohan' }] }]);
    expect(await of(corne)).toEqual([]);
    const before = (await told(femke)).unreadNotificationCount;
    const socket = await app.socket(femke);
    expect(await socket.emitWithAck('stream.seen', { stream: `live_session:${meetingId}`, ordinal })).toEqual({ ok: true });
    expect(await of(femke)).toEqual([]);
    expect((await told(femke)).unreadNotificationCount).toBe(before - 1);
  });

  it('finds the message again once the mention was read', async () => {
    const { ordinal } = await mention(femke);
    await app.ask(MARK, { input: { id: (await of(femke))[0]!.id } }, femke);
    const answer = await app.ask('{ viewer { readNotifications(first: 20) { nodes { reason ordinal } } } }', {}, femke);
    expect(answer).toMatchObject({ viewer: { readNotifications: { nodes: expect.arrayContaining([{ reason: 'chat_mention', ordinal }]) } } });
  });

  it('hears no more of it once the message is hidden or taken back, and again when it is shown', async () => {
    const [first, second] = [await mention(femke), await mention(corne)];
    await inChat('hideChatMessage', { id: first.id, reason: 'Te vroeg' }, rohan);
    expect(await of(femke)).toEqual([]);
    await inChat('unhideChatMessage', { id: first.id }, rohan);
    expect(await of(femke)).toHaveLength(1);
    await inChat('deleteChatMessage', { id: second.id }, rohan);
    expect(await of(corne)).toEqual([]);
  });

  it('is told by an edit too, also when they had read the message', async () => {
    const { id, ordinal } = await mention(corne);
    const socket = await app.socket(femke);
    await socket.emitWithAck('stream.seen', { stream: `live_session:${meetingId}`, ordinal });
    await inChat('editChatMessage', { id, body: `Dag ${to(corne)} en ${to(femke)}` }, rohan);
    expect(await of(femke)).toHaveLength(1);
    expect(await of(corne)).toHaveLength(1);
  });

  it('is not told when they want to hear nothing of the group, or left it', async () => {
    await app.ask('mutation ($input: SetFollowingInput!) { setFollowing(input: $input) { __typename } }', { input: { subject: { type: 'group', id: group.id }, level: 'nothing' } }, femke);
    await mention(femke);
    expect(await of(femke)).toEqual([]);
    await mention(corne);
    await app.ask('mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { membership { id } } }', { input: { groupId: group.id } }, corne);
    expect(await told(corne)).toEqual({ unreadNotificationCount: 0, unreadNotifications: [] });
  });
});
