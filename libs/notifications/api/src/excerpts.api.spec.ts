import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXCERPT_OBJECTION_MS, limits } from '@leerkring/contract';
import { DiscussionsModule } from '@leerkring/discussions/api';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { LiveSessionsModule } from '@leerkring/live-sessions/api';
import { aChatMessage, anOpenSession } from '@leerkring/live-sessions/api/testing';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { NotificationsModule } from './index';

const START = 'mutation ($input: StartThreadInput!) { startThread(input: $input) { thread { id } } }';
const SHOWN = 'id placeType placeId objectionsUntil leftOut viewerMayObject viewerObjected messages { id body author { id } } liveSession { id }';
const READ = `query ($placeType: ExcerptPlaceType!, $placeId: ID!) { excerpt(placeType: $placeType, placeId: $placeId) { ${SHOWN} } }`;
const MARKS = 'query ($id: ID!) { liveSession(id: $id) { excerpts { placeType placeId title slug messageIds } } }';
const OBJECT = `mutation ($input: ExcerptInput!) { objectToExcerpt(input: $input) { excerpt { ${SHOWN} } } }`;
const WITHDRAW = `mutation ($input: ExcerptInput!) { withdrawExcerptObjection(input: $input) { excerpt { ${SHOWN} } } }`;
const verb = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { __typename } }`;

interface Mark {
  placeType: string;
  placeId: string;
  title: string;
  slug: string;
  messageIds: string[];
}

interface Shown {
  id: string;
  objectionsUntil: string;
  leftOut: number;
  viewerMayObject: boolean;
  viewerObjected: boolean;
  messages: { id: string; body: string; author: { id: string } }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule, DiscussionsModule, NotificationsModule] });
});
afterAll(() => app.stop());

/** A session in which Anniek and Bram said something, of which Anniek makes a thread. */
async function anExcerpt() {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const [anniek, bram, cas] = [await aMember(app, group), await aMember(app, group), await aMember(app, group)];
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const session = await anOpenSession(app, group, facilitator);
  const said = [await aChatMessage(app, session, anniek, 'een'), await aChatMessage(app, session, bram, 'twee'), await aChatMessage(app, session, bram, 'drie'), await aChatMessage(app, session, cas, 'vier')] as const;
  const input = (messageIds: string[], wishes = {}) => ({ input: { subject: { type: 'live_session', id: session.id }, kind: 'question', title: 'Verder over het zaaltje', body: 'Zie hieronder.', messageIds, clientId: uuid(), ...wishes } });
  const start = async (messageIds: string[], who: Caller = anniek) => (await app.ask<{ startThread: { thread: { id: string } } }>(START, input(messageIds), who)).startThread.thread.id;
  const threadId = await start(said.slice(0, 3).map(({ id }) => id));
  const read = async (who: Caller) => (await app.ask<{ excerpt: Shown | null }>(READ, { placeType: 'thread', placeId: threadId }, who)).excerpt;
  const words = async (who: Caller) => (await read(who))!.messages.map(({ body }) => body);
  const marks = async (who: Caller) => (await app.ask<{ liveSession: { excerpts: Mark[] } }>(MARKS, { id: session.id }, who)).liveSession.excerpts;
  const { id } = (await read(anniek))!;
  return { group, facilitator, anniek, bram, cas, outsider, session, said, input, start, threadId, read, words, marks, id };
}

const told = async (who: Caller) => {
  await app.settle();
  return (await app.ask<{ viewer: { unreadNotifications: { reason: string; threadId: string | null; actors: { id: string }[] }[] } }>('{ viewer { unreadNotifications { reason threadId actors { id } } } }', {}, who)).viewer.unreadNotifications.filter(({ reason }) => reason === 'excerpted');
};

describe('words of the chat that go on in a thread', () => {
  it('are shown there by reference, in their order, and the session says where they went', async () => {
    const { anniek, bram, session, threadId, read, marks, said } = await anExcerpt();
    expect(await read(bram)).toMatchObject({ placeType: 'thread', placeId: threadId, leftOut: 0, liveSession: { id: session.id }, messages: [{ id: said[0].id, body: 'een', author: { id: anniek.id } }, { body: 'twee' }, { body: 'drie' }] });
    expect(await marks(bram)).toEqual([{ placeType: 'thread', placeId: threadId, title: 'Verder over het zaaltje', slug: expect.any(String), messageIds: said.slice(0, 3).map(({ id }) => id) }]);
  });

  it('come in one commit with the thread, once, and only when something is left of them', async () => {
    const { anniek, session, said, input, marks, threadId } = await anExcerpt();
    const elsewhere = await anExcerpt();
    const threads = async () => (await app.ask<{ threads: { totalCount: number } }>('query ($subject: ThreadSubjectInput!) { threads(subject: $subject, first: 10) { totalCount } }', { subject: { type: 'live_session', id: session.id } }, anniek)).threads.totalCount;
    for (const ids of [[elsewhere.said[0].id], [unknownId()]]) expect(await app.codeOf(START, input(ids), anniek)).toBe('EXCERPT_EMPTY');
    expect(await app.codeOf(START, input(Array.from({ length: limits.excerpt + 1 }, () => uuid())), anniek)).toBe('INPUT_INVALID');
    expect(await app.codeOf(START, input([said[0].id], { subject: { type: 'group', id: elsewhere.group.id } }), elsewhere.anniek)).toBe('INPUT_INVALID');
    expect(await threads()).toBe(1);
    const twice = input([said[3].id]);
    const [one, two] = await Promise.all([app.ask<{ startThread: { thread: { id: string } } }>(START, twice, anniek), app.ask(START, twice, anniek)]);
    expect(one).toEqual(two);
    expect((await marks(anniek)).map((mark) => mark.placeId)).toEqual([threadId, one.startThread.thread.id]);
  });

  it('are there for nobody who may not read the session: not from outside, not after leaving, not in another group', async () => {
    const { group, cas, outsider, threadId, id, said, input, read } = await anExcerpt();
    expect(await read(outsider)).toBeNull();
    expect([await app.codeOf(OBJECT, { input: { id } }, outsider), await app.codeOf(OBJECT, { input: { id: unknownId() } }, outsider)]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await app.codeOf(START, input([said[0].id]), outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(READ, { placeType: 'thread', placeId: threadId })).toBe('UNAUTHENTICATED');
    expect(await read(cas)).not.toBeNull();
    await app.ask(verb('leaveGroup', 'LeaveGroupInput'), { input: { groupId: group.id } }, cas);
    expect(await read(cas)).toBeNull();
  });

  it('follow what happens to them in the chat, at once: changed, deleted, hidden and shown again', async () => {
    const { anniek, bram, facilitator, said, threadId, words, read, marks } = await anExcerpt();
    const socket = await app.socket(anniek);
    await socket.emitWithAck('stream.open', { stream: `thread:${threadId}`, after: 0 });
    const changed = nextFrame(socket, 'news', ({ events }) => events.some(({ name }) => name === 'excerpt.changed'));
    await app.ask(verb('editChatMessage', 'EditChatMessageInput'), { input: { id: said[1].id, body: 'twee, beter' } }, bram);
    await app.settle();
    expect((await changed).events.at(-1)).toMatchObject({ actor: null });
    expect(await words(anniek)).toEqual(['een', 'twee, beter', 'drie']);
    await app.ask(verb('deleteChatMessage', 'DeleteChatMessageInput'), { input: { id: said[2].id } }, bram);
    await app.ask(verb('hideChatMessage', 'HideChatMessageInput'), { input: { id: said[0].id, reason: 'Vertrouwelijk.' } }, facilitator);
    // Also for who may read hidden words in the chat.
    for (const who of [anniek, bram, facilitator]) expect(await words(who)).toEqual(['twee, beter']);
    expect((await read(bram))!.leftOut).toBe(2);
    expect((await marks(bram))[0]!.messageIds).toEqual([said[1].id]);
    await app.ask(verb('unhideChatMessage', 'UnhideChatMessageInput'), { input: { id: said[0].id } }, facilitator);
    expect(await words(bram)).toEqual(['een', 'twee, beter']);
  });

  it('are told to their authors once, and not to who made it or said nothing in it', async () => {
    const { anniek, bram, cas, threadId } = await anExcerpt();
    expect(await told(bram)).toEqual([{ reason: 'excerpted', threadId, actors: [{ id: anniek.id }] }]);
    expect([await told(anniek), await told(cas)]).toEqual([[], []]);
  });
});

describe('who does not want that', () => {
  it('takes their own words out for everybody, which nobody is told the author of, and can put them back', async () => {
    const { anniek, bram, cas, threadId, id, words, read } = await anExcerpt();
    expect([(await read(bram))!.viewerMayObject, (await read(cas))!.viewerMayObject]).toEqual([true, false]);
    expect(await app.codeOf(OBJECT, { input: { id } }, cas)).toBe('FORBIDDEN');
    for (let times = 0; times < 2; times++) await app.ask(OBJECT, { input: { id } }, bram);
    await app.settle();
    for (const who of [anniek, bram, cas]) expect(await words(who)).toEqual(['een']);
    expect([(await read(bram))!.viewerObjected, (await read(anniek))!.viewerObjected, (await read(cas))!.leftOut]).toEqual([true, false, 2]);
    const log = await app.database.query<{ name: string; actor_id: string | null; payload: object }[]>('SELECT name, actor_id, payload FROM domain_events WHERE stream = $1 AND name LIKE $2', [`thread:${threadId}`, 'excerpt.%']);
    expect(log).toEqual([{ name: 'excerpt.changed', actor_id: null, payload: { excerptId: id } }]);
    await app.ask(WITHDRAW, { input: { id } }, bram);
    expect(await words(cas)).toEqual(['een', 'twee', 'drie']);
  });

  it('has three days for it, both ways', async () => {
    const { bram, id, words, read } = await anExcerpt();
    app.clock.advance(EXCERPT_OBJECTION_MS);
    await app.ask(OBJECT, { input: { id } }, bram);
    app.clock.advance(1000);
    expect([await app.codeOf(WITHDRAW, { input: { id } }, bram), await app.codeOf(OBJECT, { input: { id } }, bram)]).toEqual(['EXCERPT_SETTLED', 'EXCERPT_SETTLED']);
    expect(await words(bram)).toEqual(['een']);
    expect((await read(bram))!.viewerMayObject).toBe(false);
  });
});

describe('whose message in a chat a facilitator hides', () => {
  const hidden = async (who: Caller) => {
    await app.settle();
    const answer = await app.ask<{ viewer: { unreadNotifications: { reason: string }[]; readNotifications: { nodes: { reason: string }[] } } }>(
      '{ viewer { unreadNotifications { reason meetingId ordinal count actors { id } } readNotifications(first: 20) { nodes { reason ordinal } } } }', {}, who);
    const [fresh, read] = [answer.viewer.unreadNotifications, answer.viewer.readNotifications.nodes].map((rows) => rows.filter(({ reason }) => reason === 'chat_hidden'));
    return { fresh, read };
  };

  it('hears of it at once and alone, also who read along, as one for several; it leads to the message, where the reason stands', async () => {
    const { facilitator, anniek, bram, session, said } = await anExcerpt();
    const socket = await app.socket(bram);
    await socket.emitWithAck('stream.seen', { stream: session.stream as never, ordinal: 4 });
    await socket.emitWithAck('stream.open', { stream: `account:${bram.id}` as never, after: 0 });
    const rung = nextFrame(socket, 'news', ({ events }) => events.some(({ name }) => name === 'notification.added'));
    for (const { id } of [said[1], said[2]]) await app.ask(verb('hideChatMessage', 'HideChatMessageInput'), { input: { id, reason: 'Een nummer.' } }, facilitator);
    await app.settle();
    await rung;
    expect(await hidden(bram)).toEqual({ fresh: [{ reason: 'chat_hidden', meetingId: session.id, ordinal: 2, count: 2, actors: [{ id: facilitator.id }] }], read: [] });
    for (const other of [anniek, facilitator]) expect(await hidden(other)).toEqual({ fresh: [], read: [] });
  });

  it('hears no more of it once it is shown again or taken back, and finds it again once it was read', async () => {
    const { facilitator, bram, said } = await anExcerpt();
    const hide = (id: string): Promise<unknown> => app.ask(verb('hideChatMessage', 'HideChatMessageInput'), { input: { id, reason: 'Een nummer.' } }, facilitator).then(() => app.settle());
    await hide(said[1].id);
    await app.ask(verb('unhideChatMessage', 'UnhideChatMessageInput'), { input: { id: said[1].id } }, facilitator);
    expect((await hidden(bram)).fresh).toEqual([]);
    await hide(said[1].id);
    expect((await hidden(bram)).fresh).toMatchObject([{ count: 1 }]);
    await hide(said[2].id);
    await app.ask(verb('deleteChatMessage', 'DeleteChatMessageInput'), { input: { id: said[2].id } }, bram);
    expect((await hidden(bram)).fresh).toMatchObject([{ count: 1, ordinal: 2 }]);
    await app.ask('mutation { markAllNotificationsRead { __typename } }', {}, bram);
    expect(await hidden(bram)).toEqual({ fresh: [], read: [{ reason: 'chat_hidden', ordinal: 2 }] });
  });

  it('is not told by their own hand, nor after they left', async () => {
    const { group, facilitator, bram, session, said } = await anExcerpt();
    const own = await aChatMessage(app, session, facilitator, 'te snel');
    await app.ask(verb('hideChatMessage', 'HideChatMessageInput'), { input: { id: own.id, reason: 'Te snel.' } }, facilitator);
    await app.ask(verb('leaveGroup', 'LeaveGroupInput'), { input: { groupId: group.id } }, bram);
    await app.ask(verb('hideChatMessage', 'HideChatMessageInput'), { input: { id: said[1].id, reason: 'Een nummer.' } }, facilitator);
    for (const who of [facilitator, bram]) expect(await hidden(who)).toEqual({ fresh: [], read: [] });
  });
});
