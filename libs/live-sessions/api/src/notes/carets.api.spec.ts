import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { nextFrame, startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { LiveSessionsModule } from '../live-sessions.module';
import { anOpenSession } from '../testing';

const inviting = 'mutation ($input: InviteObserverInput!) { inviteObserver(input: $input) { __typename } }';
const leaving = 'mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { __typename } }';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

/** Femke, Anniek and an observer look at the notes of an open session. */
async function someNotes() {
  const group = await aGroup(app);
  const rohan = await aMember(app, group, { role: 'facilitator' });
  const [femke, anniek, wies] = [await aMember(app, group), await aMember(app, group), await anAccount(app)];
  const session = await anOpenSession(app, group, rohan);
  await app.ask(inviting, { input: { liveSessionId: session.id, email: wies.email, reason: 'Leert hoe wij overleggen.' } }, rohan);
  const { liveSession } = await app.ask<{ liveSession: { notes: { id: string } } }>('query ($id: ID!) { liveSession(id: $id) { notes { id } } }', { id: session.id }, femke);
  const stream = `session_notes:${liveSession.notes.id}`;
  const looks = async (who: Caller) => {
    const socket = await app.socket(who);
    expect(await socket.emitWithAck('stream.open', { stream, after: 0 })).toMatchObject({ ok: true });
    return socket;
  };
  return { group, femke, anniek, stream, looks, atFemke: await looks(femke), atAnniek: await looks(anniek), atWies: await looks(wies) };
}

const place = (stream: string, wishes: object = {}) => ({ stream, part: 'session', anchor: 'AAEC', head: 'AAED', ...wishes });

describe('a cursor in shared notes', () => {
  it('is told to who reads them, by account and without a name, and nothing of it is kept', async () => {
    const { femke, stream, atFemke, atAnniek, atWies } = await someNotes();
    const before = await app.database.query<{ count: number }[]>('SELECT count(*)::int AS count FROM domain_events');
    const told = [nextFrame(atAnniek, 'caret'), nextFrame(atWies, 'caret')];
    expect(await atFemke.emitWithAck('caret.move', place(stream))).toEqual({ ok: true });
    for (const frame of await Promise.all(told)) expect(frame).toEqual({ ...place(stream), accountId: femke.id });
    expect(await app.database.query('SELECT count(*)::int AS count FROM domain_events')).toEqual(before);
  });

  it('is shown by who may write alone: not by an observer, nor without the notes open, nor where nothing is written together', async () => {
    const { femke, stream, atFemke, atWies } = await someNotes();
    expect(await atWies.emitWithAck('caret.move', place(stream))).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    const elsewhere = await app.socket(femke);
    expect(await elsewhere.emitWithAck('caret.move', place(stream))).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    await atFemke.emitWithAck('stream.open', { stream: `account:${femke.id}`, after: 0 });
    expect(await atFemke.emitWithAck('caret.move', place(`account:${femke.id}`))).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  });

  it('is told to nobody whose right to read ended, and by nobody whose right to write did', async () => {
    const { group, anniek, stream, atFemke, atAnniek } = await someNotes();
    const frames: unknown[] = [];
    atAnniek.on('caret', (frame) => frames.push(frame));
    await app.ask(leaving, { input: { groupId: group.id } }, anniek);
    expect(await atFemke.emitWithAck('caret.move', place(stream))).toEqual({ ok: true });
    expect(await atAnniek.emitWithAck('caret.move', place(stream))).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(frames).toEqual([]);
  });

  it('is a short thing, told not too often', async () => {
    const { stream, atFemke } = await someNotes();
    expect(await atFemke.emitWithAck('caret.move', place(stream, { head: 'A'.repeat(limits.caret + 1) }))).toMatchObject({ ok: false, error: { code: 'INPUT_TOO_LONG' } });
    expect(await atFemke.emitWithAck('caret.move', place(stream, { head: '<b>' }))).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
    const answers = [];
    for (let time = 0; time < 11; time++) answers.push(await atFemke.emitWithAck('caret.move', place(stream)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
    expect(answers.at(-1)).toMatchObject({ ok: false, error: { code: 'LIMIT_EXCEEDED' } });
  });
});
