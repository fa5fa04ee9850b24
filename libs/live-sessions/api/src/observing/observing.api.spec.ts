import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { LiveSessionsModule } from '../live-sessions.module';
import { aChatMessage, anInput, anOpenSession, aPlannedMeeting } from '../testing';

const verb = (name: string, answer = '__typename'): string => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${answer} } }`;
const SEEN = 'observers { id reason account { id } invitedBy { id } }';
const inviting = verb('inviteObserver', `liveSession { id ${SEEN} }`);
const takingBack = verb('takeBackObserver', `liveSession { id ${SEEN} }`);
const read = `query ($id: ID!) { liveSession(id: $id) { id title state groupName ownGroup { id } viewerCan ${SEEN} messages(first: 50) { nodes { id body viewerCan } } agreements { text } polls { question } rundown { current } speakingQueue { turns { id } } notes { viewerCan }
  meeting { place link preparation attendances { accountId } files { id } jointAgenda { inputs { id } clusters { id } similarInputs { __typename } vote { id } items { name } } } minutes { id } excerpts { id } sideChat { id } callAddress } }`;
const listed = '{ viewer { observedSessions { id title } nextLiveSession { id } } }';

interface Seen {
  id: string;
  title: string;
  state: string;
  groupName: string;
  ownGroup: { id: string } | null;
  viewerCan: string[];
  observers: { id: string; reason: string; account: { id: string }; invitedBy: { id: string } }[];
  messages: { nodes: { body: string; viewerCan: string[] }[] };
  agreements: { text: string }[];
  notes: { viewerCan: string[] } | null;
  meeting: { place: string; preparation: string; attendances: object[]; files: object[]; jointAgenda: { inputs: object[]; clusters: object[]; similarInputs: object[]; vote: object | null } | null } | null;
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule], env: { JITSI_URL: 'https://vergader.example.nl/kring/' } });
});
afterAll(() => app.stop());

/** A group with its people, and Wies, who sits in no group. */
async function aCircle() {
  const group = await aGroup(app);
  const rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
  const anniek = await aMember(app, group, { name: 'Anniek' });
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const wies = await anAccount(app, { name: 'Wies' });
  const invite = async (session: { id: string }, who: { email: string } = wies, reason = 'Leert hoe wij overleggen.'): Promise<Seen> =>
    (await app.ask<{ inviteObserver: { liveSession: Seen } }>(inviting, { input: { liveSessionId: session.id, email: who.email, reason } }, rohan)).inviteObserver.liveSession;
  const seen = async (session: { id: string }, who: Caller = wies): Promise<Seen> => (await app.ask<{ liveSession: Seen }>(read, { id: session.id }, who)).liveSession;
  return { group, rohan, anniek, outsider, wies, invite, seen };
}

async function anObservedSession() {
  const circle = await aCircle();
  const session = await anOpenSession(app, circle.group, circle.rohan);
  const { observers } = await circle.invite(session);
  return { ...circle, session, observer: observers[0]!, id: session.id };
}

const sessionsOf = async (who: Caller) => (await app.ask<{ viewer: { observedSessions: { id: string }[] } }>(listed, {}, who)).viewer.observedSessions.map(({ id }) => id);
const audited = async (id: string): Promise<string[]> =>
  (await app.database.query<{ action: string }[]>(`SELECT action FROM audit_entries WHERE object_id = $1 AND action LIKE 'observer.%' AND result = 'done' ORDER BY occurred_at, id`, [id])).map(({ action }) => action);

describe('who observes a live session', () => {
  it('sees what is said and agreed there, and everybody sees that they may, why and by whom', async () => {
    const { rohan, anniek, wies, seen, session } = await anObservedSession();
    await aChatMessage(app, session, anniek, 'Wie betaalt het zaaltje?');
    await app.ask(verb('writeAgreement'), { input: { liveSessionId: session.id, kind: 'decision', text: 'We loten.' } }, rohan);
    const mine = await seen(session);
    expect(mine).toMatchObject({ state: 'open', ownGroup: null, viewerCan: ['live_session.read'], agreements: [{ text: 'We loten.' }], notes: { viewerCan: ['session_notes.read'] } });
    expect(mine.messages.nodes).toMatchObject([{ body: 'Wie betaalt het zaaltje?', viewerCan: ['chat_message.read'] }]);
    for (const who of [anniek, wies]) expect((await seen(session, who)).observers).toMatchObject([{ reason: 'Leert hoe wij overleggen.', account: { id: wies.id }, invitedBy: { id: rohan.id } }]);
    expect(await sessionsOf(wies)).toEqual([session.id]);
    expect(await sessionsOf(anniek)).toEqual([]);
    expect(await audited(session.id)).toEqual([`observer.invite ${wies.id}`]);
  });

  it('sees a session that is still to come, with place and preparation, and nothing that its group says before', async () => {
    const { group, rohan, anniek, wies, invite, seen } = await aCircle();
    const meeting = await aPlannedMeeting(app, group, rohan);
    await app.ask(verb('setAttendance'), { input: { meetingId: meeting.id, answer: 'coming', note: '' } }, anniek);
    await app.ask(verb('collectInputs'), { input: { meetingId: meeting.id, until: new Date(app.clock.now().getTime() + 3_600_000).toISOString() } }, rohan);
    await anInput(app, meeting, anniek, 'Hoe loten we eerlijk?');
    await app.ask(verb('makeCluster'), { input: { meetingId: meeting.id, name: 'Loten' } }, rohan);
    await invite(meeting);
    const mine = await seen(meeting);
    expect(mine).toMatchObject({ state: 'planned', title: 'Uitwisseling 2', groupName: group.name });
    expect(mine.meeting).toMatchObject({ preparation: '', attendances: [], files: [], jointAgenda: { inputs: [], clusters: [], similarInputs: [], vote: null } });
    const theirs = (await seen(meeting, anniek)).meeting!;
    expect([theirs.attendances.length, theirs.jointAgenda!.inputs.length, theirs.jointAgenda!.clusters.length]).toEqual([1, 1, 1]);
    for (const query of ['{ meeting(id: $id) { id } }', '{ liveSession(id: $id) { meeting { group { id } } } }']) expect(await app.codeOf(`query ($id: ID!) ${query}`, { id: meeting.id }, wies)).toBe('NOT_FOUND');
  });

  it('hears nothing on the stream of who is in the group', async () => {
    const { group, rohan, anniek, wies, invite } = await aCircle();
    const meeting = await aPlannedMeeting(app, group, rohan);
    await app.ask(verb('setAttendance'), { input: { meetingId: meeting.id, answer: 'coming', note: '' } }, anniek);
    await app.ask(verb('collectInputs'), { input: { meetingId: meeting.id, until: new Date(app.clock.now().getTime() + 3_600_000).toISOString() } }, rohan);
    await anInput(app, meeting, anniek, 'Hoe loten we eerlijk?');
    await invite(meeting);
    const socket = await app.socket(wies);
    const opened = await socket.emitWithAck('stream.open', { stream: meeting.stream as never, after: 0 });
    expect(opened).toMatchObject({ ok: true });
    expect(JSON.stringify(opened)).toContain('attendance.set');
    expect(JSON.stringify(opened)).toContain('input.given');
    for (const known of [anniek.id, 'Anniek', 'eerlijk']) expect(JSON.stringify(opened)).not.toContain(known);
  });

  it('learns nothing else of the group: not itself, no other session, no date poll, no side chat', async () => {
    const { group, rohan, anniek, wies, id } = await anObservedSession();
    const other = await aPlannedMeeting(app, group, rohan);
    expect(await app.codeOf(read, { id: other.id }, wies)).toBe('NOT_FOUND');
    expect(await app.codeOf('query ($id: ID!) { liveSession(id: $id) { group { id } } }', { id }, wies)).toBe('NOT_FOUND');
    expect(await app.codeOf('query ($id: ID!) { group(id: $id) { id } }', { id: group.id }, wies)).toBe('NOT_FOUND');
    expect(await app.ask('query ($id: ID!) { liveSession(id: $id) { sideChat { id } minutes { id } callAddress } }', { id }, wies)).toEqual({ liveSession: { sideChat: null, minutes: [], callAddress: null } });
    const [notes, side] = await Promise.all(['session_notes', 'side_chats'].map((table) => app.database.query<{ id: string }[]>(`SELECT id FROM ${table} WHERE live_session_id = $1`, [id])));
    const socket = await app.socket(wies);
    const answers = async (stream: string) => (await socket.emitWithAck('stream.open', { stream: stream as never, after: 0 })).ok;
    expect([await answers(`session_notes:${notes![0]!.id}`), await answers(`side_chat:${side![0]!.id}`), await answers(`group:${group.id}`), await answers(`live_session:${other.id}`)]).toEqual([true, false, false, false]);
    const manager = await anAccount(app, { roles: ['programme_manager'] });
    await app.ask(inviting, { input: { liveSessionId: id, email: manager.email, reason: 'Kijkt mee.' } }, rohan);
    expect(await app.ask('query ($id: ID!) { group(id: $id) { openLiveSession { id } liveSessions { totalCount } } }', { id: group.id }, manager)).toEqual({ group: { openLiveSession: null, liveSessions: { totalCount: 0 } } });
    expect(await sessionsOf(manager)).toEqual([id]);
    expect(await sessionsOf(anniek)).toEqual([]);
  });

  it('does nothing in it', async () => {
    const { rohan, anniek, wies, session, id, observer } = await anObservedSession();
    const message = await aChatMessage(app, session, anniek);
    const asked = await app.ask<{ openPoll: { liveSession: { polls: { id: string }[] } } }>(verb('openPoll', 'liveSession { polls { id } }'), { input: { liveSessionId: id, question: 'Loten?', options: ['ja', 'nee'], kind: 'one', weight: 'per_head', anonymous: false, tie: 'talk' } }, rohan);
    const notes = await app.ask<{ liveSession: { notes: { id: string } } }>('query ($id: ID!) { liveSession(id: $id) { notes { id } } }', { id }, rohan);
    const refused: [string, object][] = [
      ['sendChatMessage', { liveSessionId: id, body: 'Mag ik iets zeggen?', clientId: uuid() }],
      ['editChatMessage', { id: message.id, body: 'anders' }],
      ['deleteChatMessage', { id: message.id }],
      ['raiseHand', { liveSessionId: id, kind: 'new_point' }],
      ['vote', { pollId: asked.openPoll.liveSession.polls[0]!.id, options: [0] }],
      ['writeAgreement', { liveSessionId: id, kind: 'decision', text: 'We stoppen.' }],
      ['writeSessionNotes', { sessionNotesId: notes.liveSession.notes.id, phase: 'session', update: 'AAA=' }],
      ['setSlowMode', { liveSessionId: id, seconds: 30 }],
      ['hideChatMessage', { id: message.id, reason: 'Stil.' }],
      ['pinChatMessage', { id: message.id }],
      ['inviteObserver', { liveSessionId: id, email: anniek.email, reason: 'Kijkt mee.' }],
      ['takeBackObserver', { id: observer.id }],
      ['closeLiveSession', { id }],
    ];
    const codes: [string, string | undefined][] = [];
    for (const [name, input] of refused) codes.push([name, await app.codeOf(verb(name), { input }, wies)]);
    // Sending takes no time to ask who observes: to that door a session of others does not exist.
    expect(codes).toEqual(refused.map(([name]) => [name, name === 'sendChatMessage' ? 'NOT_FOUND' : 'FORBIDDEN']));
    const socket = await app.socket(wies);
    const said = await socket.emitWithAck('chat.send', { liveSessionId: id, clientId: uuid(), body: 'Mag ik iets zeggen?' });
    expect(said).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    await socket.emitWithAck('stream.open', { stream: session.stream as never, after: 0 });
    expect(await socket.emitWithAck('typing.start', { stream: session.stream as never })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect((await app.database.query(`SELECT 1 FROM chat_messages WHERE author_id = $1`, [wies.id])).length).toBe(0);
  });

  it('does not say before a meeting whether they come', async () => {
    const { group, rohan, wies, invite } = await aCircle();
    const meeting = await aPlannedMeeting(app, group, rohan);
    await app.ask(verb('collectInputs'), { input: { meetingId: meeting.id, until: new Date(app.clock.now().getTime() + 3_600_000).toISOString() } }, rohan);
    await invite(meeting);
    expect(await app.codeOf(verb('setAttendance'), { input: { meetingId: meeting.id, answer: 'coming', note: '' } }, wies)).toBe('FORBIDDEN');
    expect(await app.codeOf(verb('giveInput'), { input: { meetingId: meeting.id, text: 'Iets' } }, wies)).toBe('FORBIDDEN');
  });
});

describe('inviting an observer', () => {
  it('is for facilitators of that group, with an account, a reason, and once', async () => {
    const { rohan, anniek, outsider, wies, id, observer } = await anObservedSession();
    const other = await anAccount(app);
    const input = { liveSessionId: id, email: other.email, reason: 'Kijkt mee.' };
    expect([await app.codeOf(inviting, { input }, anniek), await app.codeOf(inviting, { input }, outsider), await app.codeOf(inviting, { input })]).toEqual(['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED']);
    expect([await app.codeOf(takingBack, { input: { id: observer.id } }, anniek), await app.codeOf(takingBack, { input: { id: observer.id } }, outsider), await app.codeOf(takingBack, { input: { id: unknownId() } }, rohan)]).toEqual(['FORBIDDEN', 'NOT_FOUND', 'NOT_FOUND']);
    const code = (wishes: object) => app.codeOf(inviting, { input: { ...input, ...wishes } }, rohan);
    expect(await code({ reason: ' ' })).toBe('INPUT_INVALID');
    expect(await code({ reason: 'a'.repeat(limits.observerReason + 1) })).toBe('INPUT_TOO_LONG');
    expect(await code({ email: 'geen adres' })).toBe('INPUT_INVALID');
    expect(await code({ email: 'niemand@example.org' })).toBe('ACCOUNT_UNKNOWN');
    expect(await code({ email: anniek.email })).toBe('OBSERVER_IS_MEMBER');
    expect(await code({ email: wies.email.toUpperCase() })).toBe('OBSERVER_EXISTS');
    expect(await code({ liveSessionId: unknownId() })).toBe('NOT_FOUND');
  });

  it('goes to ten at most, also at the same moment', async () => {
    const { invite, rohan, id } = await anObservedSession();
    for (let more = 0; more < limits.observers - 2; more++) await invite({ id }, await anAccount(app));
    const last = [await anAccount(app), await anAccount(app)];
    const answers = await Promise.all(last.map(({ email }) => app.graphql(inviting, { input: { liveSessionId: id, email, reason: 'Kijkt mee.' } }, rohan)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'invited').sort()).toEqual(['OBSERVERS_FULL', 'invited']);
  });

  it('needs a session that is planned or open', async () => {
    const { group, rohan, wies } = await aCircle();
    const input = { email: wies.email, reason: 'Kijkt mee.' };
    const meeting = await aPlannedMeeting(app, group, rohan);
    await app.ask(verb('cancelMeeting'), { input: { id: meeting.id, revision: 0, reason: 'Ziek.' } }, rohan);
    expect(await app.codeOf(inviting, { input: { ...input, liveSessionId: meeting.id } }, rohan)).toBe('MEETING_CANCELLED');
    const session = await anOpenSession(app, group, rohan);
    await app.ask(verb('closeLiveSession'), { input: { id: session.id } }, rohan);
    expect(await app.codeOf(inviting, { input: { ...input, liveSessionId: session.id } }, rohan)).toBe('LIVE_SESSION_CLOSED');
  });
});

describe('the right to observe ends', () => {
  /** Wies has the session open and then may not any more. */
  async function watching() {
    const scene = await anObservedSession();
    const socket = await app.socket(scene.wies);
    expect(await socket.emitWithAck('stream.open', { stream: scene.session.stream as never, after: 0 })).toMatchObject({ ok: true });
    const gone = async (): Promise<void> => {
      expect(await app.codeOf(read, { id: scene.id }, scene.wies)).toBe('NOT_FOUND');
      expect(await sessionsOf(scene.wies)).toEqual([]);
      expect(await socket.emitWithAck('stream.open', { stream: scene.session.stream as never, after: 0 })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    };
    return { ...scene, socket, closed: nextFrame(socket, 'stream.closed', ({ stream }) => stream === scene.session.stream), gone };
  }

  it('when a facilitator takes it back, at once on open screens, and not a second time', async () => {
    const { rohan, wies, anniek, observer, id, session, socket, closed, gone, seen, invite } = await watching();
    const heard: unknown[] = [];
    socket.on('news', (frame) => frame.stream === session.stream && heard.push(...frame.events.filter(({ name }) => name === 'chat_message.sent')));
    const answer = await app.ask<{ takeBackObserver: { liveSession: Seen } }>(takingBack, { input: { id: observer.id } }, rohan);
    expect(answer.takeBackObserver.liveSession.observers).toEqual([]);
    expect(await closed).toMatchObject({ reason: 'right_ended' });
    await aChatMessage(app, session, anniek, 'Nu zonder waarnemer.');
    await gone();
    expect(heard).toEqual([]);
    await app.ask(takingBack, { input: { id: observer.id } }, rohan);
    expect(await audited(id)).toEqual([`observer.invite ${wies.id}`, `observer.take_back ${wies.id}`]);
    await invite(session);
    expect((await seen(session)).state).toBe('open');
  });

  it('when the session closes, and its minutes name who observed as such', async () => {
    const { rohan, wies, id, closed, gone, seen, session } = await watching();
    await app.ask(verb('closeLiveSession'), { input: { id } }, rohan);
    expect(await closed).toMatchObject({ reason: 'right_ended' });
    await gone();
    expect((await seen(session, rohan)).observers).toEqual([]);
    const [{ text }] = await app.database.query<[{ text: string }]>(`SELECT text FROM minutes_sections s JOIN minutes m ON m.id = s.minutes_id WHERE m.live_session_id = $1 AND key = 'attendance'`, [id]);
    expect(text).toMatch(new RegExp(`${wies.id}.* \\(waarnemer\\)$`, 'm'));
  });

  it('when the meeting is called off', async () => {
    const { group, rohan, wies, invite } = await aCircle();
    const meeting = await aPlannedMeeting(app, group, rohan);
    await invite(meeting);
    await app.ask(verb('cancelMeeting'), { input: { id: meeting.id, revision: 0, reason: 'Ziek.' } }, rohan);
    expect(await app.codeOf(read, { id: meeting.id }, wies)).toBe('NOT_FOUND');
    expect(await sessionsOf(wies)).toEqual([]);
  });

  it('when the group is archived, and does not come back with it', async () => {
    const { group, rohan, wies, invite } = await aCircle();
    const meeting = await aPlannedMeeting(app, group, rohan);
    await invite(meeting);
    const socket = await app.socket(wies);
    await socket.emitWithAck('stream.open', { stream: meeting.stream as never, after: 0 });
    const closed = nextFrame(socket, 'stream.closed', ({ stream }) => stream === meeting.stream);
    await app.ask(verb('archiveGroup'), { input: { id: group.id } }, rohan);
    expect(await app.codeOf(read, { id: meeting.id }, wies)).toBe('NOT_FOUND');
    expect(await sessionsOf(wies)).toEqual([]);
    await app.settle();
    expect(await closed).toMatchObject({ reason: 'right_ended' });
    await app.ask(verb('reopenGroup'), { input: { id: group.id } }, rohan);
    expect(await app.codeOf(read, { id: meeting.id }, wies)).toBe('NOT_FOUND');
  });

  it('when the account is blocked, also after that is undone', async () => {
    const { wies, id, observer } = await anObservedSession();
    const admin = await anAccount(app, { roles: ['admin'] });
    await app.ask(verb('blockAccount'), { input: { accountId: wies.id } }, admin);
    await app.settle();
    await app.ask('mutation ($input: BlockAccountInput!) { unblockAccount(input: $input) { __typename } }', { input: { accountId: wies.id } }, admin);
    const [row] = await app.database.query<{ ended_at: Date | null }[]>('SELECT ended_at FROM observers WHERE id = $1', [observer.id]);
    expect(row!.ended_at).not.toBeNull();
    expect(await app.database.query('SELECT 1 FROM observers WHERE live_session_id = $1 AND ended_at IS NULL', [id])).toEqual([]);
  });

  it('when they become a member, who then reads and talks as such', async () => {
    const { group, rohan, wies, seen, session } = await anObservedSession();
    await app.ask(verb('addMember'), { input: { groupId: group.id, email: wies.email, role: 'facilitator' } }, rohan);
    await app.settle();
    expect(await seen(session)).toMatchObject({ observers: [], ownGroup: { id: group.id } });
    await aChatMessage(app, session, wies, 'Nu zeg ik iets.');
  });

  it('when they are erased, and why they were invited goes with them; with words, also why somebody invited others', async () => {
    const { rohan, wies, anniek, id, observer, invite, group } = await anObservedSession();
    const other = await anAccount(app);
    await aMember(app, group, { role: 'facilitator' });
    const kept = (await invite({ id }, other)).observers.find(({ account }) => account.id === other.id)!;
    const admin = await anAccount(app, { roles: ['admin'] });
    const reasons = async () => Object.fromEntries((await app.database.query<{ id: string; reason: string }[]>('SELECT id, reason FROM observers WHERE live_session_id = $1', [id])).map((row) => [row.id, row.reason]));
    await app.ask(verb('eraseAccount'), { input: { accountId: wies.id, withWords: false } }, admin);
    await app.settle();
    expect(await reasons()).toEqual({ [observer.id]: '', [kept.id]: 'Leert hoe wij overleggen.' });
    expect((await app.ask<{ liveSession: Seen }>(read, { id }, anniek)).liveSession.observers.map(({ account }) => account.id)).toEqual([other.id]);
    await app.ask(verb('eraseAccount'), { input: { accountId: rohan.id, withWords: true } }, admin);
    await app.settle();
    expect(await reasons()).toEqual({ [observer.id]: '', [kept.id]: '' });
  });
});

describe('a round', () => {
  it('passes over who observes, and nobody puts them in the queue', async () => {
    const { group, rohan, anniek, wies, invite } = await aCircle();
    const opened = await app.ask<{ openLiveSession: { liveSession: { id: string } } }>(verb('openLiveSession', 'liveSession { id }'), { input: { groupId: group.id, title: 'Kring', format: 'open_round' } }, rohan);
    const { id } = opened.openLiveSession.liveSession;
    await invite({ id });
    for (const who of [wies, anniek]) await (await app.socket(who)).emitWithAck('stream.open', { stream: `live_session:${id}`, after: 0 });
    const queue = 'query ($id: ID!) { liveSession(id: $id) { rundown { revision } speakingQueue { turns { accountId } } } }';
    const see = async () => (await app.ask<{ liveSession: { rundown: { revision: number }; speakingQueue: { turns: { accountId: string }[] } } }>(queue, { id }, rohan)).liveSession;
    for (let steps = 0; steps < 4 && !(await see()).speakingQueue.turns.length; steps++) {
      await app.ask(verb('stepRundown'), { input: { liveSessionId: id, revision: (await see()).rundown.revision, step: 'next' } }, rohan);
    }
    expect((await see()).speakingQueue.turns.map(({ accountId }) => accountId)).toEqual([anniek.id]);
    expect(await app.codeOf(verb('queueSpeaker'), { input: { liveSessionId: id, accountId: wies.id } }, rohan)).toBe('INPUT_INVALID');
  });
});
