import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { LiveSessionsModule } from '../live-sessions.module';
import { aChatMessage, anOpenSession } from '../testing';

const read = 'query ($id: ID!) { liveSession(id: $id) { lastOrdinal viewerCan pinnedMessage { id body author { name } } } }';
const mutation = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { __typename } }`;
const pinning = mutation('pinChatMessage', 'PinChatMessageInput');
const unpinning = mutation('unpinChatMessage', 'UnpinChatMessageInput');
const deleting = mutation('deleteChatMessage', 'DeleteChatMessageInput');
const hiding = mutation('hideChatMessage', 'HideChatMessageInput');
const closing = mutation('closeLiveSession', 'CloseLiveSessionInput');
const erasing = mutation('eraseAccount', 'EraseAccountInput');

interface Seen {
  liveSession: { lastOrdinal: number; viewerCan: string[]; pinnedMessage: { id: string; body: string } | null };
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

/** An open session with two messages of Anniek, and Bram who reads along. */
async function aRoom() {
  const group = await aGroup(app);
  const rohan = await aMember(app, group, { role: 'facilitator' });
  const [anniek, bram] = [await aMember(app, group, { name: 'Anniek' }), await aMember(app, group)];
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const session = await anOpenSession(app, group, rohan);
  const [first, second] = [await aChatMessage(app, session, anniek, 'de vraag'), await aChatMessage(app, session, anniek, 'de link')];
  const pin = (id: string, as: Caller = rohan): Promise<unknown> => app.ask(pinning, { input: { id } }, as);
  const seen = async (who: Caller = bram) => (await app.ask<Seen>(read, { id: session.id }, who)).liveSession;
  const told = async () =>
    (await app.database.query<{ name: string; payload: { chatMessageId: string } }[]>(`SELECT name, payload FROM domain_events WHERE stream = $1 AND name LIKE 'chat_message.%pinned' ORDER BY seq`, [session.stream])).map(
      ({ name, payload }) => [name, payload.chatMessageId],
    );
  return { rohan, anniek, bram, outsider, session, first, second, pin, seen, told };
}

describe('the pinned message', () => {
  it('stands above the chat for everybody, at once, and gives way to the next one', async () => {
    const { bram, session, first, second, pin, seen, told } = await aRoom();
    const socket = await app.socket(bram);
    await socket.emitWithAck('stream.open', { stream: session.stream, after: 3 });
    const frame = nextFrame(socket, 'news');
    await pin(first.id);
    expect((await frame).events).toMatchObject([{ name: 'chat_message.pinned', payload: { chatMessageId: first.id } }]);
    expect(await seen()).toMatchObject({ lastOrdinal: 2, pinnedMessage: { id: first.id, body: 'de vraag', author: { name: 'Anniek' } } });
    await pin(second.id);
    await pin(second.id);
    expect((await seen()).pinnedMessage).toMatchObject({ id: second.id });
    expect(await told()).toEqual([['chat_message.pinned', first.id], ['chat_message.pinned', second.id]]);
  });

  it('is taken away once, and not by who means another one', async () => {
    const { rohan, first, second, pin, seen, told } = await aRoom();
    await pin(first.id);
    await app.ask(unpinning, { input: { id: second.id } }, rohan);
    expect((await seen()).pinnedMessage).toMatchObject({ id: first.id });
    for (let times = 0; times < 2; times++) await app.ask(unpinning, { input: { id: first.id } }, rohan);
    expect((await seen()).pinnedMessage).toBeNull();
    expect((await told()).slice(1)).toEqual([['chat_message.unpinned', first.id]]);
  });

  it('does not stay when it is deleted, hidden, or gone with all words of its author', async () => {
    const { rohan, anniek, bram, session, first, second, pin, seen, told } = await aRoom();
    await pin(first.id);
    await app.ask(deleting, { input: { id: first.id } }, anniek);
    expect((await seen()).pinnedMessage).toBeNull();
    await pin(second.id);
    await app.ask(hiding, { input: { id: second.id, reason: 'Een nummer.' } }, rohan);
    expect((await seen()).pinnedMessage).toBeNull();
    expect(await app.codeOf(pinning, { input: { id: first.id } }, rohan)).toBe('CHAT_MESSAGE_DELETED');
    expect(await app.codeOf(pinning, { input: { id: second.id } }, rohan)).toBe('CHAT_MESSAGE_HIDDEN');
    const third = await aChatMessage(app, session, bram);
    await pin(third.id);
    await app.ask(erasing, { input: { accountId: bram.id, withWords: true } }, await anAccount(app, { roles: ['admin'] }));
    await app.settle();
    expect((await seen(anniek)).pinnedMessage).toBeNull();
    expect((await told()).filter(([name]) => name === 'chat_message.unpinned').map(([, id]) => id)).toEqual([first.id, second.id, third.id]);
  });

  it('is for facilitators while the session is open; for others it is forbidden, or not there', async () => {
    const { rohan, anniek, bram, outsider, session, first, pin, seen } = await aRoom();
    for (const verb of [pinning, unpinning]) {
      for (const member of [anniek, bram]) expect(await app.codeOf(verb, { input: { id: first.id } }, member)).toBe('FORBIDDEN');
      expect(await app.codeOf(verb, { input: { id: first.id } }, outsider)).toBe('NOT_FOUND');
      expect(await app.codeOf(verb, { input: { id: first.id } })).toBe('UNAUTHENTICATED');
      expect(await app.codeOf(verb, { input: { id: unknownId() } }, rohan)).toBe('NOT_FOUND');
    }
    expect([(await seen(rohan)).viewerCan.includes('live_session.pin_message'), (await seen()).viewerCan.includes('live_session.pin_message')]).toEqual([true, false]);
    await pin(first.id);
    await app.ask(closing, { input: { id: session.id } }, rohan);
    for (const verb of [pinning, unpinning]) expect(await app.codeOf(verb, { input: { id: first.id } }, rohan)).toBe('LIVE_SESSION_CLOSED');
    expect((await seen()).pinnedMessage).toMatchObject({ id: first.id });
  });
});
