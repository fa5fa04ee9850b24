import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DiscussionsModule } from '@leerkring/discussions/api';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import type { TestAccount } from '@leerkring/identity/api/testing';
import { DatePollsService, LiveSessionsModule } from '@leerkring/live-sessions/api';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import { NotificationsModule } from './index';

const UNREAD = '{ viewer { unreadNotifications { reason groupId datePollId meetingId title } } }';
const HOUR = 60 * 60 * 1000;

let app: TestApp;
let group: { id: string };
let rohan: TestAccount;
let femke: TestAccount;
let anniek: TestAccount;
let bert: TestAccount;
let id: string;

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule, LiveSessionsModule, NotificationsModule] });
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await aGroup(app);
  const dalfsen = aMunicipality().id;
  rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
  femke = await aMember(app, group, { name: 'Femke' });
  anniek = await aMember(app, group, { name: 'Anniek', organisationId: dalfsen });
  bert = await aMember(app, group, { name: 'Bert', organisationId: dalfsen });
  const moments = [72, 96].map((hours) => ({ startsAt: ahead(hours), endsAt: ahead(hours + 2) }));
  const answer = await does<{ openDatePoll: { datePoll: { id: string } } }>('openDatePoll', 'OpenDatePollInput', { groupId: group.id, title: 'Derde uitwisseling', moments, closesAt: ahead(48) });
  id = answer.openDatePoll.datePoll.id;
});

const ahead = (hours: number): string => new Date(app.clock.now().getTime() + hours * HOUR).toISOString();
const reasons = async (as: TestAccount): Promise<string[]> => {
  const { viewer } = await app.ask<{ viewer: { unreadNotifications: { reason: string; datePollId: string | null; meetingId: string | null }[] } }>(UNREAD, {}, as);
  return viewer.unreadNotifications.filter(({ datePollId, meetingId }) => datePollId === id || meetingId).map(({ reason }) => reason).sort();
};

async function does<T>(name: string, input: string, values: object, as: TestAccount = rohan): Promise<T> {
  const answer = await app.ask<T>(`mutation ($input: ${input}!) { ${name}(input: $input) { datePoll { id } } }`, { input: values }, as);
  await app.settle();
  return answer;
}

/** So much later: whatever is due then is told, once, also when two nodes look at the same moment. */
async function later(hours: number): Promise<void> {
  app.clock.advance(hours * HOUR);
  await Promise.all([app.get(DatePollsService).remind(), app.get(DatePollsService).remind()]);
  await app.settle();
}

describe('the members of a group that picks a date', () => {
  it('are told of it once, but not by themselves', async () => {
    const { viewer } = await app.ask<{ viewer: object }>(UNREAD, {}, femke);
    expect(viewer).toEqual({ unreadNotifications: [{ reason: 'date_poll_opened', groupId: group.id, datePollId: id, meetingId: null, title: 'Derde uitwisseling' }] });
    expect(await reasons(rohan)).toEqual([]);
  });

  it('are reminded once, a day before it closes, when nobody of their municipality answered', async () => {
    await does('answerDatePoll', 'AnswerDatePollInput', { id, revision: 0, choices: ['yes', 'no'] }, anniek);
    await later(23);
    expect(await reasons(femke)).toEqual(['date_poll_opened']);
    await later(1);
    await later(1);
    expect(await reasons(femke)).toEqual(['date_poll_opened', 'date_poll_reminder']);
    for (const who of [anniek, bert]) expect(await reasons(who)).toEqual(['date_poll_opened']);
    expect(await reasons(rohan)).toEqual([]);
    const rows = await app.database.query<object[]>(`SELECT id FROM notifications WHERE account_id = $1 AND subject_id = $2 AND reason = 'date_poll_reminder'`, [femke.id, id]);
    expect(rows).toHaveLength(1);
  });

  it('are told that it became a meeting by hearing of the meeting, and are not reminded any more', async () => {
    await does('settleDatePoll', 'SettleDatePollInput', { id, number: 1, kind: 'exchange', title: 'Derde uitwisseling' });
    await later(25);
    expect(await reasons(femke)).toEqual(['date_poll_opened', 'meeting_planned']);
  });

  it('are told that it was called off, but not when that is because their group was archived', async () => {
    await does('cancelDatePoll', 'CancelDatePollInput', { id, reason: 'De spreker kan niet' });
    expect(await reasons(femke)).toEqual(['date_poll_cancelled', 'date_poll_opened']);
    const moments = [72, 96].map((hours) => ({ startsAt: ahead(hours), endsAt: ahead(hours + 2) }));
    const answer = await does<{ openDatePoll: { datePoll: { id: string } } }>('openDatePoll', 'OpenDatePollInput', { groupId: group.id, title: 'Vierde uitwisseling', moments, closesAt: ahead(48) });
    id = answer.openDatePoll.datePoll.id;
    await app.ask('mutation ($input: ArchiveGroupInput!) { archiveGroup(input: $input) { group { id } } }', { input: { id: group.id } }, rohan);
    await app.settle();
    expect(await reasons(femke)).toEqual(['date_poll_opened']);
  });

  it('hear nothing of it any more when they left', async () => {
    await app.ask('mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { membership { id } } }', { input: { groupId: group.id } }, femke);
    await later(24);
    expect(await reasons(femke)).toEqual([]);
  });
});
