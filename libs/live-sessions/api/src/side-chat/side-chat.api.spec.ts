import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { LiveSessionsModule } from '../live-sessions.module';
import { aChatMessage, anOpenSession } from '../testing';

const SHOWN = 'id ordinal body editedAt deletedAt viewerCan author { name }';
const read = `query ($id: ID!) { liveSession(id: $id) { lastOrdinal messages(first: 50) { nodes { body } } sideChat { id head lastOrdinal readOrdinal viewerCan messages(last: 50) { nodes { ${SHOWN} } } } } }`;
const verb = (name: string): string => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { sideChatMessage { ${SHOWN} } } }`;
const [sending, editing, deleting] = [verb('sendSideChatMessage'), verb('editSideChatMessage'), verb('deleteSideChatMessage')];
const closing = 'mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { minutes { id } } } }';
const erasing = 'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }';
const SECRET = 'zijspoorgeheim';

interface SideMessage {
  id: string;
  ordinal: number;
  body: string;
  viewerCan: string[];
}

interface SideChat {
  id: string;
  head: number;
  lastOrdinal: number;
  readOrdinal: number;
  viewerCan: string[];
  messages: { nodes: SideMessage[] };
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

/** An open session that Rohan and Loes facilitate, with Anniek in it. */
async function aRoom() {
  const group = await aGroup(app);
  const rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
  const loes = await aMember(app, group, { name: 'Loes', role: 'facilitator' });
  const anniek = await aMember(app, group, { name: 'Anniek' });
  const session = await anOpenSession(app, group, rohan);
  const chatOf = async (who: Caller) => (await app.ask<{ liveSession: { sideChat: SideChat | null } }>(read, { id: session.id }, who)).liveSession.sideChat;
  const chat = (await chatOf(rohan))!;
  const say = async (body: string, as: Caller = rohan, clientId = uuid()) =>
    (await app.ask<{ sendSideChatMessage: { sideChatMessage: SideMessage } }>(sending, { input: { sideChatId: chat.id, body, clientId } }, as)).sendSideChatMessage.sideChatMessage;
  return { group, rohan, loes, anniek, session, chat, stream: `side_chat:${chat.id}`, chatOf, say };
}

describe('the side chat of a session', () => {
  it('is for its facilitators, in order, with what each may do', async () => {
    const { rohan, loes, chatOf, say } = await aRoom();
    const first = await say('Zullen we doorgaan?');
    await say('Nog twee minuten.', loes);
    const chat = (await chatOf(loes))!;
    expect(chat).toMatchObject({ lastOrdinal: 2, viewerCan: ['side_chat.read', 'side_chat_message.send'] });
    expect(chat.messages.nodes).toMatchObject([
      { ordinal: 1, body: 'Zullen we doorgaan?', author: { name: 'Rohan' }, viewerCan: ['side_chat_message.read'] },
      { ordinal: 2, body: 'Nog twee minuten.', author: { name: 'Loes' }, viewerCan: ['side_chat_message.read', 'side_chat_message.edit', 'side_chat_message.delete'] },
    ]);
    expect((await chatOf(rohan))!.readOrdinal).toBe(first.ordinal);
  });

  it('takes the same message once, also sent twice at the same moment, and numbers without gaps', async () => {
    const { rohan, loes, chatOf, say } = await aRoom();
    const clientId = uuid();
    const twice = await Promise.all([say('een', rohan, clientId), say('een', rohan, clientId), say('twee', loes), say('drie')]);
    expect(twice[0].id).toBe(twice[1].id);
    expect((await chatOf(loes))!.messages.nodes.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
  });

  it('lets words be changed and taken back by their author, and keeps their place', async () => {
    const { rohan, loes, chatOf, say } = await aRoom();
    const { id } = await say('Zullen we stoppen?');
    await app.ask(editing, { input: { id, body: 'Zullen we pauzeren?' } }, rohan);
    expect((await chatOf(loes))!.messages.nodes).toMatchObject([{ body: 'Zullen we pauzeren?', editedAt: expect.any(String) }]);
    for (const [change, input] of [[editing, { id, body: 'anders' }], [deleting, { id }]] as const) expect(await app.codeOf(change, { input }, loes)).toBe('FORBIDDEN');
    for (let times = 0; times < 2; times++) await app.ask(deleting, { input: { id } }, rohan);
    expect((await chatOf(loes))!.messages.nodes).toMatchObject([{ ordinal: 1, body: '', deletedAt: expect.any(String), viewerCan: ['side_chat_message.read'] }]);
    expect(await app.codeOf(editing, { input: { id, body: 'toch' } }, rohan)).toBe('CHAT_MESSAGE_DELETED');
  });

  it('tells the others on a stream of its own, without words', async () => {
    const { loes, chat, stream, say } = await aRoom();
    const socket = await app.socket(loes);
    expect(await socket.emitWithAck('stream.open', { stream: stream as never, after: chat.head })).toMatchObject({ ok: true, events: [] });
    const news = nextFrame(socket, 'news', (frame) => frame.stream === stream);
    const { id } = await say(SECRET);
    expect((await news).events).toMatchObject([{ name: 'side_chat_message.sent', payload: { sideChatMessageId: id } }]);
    expect(await app.database.query('SELECT 1 FROM domain_events WHERE payload::text LIKE $1', [`%${SECRET}%`])).toEqual([]);
  });

  it('is read back and not written in after the close; own words can still be taken back', async () => {
    const { rohan, session, chat, chatOf, say } = await aRoom();
    const { id } = await say('Dat was het.');
    await app.ask(closing, { input: { id: session.id } }, rohan);
    expect((await chatOf(rohan))!.viewerCan).toEqual(['side_chat.read']);
    expect(await app.codeOf(sending, { input: { sideChatId: chat.id, body: 'nog iets', clientId: uuid() } }, rohan)).toBe('FORBIDDEN');
    expect(await app.codeOf(editing, { input: { id, body: 'nog iets' } }, rohan)).toBe('FORBIDDEN');
    await app.ask(deleting, { input: { id } }, rohan);
  });

  it('takes words of bounded length', async () => {
    const { rohan, chat } = await aRoom();
    const input = { sideChatId: chat.id, clientId: uuid() };
    expect(await app.codeOf(sending, { input: { ...input, body: ' ' } }, rohan)).toBe('INPUT_INVALID');
    expect(await app.codeOf(sending, { input: { ...input, body: 'x'.repeat(limits.chatBody + 1) } }, rohan)).toBe('INPUT_TOO_LONG');
  });
});

describe('nobody else', () => {
  it('finds it: not by its id, not by a message in it, not by its stream', async () => {
    const { group, anniek, session, chat, stream, chatOf, say } = await aRoom();
    const { id } = await say(SECRET);
    const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
    const manager = await anAccount(app, { roles: ['programme_manager', 'admin'] });
    expect(await chatOf(anniek)).toBeNull();
    for (const who of [anniek, outsider, manager]) {
      const codes = [
        await app.codeOf(sending, { input: { sideChatId: chat.id, body: 'hallo', clientId: uuid() } }, who),
        await app.codeOf(sending, { input: { sideChatId: unknownId(), body: 'hallo', clientId: uuid() } }, who),
        await app.codeOf(editing, { input: { id, body: 'anders' } }, who),
        await app.codeOf(deleting, { input: { id } }, who),
      ];
      expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
      const socket = await app.socket(who);
      const refused = { ok: false, error: { code: 'NOT_FOUND' } };
      expect(await socket.emitWithAck('stream.open', { stream: stream as never, after: 0 })).toEqual(refused);
      expect(await socket.emitWithAck('stream.seen', { stream: stream as never, ordinal: 1 })).toEqual(refused);
    }
    expect(await app.database.query('SELECT 1 FROM domain_events WHERE stream = ANY($1) AND payload::text LIKE $2', [[session.stream, `group:${group.id}`], `%${chat.id}%`])).toEqual([]);
  });

  it('hears of it: no frame, count or page of a member tells of it, nor do the minutes', async () => {
    const { group, rohan, loes, anniek, session, chat, stream, say } = await aRoom();
    const frames: unknown[] = [];
    const [member, facilitator] = [await app.socket(anniek), await app.socket(loes)];
    member.onAny((...frame) => frames.push(frame));
    for (const name of [session.stream, `group:${group.id}`, `account:${anniek.id}`]) await member.emitWithAck('stream.open', { stream: name as never, after: 0 });
    await facilitator.emitWithAck('stream.open', { stream: stream as never, after: chat.head });
    await facilitator.emitWithAck('typing.start', { stream: stream as never });
    const { id } = await say(SECRET);
    await facilitator.emitWithAck('stream.seen', { stream: stream as never, ordinal: 1 });
    const heard = nextFrame(member, 'news', (frame) => JSON.stringify(frame).includes('laatste woord'));
    await aChatMessage(app, session, rohan, 'laatste woord');
    await heard;
    await app.ask(closing, { input: { id: session.id } }, rohan);
    const page = await app.ask<{ liveSession: { lastOrdinal: number } }>(read, { id: session.id }, anniek);
    expect(page.liveSession.lastOrdinal).toBe(1);
    const minutes = await app.database.query('SELECT * FROM minutes_sections s JOIN minutes m ON m.id = s.minutes_id WHERE m.live_session_id = $1', [session.id]);
    for (const trace of [SECRET, chat.id, id, 'side_chat']) expect(JSON.stringify([frames, page, minutes])).not.toContain(trace);
  });

  it('keeps it: who stops being a facilitator loses it at once', async () => {
    const { group, rohan, loes, session, chat, stream, say } = await aRoom();
    const { id } = await say('van mij', loes);
    const socket = await app.socket(loes);
    await socket.emitWithAck('stream.open', { stream: stream as never, after: chat.head });
    const closed = nextFrame(socket, 'stream.closed', (frame) => frame.stream === stream);
    const [seat] = await app.database.query<{ id: string }[]>('SELECT id FROM memberships WHERE group_id = $1 AND account_id = $2', [group.id, loes.id]);
    await app.ask('mutation ($input: EndMembershipInput!) { endMembership(input: $input) { membership { id } } }', { input: { id: seat!.id } }, rohan);
    expect(await closed).toEqual({ stream, reason: 'right_ended' });
    const { rows } = { rows: await app.database.query<{ email: string }[]>('SELECT email FROM accounts WHERE id = $1', [loes.id]) };
    await app.ask('mutation ($input: AddMemberInput!) { addMember(input: $input) { __typename } }', { input: { groupId: group.id, email: rows[0]!.email, role: 'participant' } }, rohan);
    expect(await app.ask(read, { id: session.id }, loes)).toMatchObject({ liveSession: { sideChat: null } });
    expect(await app.codeOf(deleting, { input: { id } }, loes)).toBe('NOT_FOUND');
    expect(await socket.emitWithAck('stream.open', { stream: stream as never, after: 0 })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
  });
});

describe('who wants to be forgotten', () => {
  it('is forgotten there with all words', async () => {
    const { loes, chatOf, rohan, say } = await aRoom();
    await say(SECRET, loes);
    const admin = await anAccount(app, { roles: ['admin'] });
    await app.ask(erasing, { input: { accountId: loes.id, withWords: true } }, admin);
    await app.settle();
    expect((await chatOf(rohan))!.messages.nodes).toMatchObject([{ ordinal: 1, body: '', deletedAt: expect.any(String) }]);
    expect(await app.database.query('SELECT 1 FROM side_chat_messages WHERE author_id = $1 AND body <> $2', [loes.id, ''])).toEqual([]);
  });
});
