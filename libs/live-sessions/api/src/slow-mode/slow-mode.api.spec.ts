import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { slowModes } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { LiveSessionsModule } from '../live-sessions.module';
import { aChatMessage, anOpenSession } from '../testing';

const slowDown = 'mutation ($input: SetSlowModeInput!) { setSlowMode(input: $input) { liveSession { id slowSeconds } } }';
const read = 'query ($id: ID!) { liveSession(id: $id) { slowSeconds } }';
const send = 'mutation ($input: SendChatMessageInput!) { sendChatMessage(input: $input) { chatMessage { id } } }';
const edit = 'mutation ($input: EditChatMessageInput!) { editChatMessage(input: $input) { chatMessage { body } } }';
const remove = 'mutation ($input: DeleteChatMessageInput!) { deleteChatMessage(input: $input) { chatMessage { id } } }';
const close = 'mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { id } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

/** An open session with this many seconds between two messages. */
async function aSlowRoom(seconds = 30) {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const [anniek, bram] = [await aMember(app, group), await aMember(app, group)];
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const session = await anOpenSession(app, group, facilitator);
  const slow = (to: number): { input: object } => ({ input: { liveSessionId: session.id, seconds: to } });
  if (seconds) await app.ask(slowDown, slow(seconds), facilitator);
  const saying = (clientId = uuid()) => ({ liveSessionId: session.id, clientId, body: 'Nog iets.' });
  /** What GraphQL answers to a message: nothing, or why it was refused. */
  const refusal = async (who: Caller, clientId?: string) => (await app.graphql(send, { input: saying(clientId) }, who)).errors?.[0]?.extensions;
  return { facilitator, anniek, bram, outsider, session, slow, saying, refusal };
}

const wait = (retryAfter: number) => ({ code: 'CHAT_SLOW', details: { retryAfter } });

describe('slow mode', () => {
  it('is set by facilitators, to the lengths that there are, and told to everybody in the room', async () => {
    const { session, facilitator, anniek, outsider, slow } = await aSlowRoom(0);
    const socket = await app.socket(anniek);
    await socket.emitWithAck('stream.open', { stream: session.stream, after: 1 });
    const told = nextFrame(socket, 'news', (frame) => frame.events[0]?.name === 'live_session.chat_slowed');
    for (const seconds of slowModes.toReversed()) expect(await app.ask(slowDown, slow(seconds), facilitator)).toMatchObject({ setSlowMode: { liveSession: { slowSeconds: seconds } } });
    expect((await told).events[0]!.payload).toEqual({ slowSeconds: 120 });
    for (const seconds of [-10, 5, 3600]) expect(await app.codeOf(slowDown, slow(seconds), facilitator)).toBe('INPUT_INVALID');
    expect(await app.codeOf(slowDown, slow(30), anniek)).toBe('FORBIDDEN');
    expect(await app.codeOf(slowDown, slow(30), outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(slowDown, slow(30))).toBe('UNAUTHENTICATED');
    expect(await app.codeOf(slowDown, { input: { liveSessionId: unknownId(), seconds: 30 } }, facilitator)).toBe('NOT_FOUND');
    expect(await app.ask(read, session, anniek)).toEqual({ liveSession: { slowSeconds: 0 } });
  });

  it('changes nothing when it is set to what it was, and nothing after the close', async () => {
    const { session, facilitator, slow } = await aSlowRoom();
    await app.ask(slowDown, slow(30), facilitator);
    const rows = await app.database.query(`SELECT payload FROM domain_events WHERE stream = $1 AND name = 'live_session.chat_slowed'`, [session.stream]);
    expect(rows).toEqual([{ payload: { slowSeconds: 30 } }]);
    await app.ask(close, { input: { id: session.id } }, facilitator);
    expect(await app.codeOf(slowDown, slow(10), facilitator)).toBe('LIVE_SESSION_CLOSED');
  });

  it('refuses who speaks again too soon, by GraphQL and by socket, and says how many seconds are left', async () => {
    const { anniek, bram, refusal, saying } = await aSlowRoom();
    const socket = await app.socket(anniek);
    expect(await refusal(anniek)).toBeUndefined();
    expect(await refusal(anniek)).toMatchObject(wait(30));
    app.clock.advance(17_500);
    expect(await socket.emitWithAck('chat.send', saying())).toEqual({ ok: false, error: wait(13) });
    expect(await refusal(bram)).toBeUndefined();
    app.clock.advance(12_500);
    expect(await socket.emitWithAck('chat.send', saying())).toMatchObject({ ok: true });
    expect(await refusal(anniek)).toMatchObject(wait(30));
  });

  it('takes one of two messages that are sent at the same moment, and the same one twice', async () => {
    const { anniek, refusal } = await aSlowRoom();
    const [once, again] = [uuid(), uuid()];
    const answers = await Promise.all([refusal(anniek, once), refusal(anniek, again)]);
    expect(answers.filter((answer) => !answer)).toHaveLength(1);
    expect(await refusal(anniek, answers[0] ? again : once)).toBeUndefined();
  });

  it('counts words that were taken back, and slows down neither that nor a change', async () => {
    const { anniek, session, refusal } = await aSlowRoom();
    const { id } = await aChatMessage(app, session, anniek);
    await app.ask(edit, { input: { id, body: 'Anders.' } }, anniek);
    await app.ask(remove, { input: { id } }, anniek);
    expect(await refusal(anniek)).toMatchObject(wait(30));
  });

  it('lets facilitators speak on, and everybody once it is over', async () => {
    const { facilitator, anniek, slow, refusal } = await aSlowRoom(120);
    for (let times = 0; times < 2; times++) expect(await refusal(facilitator)).toBeUndefined();
    await refusal(anniek);
    await app.ask(slowDown, slow(0), facilitator);
    expect(await refusal(anniek)).toBeUndefined();
    await app.ask(slowDown, slow(10), facilitator);
    expect(await refusal(anniek)).toMatchObject(wait(10));
  });
});
