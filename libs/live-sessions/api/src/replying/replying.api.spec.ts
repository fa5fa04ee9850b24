import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { LiveSessionsModule } from '../live-sessions.module';
import { aChatMessage, anOpenSession } from '../testing';

const sending = 'mutation ($input: SendChatMessageInput!) { sendChatMessage(input: $input) { chatMessage { id ordinal replyToId } } }';
const read = 'query ($id: ID!) { liveSession(id: $id) { lastOrdinal messages(first: 50) { nodes { id ordinal body replyToId } } } }';
const deleting = 'mutation ($input: DeleteChatMessageInput!) { deleteChatMessage(input: $input) { chatMessage { id } } }';

interface SeenMessage {
  id: string;
  ordinal: number;
  body: string;
  replyToId: string | null;
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

/** An open session in which Anniek asked something, and Bram who answers. */
async function aRoom() {
  const group = await aGroup(app);
  const rohan = await aMember(app, group, { role: 'facilitator' });
  const [anniek, bram] = [await aMember(app, group), await aMember(app, group)];
  const session = await anOpenSession(app, group, rohan);
  const question = await aChatMessage(app, session, anniek);
  const input = (replyTo: string | null, clientId: string = uuid()) => ({ input: { liveSessionId: session.id, body: 'De koster.', clientId, replyTo } });
  const answer = async (replyTo: string, who: Caller = bram, clientId?: string) => (await app.ask<{ sendChatMessage: { chatMessage: SeenMessage } }>(sending, input(replyTo, clientId), who)).sendChatMessage.chatMessage;
  const seen = async () => (await app.ask<{ liveSession: { lastOrdinal: number; messages: { nodes: SeenMessage[] } } }>(read, { id: session.id }, anniek)).liveSession;
  return { group, rohan, anniek, bram, session, question, input, answer, seen };
}

describe('an answer to a message', () => {
  it('is numbered like all others and says what it answers: in the news, in the replay and when it is read', async () => {
    const { anniek, bram, session, question, answer, seen } = await aRoom();
    const socket = await app.socket(anniek);
    await socket.emitWithAck('stream.open', { stream: session.stream, after: 2 });
    const told = nextFrame(socket, 'news');
    const { id } = await answer(question.id);
    const news = { name: 'chat_message.sent', payload: { chatMessage: { id, ordinal: 2, replyToId: question.id } } };
    expect((await told).events).toMatchObject([news]);
    await aChatMessage(app, session, bram, 'los');
    expect(await socket.emitWithAck('stream.open', { stream: session.stream, after: 2 })).toMatchObject({ events: [news, { name: 'chat_message.sent' }] });
    expect(await seen()).toMatchObject({ lastOrdinal: 3, messages: { nodes: [{ replyToId: null }, { ordinal: 2, replyToId: question.id }, { ordinal: 3, replyToId: null }] } });
  });

  it('answers the first one when what it answers is an answer itself', async () => {
    const { anniek, question, answer } = await aRoom();
    const first = await answer(question.id);
    expect((await answer(first.id, anniek)).replyToId).toBe(question.id);
  });

  it('goes over the socket too, together with what others say, and is one when it is sent twice', async () => {
    const { anniek, bram, session, question, answer, seen } = await aRoom();
    const [a, b] = [await app.socket(anniek), await app.socket(bram)];
    const clientId = uuid();
    const reply = { liveSessionId: session.id, body: 'De koster.', clientId, replyTo: question.id };
    const [one, other] = await Promise.all([b.emitWithAck('chat.send', reply), a.emitWithAck('chat.send', { ...reply, clientId: uuid(), replyTo: null }), b.emitWithAck('chat.send', reply)]);
    expect([one.ok, other.ok]).toEqual([true, true]);
    expect(await answer(question.id, bram, clientId)).toMatchObject({ id: one.ok && one.id, replyToId: question.id });
    expect((await seen()).messages.nodes.map(({ replyToId }) => replyToId).sort()).toEqual([question.id, null, null].sort());
  });

  it('is refused when that is not of this session, and by itself: what is said at the same moment is stored', async () => {
    const { bram, anniek, input } = await aRoom();
    const elsewhere = await aRoom();
    const answers = await Promise.all([
      app.codeOf(sending, input(elsewhere.question.id), bram),
      app.codeOf(sending, input(unknownId()), bram),
      app.codeOf(sending, input('geen id'), bram),
      app.ask(sending, input(null), anniek).then(() => 'stored'),
    ]);
    expect(answers).toEqual(['CHAT_REPLY_NOT_IN_SESSION', 'CHAT_REPLY_NOT_IN_SESSION', 'INPUT_INVALID', 'stored']);
  });

  it('stands when what it answers is deleted, and can still be given', async () => {
    const { anniek, question, answer, seen } = await aRoom();
    await answer(question.id);
    await app.ask(deleting, { input: { id: question.id } }, anniek);
    await answer(question.id);
    expect((await seen()).messages.nodes).toMatchObject([{ body: '' }, { body: 'De koster.', replyToId: question.id }, { replyToId: question.id }]);
  });
});
