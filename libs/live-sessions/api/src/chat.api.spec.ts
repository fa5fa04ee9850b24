import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import type { NewsEvent } from '@leerkring/contract';
import { Cursors } from '@leerkring/platform/api';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp, type TestSocket } from '@leerkring/platform/api/testing';
import { LiveSessionsModule } from './live-sessions.module';
import { aChatMessage, anOpenSession } from './testing';

const send = 'mutation ($input: SendChatMessageInput!) { sendChatMessage(input: $input) { chatMessage { id ordinal seq body clientId author { id } viewerCan } } }';
const edit = 'mutation ($input: EditChatMessageInput!) { editChatMessage(input: $input) { chatMessage { id body editedAt viewerCan } } }';
const remove = 'mutation ($input: DeleteChatMessageInput!) { deleteChatMessage(input: $input) { chatMessage { id body deletedAt ordinal viewerCan } } }';
const close = 'mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { id } } }';
const said = 'query ($id: ID!) { liveSession(id: $id) { head readOrdinal messages(first: 100) { nodes { id body ordinal seq } } } }';

interface Said {
  liveSession: { head: number; readOrdinal: number; messages: { nodes: { id: string; body: string; ordinal: number; seq: number }[] } };
}
interface Sent {
  sendChatMessage: { chatMessage: { id: string; ordinal: number; seq: number; viewerCan: string[] } };
}

let app: TestApp;
beforeAll(async () => {
  // The limit on chat is the one that a new installation has.
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule], env: { CHAT_RATE: '' } });
});
afterAll(() => app.stop());

/** An open session with its facilitator and two members, and a member of another group. */
async function aRoom() {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const [anniek, bram] = [await aMember(app, group, { name: 'Anniek' }), await aMember(app, group, { name: 'Bram' })];
  const outsider = await aMember(app, await aGroup(app));
  return { group, facilitator, anniek, bram, outsider, session: await anOpenSession(app, group, facilitator) };
}

/** A socket with the session open, and everything that it is told. */
async function listening(session: { stream: string }, as: Caller, after = 1): Promise<{ socket: TestSocket; heard: NewsEvent[] }> {
  const socket = await app.socket(as);
  const heard: NewsEvent[] = [];
  socket.on('news', (frame) => frame.stream === session.stream && heard.push(...frame.events));
  const opened = await socket.emitWithAck('stream.open', { stream: session.stream, after });
  if (!opened.ok) throw new Error(opened.error.code);
  heard.push(...(opened.events ?? []));
  return { socket, heard };
}

const say = (socket: TestSocket, session: { id: string }, body: string, clientId: string = uuid()) =>
  socket.emitWithAck('chat.send', { liveSessionId: session.id, clientId, body });
const newsWith = (socket: TestSocket, body: string) =>
  nextFrame(socket, 'news', (frame) => frame.events.some((event) => event.name === 'chat_message.sent' && event.payload.chatMessage.body === body));

describe('chat in a live session', () => {
  it('shows two people each other’s words in the same order', async () => {
    const { session, anniek, bram } = await aRoom();
    const [a, b] = [await listening(session, anniek), await listening(session, bram)];
    const everywhere = Promise.all([newsWith(a.socket, 'drie'), newsWith(b.socket, 'drie')]);
    const first = await say(a.socket, session, 'een');
    await say(b.socket, session, 'twee');
    await say(a.socket, session, 'drie');
    await everywhere;
    expect(first).toMatchObject({ ok: true, seq: 2, ordinal: 1, at: app.clock.now().toISOString() });
    expect(a.heard).toEqual(b.heard);
    const lines = a.heard.map((event) => event.name === 'chat_message.sent' && [event.actor?.name, event.payload.chatMessage.ordinal, event.payload.chatMessage.body]);
    expect(lines).toEqual([['Anniek', 1, 'een'], ['Bram', 2, 'twee'], ['Anniek', 3, 'drie']]);
  });

  it('says the same over GraphQL as over the socket', async () => {
    const { session, anniek, bram } = await aRoom();
    const b = await listening(session, bram);
    const news = newsWith(b.socket, 'via GraphQL');
    const input = { liveSessionId: session.id, body: '  via GraphQL ', clientId: uuid() };
    const { sendChatMessage } = await app.ask<Sent>(send, { input }, anniek);
    expect(sendChatMessage.chatMessage).toMatchObject({ ordinal: 1, seq: 2, body: 'via GraphQL', clientId: input.clientId, author: { id: anniek.id } });
    expect(sendChatMessage.chatMessage.viewerCan).toEqual(['chat_message.read', 'chat_message.edit', 'chat_message.delete']);
    expect((await news).events[0]).toMatchObject({ seq: 2, payload: { chatMessage: { id: sendChatMessage.chatMessage.id, clientId: input.clientId } } });
  });

  it('keeps one message when the same one is sent twice, also at the same moment, over both ways and after the close', async () => {
    const { session, anniek, facilitator } = await aRoom();
    const { socket } = await listening(session, anniek);
    const input = { liveSessionId: session.id, body: 'eenmaal', clientId: uuid() };
    const [one, two] = await Promise.all([say(socket, session, 'eenmaal', input.clientId), say(socket, session, 'eenmaal', input.clientId)]);
    expect(one).toEqual(two);
    await app.ask(close, { input: { id: session.id } }, facilitator);
    expect(await say(socket, session, 'eenmaal', input.clientId)).toEqual(one);
    const { sendChatMessage } = await app.ask<Sent>(send, { input }, anniek);
    expect(sendChatMessage.chatMessage.id).toBe(one.ok && one.id);
    expect((await app.ask<Said>(said, session, anniek)).liveSession.messages.nodes).toHaveLength(1);
  });

  it('answers with the tombstone when a message that was taken back is sent again', async () => {
    const { session, anniek } = await aRoom();
    const input = { liveSessionId: session.id, body: 'toch niet', clientId: uuid() };
    const { chatMessage } = (await app.ask<Sent>(send, { input }, anniek)).sendChatMessage;
    await app.ask(remove, { input: { id: chatMessage.id } }, anniek);
    expect((await app.ask<Sent>(send, { input }, anniek)).sendChatMessage.chatMessage).toMatchObject({ id: chatMessage.id, body: '', ordinal: 1 });
  });

  it('answers outsiders as if the session were not there: stream, socket and GraphQL', async () => {
    const { session, outsider } = await aRoom();
    const socket = await app.socket(outsider);
    const notFound = { ok: false, error: { code: 'NOT_FOUND' } };
    expect(await socket.emitWithAck('stream.open', { stream: session.stream, after: 0 })).toEqual(notFound);
    expect(await say(socket, session, 'hallo?')).toEqual(notFound);
    expect(await say(socket, { id: unknownId() }, 'hallo?')).toEqual(notFound);
    const input = { liveSessionId: session.id, body: 'hallo?', clientId: uuid() };
    expect(await app.codeOf(send, { input }, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(send, { input })).toBe('UNAUTHENTICATED');
    await expect(app.socket({})).rejects.toThrow('UNAUTHENTICATED');
  });

  it('ends at once for who is taken out of the group', async () => {
    const { session, group, facilitator, anniek, bram } = await aRoom();
    const { socket, heard } = await listening(session, bram);
    const closed = nextFrame(socket, 'stream.closed');
    const [seat] = await app.database.query<{ id: string }[]>('SELECT id FROM memberships WHERE group_id = $1 AND account_id = $2', [group.id, bram.id]);
    await app.ask('mutation ($input: EndMembershipInput!) { endMembership(input: $input) { membership { id } } }', { input: { id: seat!.id } }, facilitator);
    expect(await closed).toEqual({ stream: session.stream, reason: 'right_ended' });
    const a = await listening(session, anniek);
    const news = newsWith(a.socket, 'onder ons');
    await say(a.socket, session, 'onder ons');
    await news;
    expect(await say(socket, session, 'ik nog')).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(heard).toEqual([]);
  });

  it('brings what was said, changed and taken back while somebody was away, without the old words', async () => {
    const { session, anniek, bram } = await aRoom();
    const away = await listening(session, bram);
    const kept = await aChatMessage(app, session, anniek, 'blijft');
    const changed = await aChatMessage(app, session, anniek, 'oude woorden');
    const gone = await aChatMessage(app, session, anniek, 'geheim');
    away.socket.disconnect();
    await aChatMessage(app, session, anniek, 'terwijl je weg was');
    await app.ask(edit, { input: { id: changed.id, body: 'nieuwe woorden' } }, anniek);
    await app.ask(remove, { input: { id: gone.id } }, anniek);
    const back = await listening(session, bram, 1);
    expect(JSON.stringify(back.heard)).not.toMatch(/oude woorden|geheim/);
    expect(back.heard.map((event) => [event.seq, event.name])).toEqual([
      [2, 'chat_message.sent'], [3, 'chat_message.sent'], [4, 'chat_message.sent'], [5, 'chat_message.sent'], [6, 'chat_message.edited'], [7, 'chat_message.deleted'],
    ]);
    const { liveSession } = await app.ask<Said>(said, session, bram);
    expect(liveSession.head).toBe(7);
    expect(liveSession.messages.nodes).toMatchObject([{ id: kept.id, body: 'blijft', seq: 2 }, { body: 'nieuwe woorden' }, { body: '', ordinal: 3 }, { body: 'terwijl je weg was' }]);
    const rows = await app.database.query('SELECT body FROM chat_messages WHERE id = $1', [gone.id]);
    expect(rows).toEqual([{ body: '' }]);
  });

  it('numbers twenty people who speak at once from 1 to 20', async () => {
    const { session, group } = await aRoom();
    const people = await Promise.all(Array.from({ length: 20 }, () => aMember(app, group)));
    const sockets = await Promise.all(people.map((person) => app.socket(person)));
    const answers = await Promise.all(sockets.map((socket, index) => say(socket, session, `zin ${index}`)));
    const ordinals = answers.map((answer) => (answer.ok ? answer.ordinal : -1)).sort((a, b) => a - b);
    expect(ordinals).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    const { liveSession } = await app.ask<Said>(said, session, people[0]);
    expect(liveSession.messages.nodes.map((node) => [node.ordinal, node.seq])).toEqual(ordinals.map((ordinal) => [ordinal, ordinal + 1]));
  });

  it('stores nothing after the close, whoever was just sending', async () => {
    const { session, facilitator, anniek } = await aRoom();
    const { socket } = await listening(session, anniek);
    const sending = Array.from({ length: 10 }, (_, index) => say(socket, session, `zin ${index}`));
    const closing = app.ask(close, { input: { id: session.id } }, facilitator);
    const answers = await Promise.all([...sending, closing.then(() => say(socket, session, 'te laat'))]);
    const codes = answers.map((answer) => (answer.ok ? 'stored' : answer.error.code));
    expect(codes.at(-1)).toBe('LIVE_SESSION_CLOSED');
    expect(new Set(codes.filter((code) => code !== 'stored'))).toEqual(new Set(['LIVE_SESSION_CLOSED']));
    const events = await app.database.query<{ name: string }[]>('SELECT name FROM domain_events WHERE stream = $1 ORDER BY seq', [session.stream]);
    expect(events.at(-1)?.name).toBe('live_session.closed');
    expect(events.filter((event) => event.name === 'chat_message.sent')).toHaveLength(codes.filter((code) => code === 'stored').length);
  });

  it('lets people change their own words while it is open, and take them back also later', async () => {
    const { session, facilitator, anniek, bram } = await aRoom();
    const { id } = await aChatMessage(app, session, anniek);
    expect(await app.codeOf(edit, { input: { id, body: 'anders' } }, bram)).toBe('FORBIDDEN');
    expect(await app.codeOf(remove, { input: { id } }, facilitator)).toBe('FORBIDDEN');
    const edited = await app.ask<{ editChatMessage: { chatMessage: object } }>(edit, { input: { id, body: 'anders' } }, anniek);
    expect(edited.editChatMessage.chatMessage).toMatchObject({ body: 'anders', editedAt: app.clock.now().toISOString() });
    await app.ask(close, { input: { id: session.id } }, facilitator);
    expect(await app.codeOf(edit, { input: { id, body: 'weer anders' } }, anniek)).toBe('LIVE_SESSION_CLOSED');
    const gone = { body: '', deletedAt: app.clock.now().toISOString(), ordinal: 1, viewerCan: ['chat_message.read'] };
    for (let times = 0; times < 2; times++) {
      const answer = await app.ask<{ deleteChatMessage: { chatMessage: object } }>(remove, { input: { id } }, anniek);
      expect(answer.deleteChatMessage.chatMessage).toEqual({ id, ...gone });
    }
    const [{ count }] = await app.database.query(`SELECT count(*)::int AS count FROM domain_events WHERE subject_id = $1 AND name = 'chat_message.deleted'`, [id]);
    expect(count).toBe(1);
    expect(await app.codeOf(edit, { input: { id, body: 'terug' } }, anniek)).toBe('CHAT_MESSAGE_DELETED');
  });

  it('hides messages from outsiders who know their id', async () => {
    const { session, anniek, outsider } = await aRoom();
    const { id } = await aChatMessage(app, session, anniek);
    for (const wrong of [id, unknownId()]) {
      expect(await app.codeOf(edit, { input: { id: wrong, body: 'x' } }, outsider)).toBe('NOT_FOUND');
      expect(await app.codeOf(remove, { input: { id: wrong } }, outsider)).toBe('NOT_FOUND');
    }
  });

  it('refuses an empty message and one that is too long, and keeps every character of the rest', async () => {
    const { session, anniek } = await aRoom();
    const { socket } = await listening(session, anniek);
    expect(await say(socket, session, '   ')).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
    expect(await say(socket, session, 'x'.repeat(4001))).toMatchObject({ ok: false, error: { code: 'INPUT_TOO_LONG' } });
    expect(await socket.emitWithAck('chat.send', 'nonsense' as never)).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
    const odd = 'ğ 👩‍🚒 <b>&amp;</b> \u202e omgekeerd\n\ttab';
    expect(await say(socket, session, `${odd}\0\ud800`)).toMatchObject({ ok: true });
    expect((await app.ask<Said>(said, session, anniek)).liveSession.messages.nodes.map((node) => node.body)).toEqual([`${odd}\ufffd`]);
  });

  it('reads up to one’s own words', async () => {
    const { session, anniek, bram } = await aRoom();
    await aChatMessage(app, session, anniek);
    await aChatMessage(app, session, bram);
    expect((await app.ask<Said>(said, session, anniek)).liveSession.readOrdinal).toBe(1);
    expect((await app.ask<Said>(said, session, bram)).liveSession.readOrdinal).toBe(2);
  });

  it('has nobody read what is not said yet, whatever is claimed', async () => {
    const { session, anniek, bram } = await aRoom();
    await aChatMessage(app, session, anniek);
    const { socket } = await listening(session, bram);
    expect(await socket.emitWithAck('stream.seen', { stream: session.stream, ordinal: 2_000_000_000 })).toEqual({ ok: true });
    await app.get(Cursors).flush();
    await aChatMessage(app, session, anniek);
    expect((await app.ask<Said>(said, session, bram)).liveSession.readOrdinal).toBe(1);
  });

  it('takes twenty messages at once from one person and then five a second', async () => {
    const { session, anniek, bram } = await aRoom();
    const { socket } = await listening(session, anniek);
    const burst = await Promise.all(Array.from({ length: 21 }, (_, index) => say(socket, session, `zin ${index}`)));
    const refused = burst.filter((answer) => !answer.ok);
    expect(refused).toEqual([{ ok: false, error: { code: 'LIMIT_EXCEEDED', details: { retryAfter: 1 } } }]);
    app.clock.advance(1000);
    const later = await Promise.all(Array.from({ length: 6 }, (_, index) => say(socket, session, `later ${index}`)));
    expect(later.map((answer) => answer.ok)).toEqual([true, true, true, true, true, false]);
    const b = await listening(session, bram);
    expect(await say(b.socket, session, 'een ander')).toMatchObject({ ok: true });
  });
});
