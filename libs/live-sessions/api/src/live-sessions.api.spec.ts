import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { Access } from '@leerkring/platform/api';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { LiveSession } from './live-session.entity';
import { LiveSessionsModule } from './live-sessions.module';
import { aChatMessage, anOpenSession } from './testing';

const read = 'query ($id: ID!) { liveSession(id: $id) { id title state head lastOrdinal group { id } openedBy { id } openedAt closedAt presentCount readOrdinal viewerCan } }';
const open = 'mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { liveSession { id state } } }';
const plan = 'mutation ($input: PlanLiveSessionInput!) { planLiveSession(input: $input) { liveSession { id state plannedAt } } }';
const close = 'mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { id state closedAt viewerCan } } }';
const ofGroup = 'query ($id: ID!) { group(id: $id) { openLiveSession { id } liveSessions { totalCount nodes { id state } } } }';
const page = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  liveSession(id: $id) { messages(first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { ordinal } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;

interface SessionAnswer {
  liveSession: { id: string; state: string; head: number; viewerCan: string[]; presentCount: number; readOrdinal: number };
}
interface PageAnswer {
  liveSession: { messages: { totalCount: number; nodes: { ordinal: number }[]; pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string } } };
}
interface GroupAnswer {
  group: { openLiveSession: { id: string } | null; liveSessions: { totalCount: number; nodes: { id: string; state: string }[] } };
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule], env: { JITSI_URL: 'https://vergader.example.nl/kring/' } });
});
afterAll(() => app.stop());

const inAnHour = (): string => new Date(app.clock.now().getTime() + 60 * 60 * 1000).toISOString();

/** A group with its facilitator and a member, and a facilitator from elsewhere. */
async function anEvening() {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const member = await aMember(app, group);
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  return { group, facilitator, member, outsider };
}

describe('a live session', () => {
  it('is opened by a facilitator and read by the members of the group', async () => {
    const { group, facilitator, member } = await anEvening();
    const session = await anOpenSession(app, group, facilitator, 'Wie beslist over het dorpsbudget?');
    const { liveSession } = await app.ask<SessionAnswer>(read, session, facilitator);
    expect(liveSession).toMatchObject({ title: 'Wie beslist over het dorpsbudget?', state: 'open', head: 1, lastOrdinal: 0, group: { id: group.id } });
    expect(liveSession).toMatchObject({ openedBy: { id: facilitator.id }, openedAt: app.clock.now().toISOString(), closedAt: null, presentCount: 0, readOrdinal: 0 });
    expect(liveSession.viewerCan.sort()).toEqual(['agreement.write', 'chat_attachment.add', 'chat_message.send', 'chat_reaction.add', 'chat_reaction.remove', 'compass_game.run', 'consequence.note', 'excerpt.make', 'joint_agenda.arrange', 'joint_agenda.settle', 'live_session.close', 'live_session.discuss', 'live_session.hide_messages', 'live_session.pin_message', 'live_session.raise_hand', 'live_session.read', 'live_session.read_all', 'live_session.run', 'live_session.slow_chat', 'observer.invite', 'observer.take_back', 'poll.close', 'poll.open', 'stage.run', 'stage_question.ask', 'stage_question.vote', 'sub_session.open', 'sub_session.recall']);
    const asMember = await app.ask<SessionAnswer>(read, session, member);
    expect(asMember.liveSession.viewerCan.sort()).toEqual(['agreement.write', 'chat_attachment.add', 'chat_message.send', 'chat_reaction.add', 'chat_reaction.remove', 'compass_game.choose', 'consequence.note', 'excerpt.make', 'live_session.discuss', 'live_session.raise_hand', 'live_session.read', 'live_session.read_all', 'poll.vote', 'stage_question.ask', 'stage_question.vote']);
    expect(await app.ask<GroupAnswer>(ofGroup, group, member)).toMatchObject({ group: { openLiveSession: { id: session.id } } });
  });

  it('is opened, planned and closed by facilitators of that group only', async () => {
    const { group, facilitator, member, outsider } = await anEvening();
    const session = await anOpenSession(app, group, facilitator);
    const input = { groupId: group.id, title: 'Zomaar' };
    expect(await app.codeOf(open, { input }, member)).toBe('FORBIDDEN');
    expect(await app.codeOf(plan, { input: { ...input, plannedAt: inAnHour() } }, member)).toBe('FORBIDDEN');
    expect(await app.codeOf(close, { input: { id: session.id } }, member)).toBe('FORBIDDEN');
    expect(await app.codeOf(open, { input }, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(plan, { input: { ...input, plannedAt: inAnHour() } }, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(close, { input: { id: session.id } }, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(close, { input: { id: session.id } })).toBe('UNAUTHENTICATED');
  });

  it('hides from people outside the group as if it were not there', async () => {
    const { group, facilitator, outsider } = await anEvening();
    const session = await anOpenSession(app, group, facilitator);
    const manager = await anAccount(app, { roles: ['programme_manager'] });
    for (const person of [outsider, manager]) {
      expect(await app.codeOf(read, session, person)).toBe('NOT_FOUND');
      expect(await app.codeOf(read, { id: unknownId() }, person)).toBe('NOT_FOUND');
      expect(await app.codeOf(read, { id: 'nonsense' }, person)).toBe('NOT_FOUND');
    }
    const seen = await app.ask<GroupAnswer>(ofGroup, group, manager);
    expect(seen.group).toEqual({ openLiveSession: null, liveSessions: { totalCount: 0, nodes: [] } });
  });

  it('is the only open one of its group, also when two facilitators open at the same moment', async () => {
    const { group, facilitator } = await anEvening();
    const other = await aMember(app, group, { role: 'facilitator' });
    const answers = await Promise.all([facilitator, other].map((person) => app.graphql(open, { input: { groupId: group.id, title: 'Nu' } }, person)));
    expect(answers.map((answer) => answer.errors?.[0]?.extensions.code ?? 'opened').sort()).toEqual(['LIVE_SESSION_ALREADY_OPEN', 'opened']);
  });

  it('goes from planned to open to closed, and tells each step to who has it open', async () => {
    const { group, facilitator, member } = await anEvening();
    const planned = await app.ask<{ planLiveSession: { liveSession: { id: string } } }>(plan, { input: { groupId: group.id, title: 'Slot', plannedAt: inAnHour() } }, facilitator);
    const { id } = planned.planLiveSession.liveSession;
    expect((await app.ask<SessionAnswer>(read, { id }, member)).liveSession).toMatchObject({ state: 'planned', head: 1 });
    const socket = await app.socket(member);
    await socket.emitWithAck('stream.open', { stream: `live_session:${id}`, after: 1 });
    const opened = nextFrame(socket, 'news', (frame) => frame.events[0]?.name === 'live_session.opened');
    await app.ask(open, { input: { groupId: group.id, liveSessionId: id } }, facilitator);
    expect((await opened).events[0]).toMatchObject({ seq: 2, actor: { id: facilitator.id }, payload: { liveSessionId: id } });
    expect((await app.ask<SessionAnswer>(read, { id }, member)).liveSession.presentCount).toBe(1);
    const closed = nextFrame(socket, 'news', (frame) => frame.events[0]?.name === 'live_session.closed');
    const answer = await app.ask<{ closeLiveSession: { liveSession: object } }>(close, { input: { id } }, facilitator);
    expect(answer.closeLiveSession.liveSession).toEqual({ id, state: 'closed', closedAt: app.clock.now().toISOString(), viewerCan: ['live_session.read', 'live_session.read_all', 'live_session.discuss', 'live_session.hide_messages', 'excerpt.make'] });
    expect((await closed).events[0]?.seq).toBe(3);
    expect(await app.codeOf(close, { input: { id } }, facilitator)).toBe('LIVE_SESSION_CLOSED');
    expect(await app.codeOf(open, { input: { groupId: group.id, liveSessionId: id } }, facilitator)).toBe('LIVE_SESSION_CLOSED');
  });

  it('is closed when its group is archived, and nothing is said or opened there until it is at work again', async () => {
    const { group, facilitator, member } = await anEvening();
    const session = await anOpenSession(app, group, facilitator);
    const socket = await app.socket(member);
    await socket.emitWithAck('stream.open', { stream: session.stream, after: 1 });
    const closed = nextFrame(socket, 'news', (frame) => frame.events[0]?.name === 'live_session.closed');
    await app.ask('mutation ($input: ArchiveGroupInput!) { archiveGroup(input: $input) { group { id } } }', { input: { id: group.id } }, facilitator);
    await app.settle();
    expect((await closed).events[0]).toMatchObject({ seq: 2, actor: null });
    expect((await app.ask<SessionAnswer>(read, session, member)).liveSession).toMatchObject({ state: 'closed', viewerCan: ['live_session.read', 'live_session.read_all'] });
    const said = await socket.emitWithAck('chat.send', { liveSessionId: session.id, clientId: unknownId(), body: 'Nog even' });
    expect(said).toMatchObject({ ok: false, error: { code: 'LIVE_SESSION_CLOSED' } });
    expect(await app.codeOf(open, { input: { groupId: group.id, title: 'Toch' } }, facilitator)).toBe('FORBIDDEN');
    await app.ask('mutation ($input: ReopenGroupInput!) { reopenGroup(input: $input) { group { id } } }', { input: { id: group.id } }, facilitator);
    expect((await app.graphql(open, { input: { groupId: group.id, title: 'Toch' } }, facilitator)).errors).toBeUndefined();
  });

  it('hints at its opening to who looks at the group', async () => {
    const { group, facilitator, member } = await anEvening();
    const socket = await app.socket(member);
    await socket.emitWithAck('stream.open', { stream: `group:${group.id}`, after: 0 });
    const hint = nextFrame(socket, 'stream.head');
    const session = await anOpenSession(app, group, facilitator);
    expect(await hint).toEqual({ stream: session.stream, head: 1 });
  });

  it('needs a title or a planned session of the same group, and a date in the future', async () => {
    const { group, facilitator } = await anEvening();
    const groupId = group.id;
    expect(await app.codeOf(open, { input: { groupId } }, facilitator)).toBe('INPUT_INVALID');
    expect(await app.codeOf(open, { input: { groupId, title: 'x'.repeat(201) } }, facilitator)).toBe('INPUT_TOO_LONG');
    expect(await app.codeOf(open, { input: { groupId, liveSessionId: unknownId() } }, facilitator)).toBe('NOT_FOUND');
    expect(await app.codeOf(plan, { input: { groupId, title: 'Gisteren', plannedAt: app.clock.now().toISOString() } }, facilitator)).toBe('INPUT_INVALID');
    const elsewhere = await anEvening();
    const theirs = await anOpenSession(app, elsewhere.group, elsewhere.facilitator);
    expect(await app.codeOf(open, { input: { groupId, liveSessionId: theirs.id } }, facilitator)).toBe('NOT_FOUND');
  });

  it('is what a person does next: what is open first, else what is planned soonest', async () => {
    const { group, facilitator, member } = await anEvening();
    const next = async () => (await app.ask<{ viewer: { nextLiveSession: { title: string } | null } }>('{ viewer { nextLiveSession { title } } }', {}, member)).viewer.nextLiveSession?.title;
    expect(await next()).toBeUndefined();
    const later = new Date(app.clock.now().getTime() + 48 * 60 * 60 * 1000).toISOString();
    await app.ask(plan, { input: { groupId: group.id, title: 'Overmorgen', plannedAt: later } }, facilitator);
    await app.ask(plan, { input: { groupId: group.id, title: 'Zo meteen', plannedAt: inAnHour() } }, facilitator);
    expect(await next()).toBe('Zo meteen');
    const session = await anOpenSession(app, group, facilitator, 'Nu');
    expect(await next()).toBe('Nu');
    await app.ask(close, { input: { id: session.id } }, facilitator);
    expect(await next()).toBe('Zo meteen');
  });

  it('is listed exactly to who may read it, row by row', async () => {
    const { group, facilitator, member, outsider } = await anEvening();
    await anOpenSession(app, group, facilitator);
    const manager = await anAccount(app, { roles: ['programme_manager', 'admin'] });
    const access = app.get(Access);
    const rows = await app.database.manager.find(LiveSession);
    for (const person of [facilitator, member, outsider, manager]) {
      const actor = await person.actor();
      const listed = await access.visible('live_session', app.database.manager.createQueryBuilder(LiveSession, 's').where('true'), 's.id', actor).getMany();
      const ids = new Set(listed.map((row) => row.id));
      for (const { id } of rows) expect([id, ids.has(id)]).toEqual([id, await access.can(actor, 'live_session.read', { type: 'live_session', id })]);
    }
  });
});

describe('the embedded video call of a session', () => {
  const callOf = async (session: { id: string }, person: Caller) =>
    (await app.ask<{ liveSession: { callAddress: string | null } }>('query ($id: ID!) { liveSession(id: $id) { callAddress } }', session, person)).liveSession.callAddress;

  it('has one address that nobody can guess, for all who may talk there, and another one in another session', async () => {
    const [here, there] = [await anEvening(), await anEvening()];
    const session = await anOpenSession(app, here.group, here.facilitator);
    const other = await anOpenSession(app, there.group, there.facilitator);
    const address = await callOf(session, here.member);
    expect(address).toMatch(/^https:\/\/vergader\.example\.nl\/kring\/[\w-]{43}$/);
    expect(await callOf(session, here.facilitator)).toBe(address);
    expect(await callOf(session, here.member)).toBe(address);
    expect(await callOf(other, there.member)).not.toBe(address);
    const room = address!.split('/').at(-1)!;
    expect(await app.database.query('SELECT 1 FROM domain_events WHERE payload::text LIKE $1', [`%${room}%`])).toEqual([]);
  });

  it('is told to nobody before the session is opened and after it is closed, and never outside the group', async () => {
    const { group, facilitator, member, outsider } = await anEvening();
    const planned = await app.ask<{ planLiveSession: { liveSession: { id: string } } }>(plan, { input: { groupId: group.id, title: 'Slot', plannedAt: inAnHour() } }, facilitator);
    const { id } = planned.planLiveSession.liveSession;
    expect(await callOf({ id }, facilitator)).toBeNull();
    await app.ask(open, { input: { groupId: group.id, liveSessionId: id } }, facilitator);
    expect(await callOf({ id }, member)).not.toBeNull();
    expect(await app.codeOf('query ($id: ID!) { liveSession(id: $id) { callAddress } }', { id }, outsider)).toBe('NOT_FOUND');
    await app.ask(close, { input: { id } }, facilitator);
    expect([await callOf({ id }, facilitator), await callOf({ id }, member)]).toEqual([null, null]);
  });

  it('may stand in a frame of our pages, and nothing else may', async () => {
    const policy = (await app.fetch('/healthz')).headers.get('content-security-policy')!.split(';');
    expect(policy).toContain('frame-src https://vergader.example.nl');
    expect(policy).toContain("default-src 'none'");
  });
});

describe('the messages of a session', () => {
  it('are paged both ways by ordinal', async () => {
    const { group, facilitator, member } = await anEvening();
    const session = await anOpenSession(app, group, facilitator);
    for (let index = 1; index <= 7; index++) await aChatMessage(app, session, member, `zin ${index}`);
    const ask = async (args: object) => (await app.ask<PageAnswer>(page, { id: session.id, ...args }, facilitator)).liveSession.messages;
    const latest = await ask({ last: 3 });
    expect(latest).toMatchObject({ totalCount: 7, nodes: [{ ordinal: 5 }, { ordinal: 6 }, { ordinal: 7 }], pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    const older = await ask({ last: 3, before: latest.pageInfo.startCursor });
    expect(older.nodes.map((node) => node.ordinal)).toEqual([2, 3, 4]);
    expect((await ask({ last: 3, before: older.pageInfo.startCursor })).pageInfo.hasPreviousPage).toBe(false);
    const first = await ask({ first: 2 });
    expect((await ask({ first: 2, after: first.pageInfo.endCursor })).nodes.map((node) => node.ordinal)).toEqual([3, 4]);
  });
});
