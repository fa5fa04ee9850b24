import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { LiveSessionsModule } from '../live-sessions.module';
import { aChatMessage, anOpenSession } from '../testing';

const SHOWN = 'id reactions { kind count mine people { name } }';
const read = `query ($id: ID!) { liveSession(id: $id) { lastOrdinal viewerCan messages(first: 50) { nodes { ${SHOWN} } } } }`;
const adding = `mutation ($input: AddChatReactionInput!) { addChatReaction(input: $input) { chatMessage { ${SHOWN} } } }`;
const removing = `mutation ($input: RemoveChatReactionInput!) { removeChatReaction(input: $input) { chatMessage { ${SHOWN} } } }`;
const mutation = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { __typename } }`;
const hiding = mutation('hideChatMessage', 'HideChatMessageInput');
const unhiding = mutation('unhideChatMessage', 'UnhideChatMessageInput');
const deleting = mutation('deleteChatMessage', 'DeleteChatMessageInput');
const closing = mutation('closeLiveSession', 'CloseLiveSessionInput');
const erasing = mutation('eraseAccount', 'EraseAccountInput');

type SeenReactions = { kind: string; count: number; mine: boolean; people: { name: string }[] }[];
interface Seen {
  liveSession: { lastOrdinal: number; viewerCan: string[]; messages: { nodes: { id: string; reactions: SeenReactions }[] } };
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule], env: { CHAT_RATE: '2:20' } });
});
afterAll(() => app.stop());

/** An open session in which Anniek said something, with Femke who reads along. */
async function aRoom() {
  const group = await aGroup(app);
  const rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
  const [anniek, femke] = [await aMember(app, group, { name: 'Anniek' }), await aMember(app, group, { name: 'Femke' })];
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const session = await anOpenSession(app, group, rohan);
  const { id } = await aChatMessage(app, session, anniek);
  const add = async (kind: string, as: Caller) => (await app.ask<{ addChatReaction: { chatMessage: { reactions: SeenReactions } } }>(adding, { input: { id, kind } }, as)).addChatReaction.chatMessage.reactions;
  const remove = async (kind: string, as: Caller) => (await app.ask<{ removeChatReaction: { chatMessage: { reactions: SeenReactions } } }>(removing, { input: { id, kind } }, as)).removeChatReaction.chatMessage.reactions;
  const seen = async (who: Caller) => (await app.ask<Seen>(read, { id: session.id }, who)).liveSession;
  const shown = async (who: Caller) => (await seen(who)).messages.nodes.find((message) => message.id === id)!.reactions;
  const news = () => app.database.query<{ name: string; payload: object }[]>(`SELECT name, payload FROM domain_events WHERE stream = $1 AND name LIKE 'chat_reaction.%' ORDER BY seq`, [session.stream]);
  return { group, rohan, anniek, femke, outsider, session, id, add, remove, seen, shown, news };
}

describe('a reaction to a message', () => {
  it('shows who reacted to everybody who reads along, at once, and is no message', async () => {
    const { rohan, anniek, femke, session, id, add, seen, shown } = await aRoom();
    const socket = await app.socket(anniek);
    await socket.emitWithAck('stream.open', { stream: session.stream, after: 2 });
    const told = nextFrame(socket, 'news');
    await add('thanks', femke);
    expect((await told).events).toMatchObject([{ name: 'chat_reaction.added', payload: { chatMessageId: id, kind: 'thanks', accountId: femke.id } }]);
    app.clock.advance(1000);
    expect(await add('thanks', rohan)).toEqual([{ kind: 'thanks', count: 2, mine: true, people: [{ name: 'Rohan' }, { name: 'Femke' }] }]);
    expect(await shown(anniek)).toEqual([{ kind: 'thanks', count: 2, mine: false, people: [{ name: 'Femke' }, { name: 'Rohan' }] }]);
    expect((await seen(anniek)).lastOrdinal).toBe(1);
  });

  it('counts once per person and kind, goes when it is taken back, and each is told once', async () => {
    const { femke, rohan, id, add, remove, news } = await aRoom();
    await Promise.all([add('agree', femke), add('agree', femke), add('agree', rohan)]);
    expect((await add('same_here', femke)).map(({ kind, count }) => [kind, count])).toEqual([['agree', 2], ['same_here', 1]]);
    for (let times = 0; times < 2; times++) await remove('agree', femke);
    expect(await remove('same_here', femke)).toMatchObject([{ kind: 'agree', count: 1, mine: false }]);
    expect(await news()).toHaveLength(5);
    expect(await app.database.query('SELECT reaction_count AS count FROM chat_messages WHERE id = $1', [id])).toEqual([{ count: 1 }]);
  });

  it('is asked for once per page, and not at all where there is none', async () => {
    const { session, femke, add, seen } = await aRoom();
    const asking = jest.spyOn(app.database, 'query');
    const asked = async (): Promise<number> => {
      asking.mockClear();
      await seen(femke);
      return asking.mock.calls.filter(([text]) => text.includes('FROM chat_reactions')).length;
    };
    expect(await asked()).toBe(0);
    const other = await aChatMessage(app, session, femke);
    await add('thanks', femke);
    await app.ask(adding, { input: { id: other.id, kind: 'agree' } }, femke);
    expect(await asked()).toBe(1);
    asking.mockRestore();
  });
});

describe('reactions to a message that loses its words', () => {
  it('are destroyed with a deleted one, which takes no new ones', async () => {
    const { anniek, femke, id, add, shown } = await aRoom();
    await add('thanks', femke);
    await app.ask(deleting, { input: { id } }, anniek);
    expect([await shown(femke), await app.database.query('SELECT 1 FROM chat_reactions WHERE chat_message_id = $1', [id])]).toEqual([[], []]);
    expect(await app.codeOf(adding, { input: { id, kind: 'thanks' } }, femke)).toBe('CHAT_MESSAGE_DELETED');
  });

  it('are not shown while it is hidden, and come back with it, which is told', async () => {
    const { rohan, anniek, femke, session, id, add, shown } = await aRoom();
    await add('thanks', femke);
    await app.ask(hiding, { input: { id, reason: 'Een nummer.' } }, rohan);
    for (const reader of [anniek, femke, rohan]) expect(await shown(reader)).toEqual([]);
    expect(await app.codeOf(adding, { input: { id, kind: 'agree' } }, femke)).toBe('CHAT_MESSAGE_HIDDEN');
    await app.ask(unhiding, { input: { id } }, rohan);
    expect(await shown(rohan)).toMatchObject([{ kind: 'thanks', count: 1 }]);
    const [told] = await app.database.query(`SELECT payload FROM domain_events WHERE stream = $1 AND name = 'chat_message.unhidden'`, [session.stream]);
    expect(told).toMatchObject({ payload: { chatMessage: { id, reactionCount: 1 } } });
  });

  it('are gone with who wants to be forgotten: those that they gave and those to their words', async () => {
    const { rohan, anniek, femke, session, id, add, shown, news } = await aRoom();
    await add('thanks', femke);
    await add('thanks', rohan);
    const other = await aChatMessage(app, session, femke);
    await app.ask(adding, { input: { id: other.id, kind: 'agree' } }, anniek);
    await app.ask(erasing, { input: { accountId: femke.id, withWords: true } }, await anAccount(app, { roles: ['admin'] }));
    await app.settle();
    expect(await shown(anniek)).toEqual([{ kind: 'thanks', count: 1, mine: false, people: [{ name: 'Rohan' }] }]);
    expect(await app.database.query('SELECT chat_message_id AS id FROM chat_reactions WHERE chat_message_id = ANY($1)', [[id, other.id]])).toEqual([{ id }]);
    expect((await news()).at(-1)).toEqual({ name: 'chat_reaction.removed', payload: { chatMessageId: id, kind: 'thanks', accountId: femke.id } });
  });
});

describe('who may react', () => {
  it('are those who may talk, while the session is open', async () => {
    const { rohan, femke, outsider, session, id, add, seen } = await aRoom();
    for (const verb of [adding, removing]) {
      expect(await app.codeOf(verb, { input: { id, kind: 'thanks' } }, outsider)).toBe('NOT_FOUND');
      expect(await app.codeOf(verb, { input: { id, kind: 'thanks' } })).toBe('UNAUTHENTICATED');
      expect(await app.codeOf(verb, { input: { id: unknownId(), kind: 'thanks' } }, femke)).toBe('NOT_FOUND');
    }
    expect((await seen(femke)).viewerCan).toEqual(expect.arrayContaining(['chat_reaction.add', 'chat_reaction.remove']));
    await add('celebrate', rohan);
    await app.ask(closing, { input: { id: session.id } }, rohan);
    expect(await app.codeOf(adding, { input: { id, kind: 'thanks' } }, femke)).toBe('FORBIDDEN');
    expect((await seen(femke)).viewerCan).not.toContain('chat_reaction.add');
  });

  it('do so at a bounded pace', async () => {
    const { femke, id, add, remove } = await aRoom();
    for (let times = 0; times < 10; times++) {
      await add('thanks', femke);
      await remove('thanks', femke);
    }
    expect(await app.codeOf(adding, { input: { id, kind: 'thanks' } }, femke)).toBe('LIMIT_EXCEEDED');
  });
});
