import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { streamOf, type NewsEvent } from '@leerkring/contract';
import { Cursors, Works, systemActor } from '@leerkring/platform/api';
import { aPng, bytesOf, madeOf, nextFrame, startTestApp, unknownId, uploadTo, type Caller, type TestApp, type TestSocket } from '@leerkring/platform/api/testing';
import { ChatAttachments } from './attaching/chat-attachments.service';
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

const SEEN = 'id body attachments { id fileName mediaType bytes width height }';
const FILES = `query ($id: ID!) { liveSession(id: $id) { messages(first: 100) { nodes { ${SEEN} hiding { attachments { fileName } } } } } }`;
const ATTACH = `mutation ($input: SendChatMessageInput!) { sendChatMessage(input: $input) { chatMessage { ${SEEN} } } }`;
const DOOR = '/files/chat-attachments';

interface WithFiles {
  id: string;
  body: string;
  attachments: { id: string; fileName: string; width: number | null }[];
  hiding: { attachments: { fileName: string }[] } | null;
}

/** A room, and files of Anniek. */
async function aRoomWithFiles() {
  const room = await aRoom();
  const { session, anniek } = room;
  const upload = (as: Caller = anniek, filename = 'Spelregels.txt', bytes: Uint8Array = Buffer.from(`inhoud van ${filename}`)) => uploadTo(app, DOOR, as, { liveSessionId: session.id, filename }, bytes);
  const aFile = async (as: Caller = anniek, filename?: string, bytes?: Uint8Array) => madeOf(await upload(as, filename, bytes));
  const input = (files: { id: string }[], body = 'Zie hierbij.', clientId: string = uuid()) => ({ input: { liveSessionId: session.id, body, clientId, attachmentIds: files.map(({ id }) => id) } });
  const attach = async (...files: { id: string }[]) => (await app.ask<{ sendChatMessage: { chatMessage: WithFiles } }>(ATTACH, input(files), anniek)).sendChatMessage.chatMessage;
  const seen = async (who: Caller) => (await app.ask<{ liveSession: { messages: { nodes: WithFiles[] } } }>(FILES, session, who)).liveSession.messages.nodes;
  const statusOf = async ({ id }: { id: string }, who?: Caller, what = '') => (await app.fetch(`${DOOR}/${id}${what}`, {}, who)).status;
  const log = async () => JSON.stringify(await app.database.query('SELECT name, payload FROM domain_events WHERE stream = $1 ORDER BY seq', [session.stream]));
  return { ...room, upload, aFile, input, attach, seen, statusOf, log };
}
const verb = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { __typename } }`;

describe('files with a message', () => {
  it('are their sender’s alone until the message stands, and then for who reads the session: an image in the page, all to save, which is audited', async () => {
    const { anniek, bram, outsider, aFile, attach, seen, statusOf } = await aRoomWithFiles();
    const [image, paper] = [await aFile(anniek, 'Dorpshuis.png', aPng(640, 480)), await aFile()];
    expect([await statusOf(paper, anniek), await statusOf(paper, bram)]).toEqual([200, 404]);
    const files = (await attach(image, paper)).attachments;
    expect(files).toMatchObject([{ id: image.id, fileName: 'Dorpshuis.png', mediaType: 'image/png', width: 640, height: 480 }, { id: paper.id, fileName: 'Spelregels.txt', width: null }]);
    expect((await seen(bram))[0]!.attachments).toEqual(files);
    expect([await statusOf(paper, bram), await statusOf(image, bram, '/image'), await statusOf(paper, bram, '/image'), await statusOf(paper), await statusOf(paper, outsider), await statusOf(image, outsider, '/image')]).toEqual([200, 200, 404, 401, 404, 404]);
    const saved = await app.fetch(`${DOOR}/${paper.id}`, {}, bram);
    expect(await saved.text()).toBe('inhoud van Spelregels.txt');
    expect([saved.headers.get('content-disposition'), saved.headers.get('x-content-type-options'), saved.headers.get('content-type')]).toEqual(["attachment; filename*=UTF-8''Spelregels.txt", 'nosniff', 'application/octet-stream']);
    expect(await app.database.query('SELECT actor_id FROM audit_entries WHERE object_id = $1 AND action = $2', [paper.id, 'chat_attachment.download'])).toContainEqual({ actor_id: bram.id });
  });

  it('are told in the news and again to who comes late, also of a message without words', async () => {
    const { session, bram, anniek, aFile, input } = await aRoomWithFiles();
    const { socket } = await listening(session, bram);
    const told = nextFrame(socket, 'news');
    const paper = await aFile();
    const { body, ...signal } = input([paper]).input;
    const { socket: own } = await listening(session, anniek);
    expect(await own.emitWithAck('chat.send', { ...signal, body: ' ' })).toMatchObject({ ok: true, ordinal: 1 });
    const event = { name: 'chat_message.sent', payload: { chatMessage: { body: '', attachments: [{ id: paper.id, fileName: 'Spelregels.txt' }] } } };
    expect((await told).events).toMatchObject([event]);
    expect((await listening(session, bram)).heard).toMatchObject([event]);
    expect(body).not.toBe('');
  });

  it('go once, with one message of their sender: also when it is sent twice, and when somebody else tries', async () => {
    const { anniek, bram, aFile, input, attach, seen } = await aRoomWithFiles();
    const [mine, theirs] = [await aFile(), await aFile(bram)];
    expect(await app.codeOf(ATTACH, input([theirs]), anniek)).toBe('ATTACHMENT_GONE');
    const once = input([mine]);
    const answers = await Promise.all([app.ask(ATTACH, once, anniek), app.ask(ATTACH, once, anniek)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await app.codeOf(ATTACH, input([mine]), anniek)).toBe('ATTACHMENT_GONE');
    const last = await aFile();
    const both = await Promise.all([1, 2].map(() => app.graphql(ATTACH, input([last]), anniek)));
    expect(both.map(({ errors }) => errors?.[0]?.extensions.code).sort()).toEqual(['ATTACHMENT_GONE', undefined].sort());
    await attach();
    expect((await seen(bram)).map(({ attachments }) => attachments.length)).toEqual([1, 1, 0]);
  });

  it('are of kinds that may come, at most five, from who may talk: not after the close and not from outside', async () => {
    const { session, anniek, outsider, facilitator, upload, aFile, input } = await aRoomWithFiles();
    for (const [name, bytes] of [['virus.exe', 'x'], ['kaart.svg', '<svg/>'], ['kaart.png', '<svg onload="alert(1)"/>']]) expect((await upload(anniek, name, Buffer.from(bytes!))).status).toBe(400);
    expect([(await upload(outsider)).status, (await uploadTo(app, DOOR, anniek, { liveSessionId: 'nergens', filename: 'a.txt' }, Buffer.from('a'))).status]).toEqual([404, 400]);
    const six = await Promise.all(Array.from({ length: 6 }, () => aFile()));
    expect(await app.codeOf(ATTACH, input(six), anniek)).toBe('INPUT_INVALID');
    expect(await app.codeOf(ATTACH, input([], ''), anniek)).toBe('INPUT_INVALID');
    await app.ask(close, { input: { id: session.id } }, facilitator);
    expect((await upload()).status).toBe(403);
    expect(await app.codeOf(ATTACH, input([six[0]!]), anniek)).toBe('LIVE_SESSION_CLOSED');
  });

  it('leave with a message that is deleted: at once for readers and in the log, then their bytes', async () => {
    const { bram, anniek, aFile, attach, statusOf, log } = await aRoomWithFiles();
    const paper = await aFile(anniek, 'geheim.txt');
    const bytes = await bytesOf(app, paper);
    const { id } = await attach(paper);
    await app.ask(edit, { input: { id, body: 'Anders gezegd.' } }, anniek);
    expect(JSON.parse(await log())).toMatchObject([{}, { payload: { chatMessage: { attachments: [] } } }, { name: 'chat_message.edited', payload: { chatMessage: { attachments: [{ id: paper.id }] } } }]);
    await app.ask(remove, { input: { id } }, anniek);
    expect([await statusOf(paper, anniek), await statusOf(paper, bram)]).toEqual([404, 404]);
    expect(await log()).not.toContain('geheim');
    expect(existsSync(bytes)).toBe(true);
    await app.get(ChatAttachments).sweep();
    expect(await app.database.query('SELECT 1 FROM chat_attachments WHERE id = $1', [paper.id])).toEqual([]);
    expect(existsSync(bytes)).toBe(false);
  });

  it('are hidden with the words, but not from their author and facilitators, and come back with them', async () => {
    const { bram, anniek, facilitator, aFile, attach, seen, statusOf, log } = await aRoomWithFiles();
    const paper = await aFile(anniek, 'verborgen.txt');
    const { id } = await attach(paper);
    await app.ask(verb('hideChatMessage', 'HideChatMessageInput'), { input: { id, reason: 'Vertrouwelijk stuk.' } }, facilitator);
    expect([await statusOf(paper, bram), await statusOf(paper, anniek), await statusOf(paper, facilitator)]).toEqual([404, 200, 200]);
    expect((await seen(bram))[0]).toMatchObject({ attachments: [], hiding: null });
    expect((await seen(anniek))[0]).toMatchObject({ attachments: [], hiding: { attachments: [{ fileName: 'verborgen.txt' }] } });
    expect(await log()).not.toContain('verborgen.txt');
    await app.ask(verb('unhideChatMessage', 'UnhideChatMessageInput'), { input: { id } }, facilitator);
    expect((await seen(bram))[0]).toMatchObject({ attachments: [{ fileName: 'verborgen.txt' }], hiding: null });
    expect(JSON.parse(await log()).at(-1)).toMatchObject({ payload: { chatMessage: { attachments: [{ id: paper.id }] } } });
  });

  it('go away after a day when no message came, and with all words of who wants to be forgotten', async () => {
    const { anniek, bram, aFile, attach, statusOf } = await aRoomWithFiles();
    const [loose, used] = [await aFile(), await aFile()];
    await attach(used);
    app.clock.advance(25 * 60 * 60 * 1000);
    const fresh = await aFile();
    await app.get(ChatAttachments).sweep();
    expect([await statusOf(loose, anniek), await statusOf(used, bram), await statusOf(fresh, anniek)]).toEqual([404, 200, 200]);
    await app.get(Works).run(systemActor, async (work) => {
      work.asSystem('the administrator erased the account');
      work.record('account.erased', { accountId: anniek.id, withWords: true }, streamOf('account', anniek.id), { type: 'account', id: anniek.id });
    });
    await app.settle();
    expect([await statusOf(used, bram), await statusOf(fresh, anniek)]).toEqual([404, 404]);
  });

  it('wait for the pause of a slow chat like words do, and stay loose until then', async () => {
    const { session, anniek, facilitator, aFile, attach, input, seen } = await aRoomWithFiles();
    await app.ask(verb('setSlowMode', 'SetSlowModeInput'), { input: { liveSessionId: session.id, seconds: 30 } }, facilitator);
    await attach(await aFile());
    const next = input([await aFile()]);
    expect(await app.codeOf(ATTACH, next, anniek)).toBe('CHAT_SLOW');
    app.clock.advance(31_000);
    await app.ask(ATTACH, next, anniek);
    expect((await seen(anniek)).map(({ attachments }) => attachments.length)).toEqual([1, 1]);
  });
});
