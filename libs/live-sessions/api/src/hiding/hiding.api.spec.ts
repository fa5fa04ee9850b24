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

const SHOWN = 'id ordinal body deletedAt hiddenAt viewerCan hiding { reason body hiddenBy { name } }';
const read = `query ($id: ID!, $ids: [ID!]!) { liveSession(id: $id) { lastOrdinal viewerCan messagesById(ids: $ids) { ${SHOWN} } messages(first: 50) { nodes { ${SHOWN} } } } }`;
const hiding = `mutation ($input: HideChatMessageInput!) { hideChatMessage(input: $input) { chatMessage { ${SHOWN} } } }`;
const unhiding = `mutation ($input: UnhideChatMessageInput!) { unhideChatMessage(input: $input) { chatMessage { ${SHOWN} } } }`;
const sending = `mutation ($input: SendChatMessageInput!) { sendChatMessage(input: $input) { chatMessage { ${SHOWN} } } }`;
const editing = 'mutation ($input: EditChatMessageInput!) { editChatMessage(input: $input) { chatMessage { id } } }';
const deleting = `mutation ($input: DeleteChatMessageInput!) { deleteChatMessage(input: $input) { chatMessage { ${SHOWN} } } }`;
const closing = 'mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { id } } }';
const erasing = 'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }';

const SECRET = 'geheimpje';
const reason = 'Hier staat een telefoonnummer in.';

interface SeenMessage {
  id: string;
  ordinal: number;
  body: string;
  hiddenAt: string | null;
  viewerCan: string[];
  hiding: { reason: string; body: string; hiddenBy: { name: string } } | null;
}

interface Seen {
  liveSession: { lastOrdinal: number; viewerCan: string[]; messagesById: SeenMessage[]; messages: { nodes: SeenMessage[] } };
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

/** An open session in which Anniek said something secret, with Bram who reads along. */
async function aRoom() {
  const group = await aGroup(app);
  const rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
  const [anniek, bram] = [await aMember(app, group, { name: 'Anniek' }), await aMember(app, group)];
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const session = await anOpenSession(app, group, rohan);
  const clientId = uuid();
  const said = { liveSessionId: session.id, body: SECRET, clientId };
  const { id } = (await app.ask<{ sendChatMessage: { chatMessage: SeenMessage } }>(sending, { input: said }, anniek)).sendChatMessage.chatMessage;
  const hide = async (as: Caller = rohan) => (await app.ask<{ hideChatMessage: { chatMessage: SeenMessage } }>(hiding, { input: { id, reason } }, as)).hideChatMessage.chatMessage;
  const unhide = async () => (await app.ask<{ unhideChatMessage: { chatMessage: SeenMessage } }>(unhiding, { input: { id } }, rohan)).unhideChatMessage.chatMessage;
  const seen = async (who: Caller) => (await app.ask<Seen>(read, { id: session.id, ids: [id, unknownId()] }, who)).liveSession;
  const events = () => app.database.query<{ name: string; payload: object }[]>('SELECT name, payload FROM domain_events WHERE stream = $1 ORDER BY seq', [session.stream]);
  return { group, rohan, anniek, bram, outsider, session, said, id, hide, unhide, seen, events };
}

describe('a message that a facilitator hides', () => {
  it('keeps its place, and has no words for who reads along', async () => {
    const { bram, id, hide, seen } = await aRoom();
    await hide();
    const shown = await seen(bram);
    expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${SECRET}|${reason}|Rohan`));
    const place = { id, ordinal: 1, body: '', hiddenAt: app.clock.now().toISOString(), viewerCan: ['chat_message.read'], hiding: null };
    expect(shown).toMatchObject({ lastOrdinal: 1, messages: { nodes: [place] }, messagesById: [place] });
    expect(await app.database.query('SELECT body FROM chat_messages WHERE id = $1', [id])).toEqual([{ body: '' }]);
  });

  it('shows its author and facilitators the words, the reason and who decided', async () => {
    const { group, rohan, anniek, hide, seen } = await aRoom();
    const colleague = await aMember(app, group, { role: 'facilitator' });
    const hidden = { body: '', hiding: { reason, body: SECRET, hiddenBy: { name: 'Rohan' } } };
    expect(await hide()).toMatchObject(hidden);
    for (const reader of [anniek, rohan, colleague]) expect((await seen(reader)).messages.nodes).toMatchObject([hidden]);
    expect((await seen(anniek)).messages.nodes[0]!.viewerCan).toEqual(['chat_message.read', 'chat_message.delete']);
  });

  it('leaves the log: neither frames nor replay carry its words or the reason, and events without words get none', async () => {
    const { rohan, anniek, bram, session, id, hide, unhide, events } = await aRoom();
    await app.ask(editing, { input: { id, body: `${SECRET}, nog een keer` } }, anniek);
    await hide();
    await unhide();
    const frames: unknown[] = [];
    const sockets = await Promise.all([rohan, anniek, bram].map((person) => app.socket(person)));
    const told = sockets.map((socket) => nextFrame(socket, 'news', (frame) => frame.events.some(({ name }) => name === 'chat_message.hidden')));
    for (const socket of sockets) {
      await socket.emitWithAck('stream.open', { stream: session.stream, after: 5 });
      socket.onAny((...frame) => frames.push(frame));
    }
    await hide();
    await Promise.all(told);
    const replayed = await sockets[2]!.emitWithAck('stream.open', { stream: session.stream, after: 0 });
    for (const words of [SECRET, reason]) expect(JSON.stringify([frames, replayed, await events()])).not.toContain(words);
    const hiddenAt = app.clock.now().toISOString();
    expect((await events()).slice(1).map(({ name, payload }) => [name, payload])).toEqual([
      ['chat_message.sent', { chatMessage: expect.objectContaining({ id, body: '' }) }],
      ['chat_message.edited', { chatMessage: { id, body: '', editedAt: hiddenAt } }],
      ['chat_message.hidden', { chatMessage: { id, hiddenAt } }],
      ['chat_message.unhidden', { chatMessage: { id, body: '', reactionCount: 0 } }],
      ['chat_message.hidden', { chatMessage: { id, hiddenAt } }],
    ]);
  });

  it('is shown again with its words, also to who reads along', async () => {
    const { anniek, bram, session, id, hide, unhide, seen, events } = await aRoom();
    await hide();
    const socket = await app.socket(bram);
    await socket.emitWithAck('stream.open', { stream: session.stream, after: 3 });
    const told = nextFrame(socket, 'news');
    expect(await unhide()).toMatchObject({ body: SECRET, hiddenAt: null, hiding: null });
    expect((await told).events).toMatchObject([{ name: 'chat_message.unhidden', payload: { chatMessage: { id, body: SECRET } } }]);
    expect((await seen(anniek)).messages.nodes).toMatchObject([{ body: SECRET, viewerCan: ['chat_message.read', 'chat_message.edit', 'chat_message.delete'] }]);
    await unhide();
    expect((await events()).filter(({ name }) => name === 'chat_message.unhidden')).toHaveLength(1);
  });

  it('is in the audit log, and hiding it again changes nothing', async () => {
    const { rohan, id, hide, unhide, seen, events } = await aRoom();
    await hide();
    await app.ask(hiding, { input: { id, reason: 'Iets anders.' } }, rohan);
    expect((await seen(rohan)).messages.nodes).toMatchObject([{ hiding: { reason } }]);
    expect((await events()).filter(({ name }) => name === 'chat_message.hidden')).toHaveLength(1);
    await unhide();
    const entries = await app.database.query('SELECT action, actor_id FROM audit_entries WHERE object_id = $1 ORDER BY id', [id]);
    expect(entries).toEqual(['chat_message.hide', 'chat_message.unhide'].map((action) => ({ action, actor_id: rohan.id })));
  });

  it('is not edited, and gives its author no words back when it is sent once more', async () => {
    const { anniek, bram, said, id, hide } = await aRoom();
    await hide();
    expect(await app.codeOf(editing, { input: { id, body: 'Netter' } }, anniek)).toBe('CHAT_MESSAGE_HIDDEN');
    expect(await app.codeOf(editing, { input: { id, body: 'Netter' } }, bram)).toBe('FORBIDDEN');
    expect(await app.ask(sending, { input: said }, anniek)).toMatchObject({ sendChatMessage: { chatMessage: { id, body: '', hiddenAt: expect.any(String) } } });
  });

  it('can be deleted by its author, and then nobody has the words', async () => {
    const { rohan, anniek, id, hide, seen } = await aRoom();
    await hide();
    expect(await app.ask(deleting, { input: { id } }, anniek)).toMatchObject({ deleteChatMessage: { chatMessage: { hiddenAt: null, deletedAt: expect.any(String), hiding: null } } });
    expect(await app.database.query('SELECT 1 FROM hidden_chat_messages WHERE chat_message_id = $1', [id])).toEqual([]);
    expect((await seen(rohan)).messages.nodes).toMatchObject([{ body: '', hiding: null }]);
    expect(await app.codeOf(hiding, { input: { id, reason } }, rohan)).toBe('CHAT_MESSAGE_DELETED');
  });

  it('is gone with all words of who wants to be forgotten, as are the reasons that they gave', async () => {
    const { group, rohan, anniek, bram, session, id, hide, seen } = await aRoom();
    const colleague = await aMember(app, group, { role: 'facilitator' });
    await hide();
    const other = await aChatMessage(app, session, bram);
    await app.ask(hiding, { input: { id: other.id, reason: 'Mijn eigen woorden' } }, colleague);
    const admin = await anAccount(app, { roles: ['admin'] });
    for (const { id: accountId } of [anniek, colleague]) await app.ask(erasing, { input: { accountId, withWords: true } }, admin);
    await app.settle();
    expect(await app.database.query('SELECT chat_message_id AS id, reason FROM hidden_chat_messages WHERE chat_message_id = ANY($1)', [[id, other.id]])).toEqual([{ id: other.id, reason: '…' }]);
    expect((await seen(rohan)).messages.nodes).toMatchObject([{ hiddenAt: null, hiding: null }, { hiding: { reason: '…' } }]);
  });
});

describe('who may hide', () => {
  it('are facilitators of the group, also after the close; for others it is forbidden, or not there', async () => {
    const { rohan, anniek, bram, outsider, session, id, hide, unhide, seen } = await aRoom();
    const manager = await anAccount(app, { roles: ['programme_manager', 'admin'] });
    for (const verb of [hiding, unhiding]) {
      const input = verb === hiding ? { id, reason } : { id };
      for (const member of [anniek, bram]) expect(await app.codeOf(verb, { input }, member)).toBe('FORBIDDEN');
      for (const other of [outsider, manager]) expect(await app.codeOf(verb, { input }, other)).toBe('NOT_FOUND');
      expect(await app.codeOf(verb, { input })).toBe('UNAUTHENTICATED');
      expect(await app.codeOf(verb, { input: { ...input, id: unknownId() } }, rohan)).toBe('NOT_FOUND');
    }
    expect((await seen(rohan)).viewerCan).toContain('live_session.hide_messages');
    expect((await seen(bram)).viewerCan).not.toContain('live_session.hide_messages');
    await app.ask(closing, { input: { id: session.id } }, rohan);
    await hide();
    await unhide();
  });

  it('give a reason of bounded length', async () => {
    const { rohan, id } = await aRoom();
    expect(await app.codeOf(hiding, { input: { id, reason: '  ' } }, rohan)).toBe('INPUT_INVALID');
    expect(await app.codeOf(hiding, { input: { id, reason: 'x'.repeat(limits.hidingReason + 1) } }, rohan)).toBe('INPUT_TOO_LONG');
  });
});
