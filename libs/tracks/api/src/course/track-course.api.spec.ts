import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { platformRoles, trackMoves, trackStates, type TrackState } from '@leerkring/contract';
import { IdentityModule } from '@leerkring/identity/api';
import { aStranger, anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { TrackFacilitator } from '../track.entity';
import { TracksModule } from '../tracks.module';
import { aTrack } from '../testing';

const READ = 'query ($slug: String!) { track(slug: $slug) { state stateSince changes { fromState toState reason madeAt madeBy { id } } } }';
const MOVE = 'mutation ($input: MoveTrackInput!) { moveTrack(input: $input) { track { id state } } }';

interface TrackNow {
  state: TrackState;
  stateSince: string | null;
  changes: { fromState: TrackState; toState: TrackState; reason: string; madeAt: string; madeBy: { id: string } }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [OrganisationsModule, IdentityModule, TracksModule] });
});
afterAll(() => app.stop());

const manager = () => anAccount(app, { roles: ['programme_manager'] });
const move = async (as: Caller, id: string, from: TrackState, to: TrackState, reason = 'Daarom.'): Promise<string | undefined> =>
  (await app.graphql(MOVE, { input: { id, from, to, reason } }, as)).errors?.[0]?.extensions.code;
const read = async (slug: string, as: Caller): Promise<TrackNow> => (await app.ask<{ track: TrackNow }>(READ, { slug }, as)).track;
const put = (id: string, state: TrackState) => app.database.query('UPDATE tracks SET state = $2 WHERE id = $1', [id, state]);
async function facilitatorOf(track: { id: string }): Promise<TestAccount> {
  const account = await anAccount(app);
  await app.database.manager.save(TrackFacilitator, { trackId: track.id, accountId: account.id, role: 'lead', assignedAt: app.clock.now() });
  return account;
}

describe('the state of a track', () => {
  it('takes exactly the steps of the table, for each role', async () => {
    const track = await aTrack(app);
    const people: [string, Caller, string | undefined][] = [['stranger', aStranger, 'UNAUTHENTICATED'], ['its facilitator', await facilitatorOf(track), 'FORBIDDEN']];
    for (const role of platformRoles) people.push([role, await anAccount(app, { roles: [role] }), role === 'programme_manager' ? undefined : 'FORBIDDEN']);
    for (const from of trackStates) {
      for (const to of trackStates) {
        for (const [who, person, refusal] of people) {
          await put(track.id, from);
          const expected = refusal ?? (trackMoves[from][to] ? undefined : 'TRACK_MOVE_REFUSED');
          expect([who, from, to, await move(person, track.id, from, to)]).toEqual([who, from, to, expected]);
          expect((await read(track.slug, aStranger)).state).toBe(expected ? from : to);
        }
      }
    }
    expect(await move(await manager(), unknownId(), 'open', 'running')).toBe('NOT_FOUND');
  });

  it('goes to the next one freely and one back with a reason of at most 500 characters, and nowhere else', async () => {
    const [track, person] = [await aTrack(app), await manager()];
    for (const [place, from] of trackStates.entries()) {
      for (const [other, to] of trackStates.entries()) {
        await put(track.id, from);
        const expected = other === place + 1 ? undefined : other === place - 1 ? 'TRACK_REASON_MISSING' : 'TRACK_MOVE_REFUSED';
        expect([from, to, await move(person, track.id, from, to, '  ')]).toEqual([from, to, expected]);
      }
    }
    await put(track.id, 'closed');
    expect(await move(person, track.id, 'closed', 'closing', 'x'.repeat(501))).toBe('INPUT_TOO_LONG');
    expect(await move(person, track.id, 'closed', 'closing', 'x'.repeat(500))).toBeUndefined();
  });

  it('keeps who took a step when and why: for the programme, editors and its facilitators; everybody reads since when', async () => {
    const [track, person] = [await aTrack(app, { state: 'in_preparation' }), await manager()];
    expect(await read(track.slug, aStranger)).toEqual({ state: 'in_preparation', stateSince: null, changes: [] });
    await move(person, track.id, 'in_preparation', 'open', '');
    await move(person, track.id, 'open', 'in_preparation', '  Nog geen begeleider. ');
    const now = app.clock.now().toISOString();
    const steps = [
      { fromState: 'open', toState: 'in_preparation', reason: 'Nog geen begeleider.', madeAt: now, madeBy: { id: person.id } },
      { fromState: 'in_preparation', toState: 'open', reason: '', madeAt: now, madeBy: { id: person.id } },
    ];
    const readers = [person, await facilitatorOf(track), await anAccount(app, { roles: ['editor'] })];
    for (const reader of readers) expect((await read(track.slug, reader)).changes).toEqual(steps);
    for (const other of [aStranger, await anAccount(app), await facilitatorOf(await aTrack(app))]) expect(await read(track.slug, other)).toEqual({ state: 'in_preparation', stateSince: now, changes: [] });
    expect(await app.database.query(`SELECT action, result, actor_id AS "actorId" FROM audit_entries WHERE object_id = $1 AND action = 'track.move'`, [track.id])).toEqual(Array(2).fill({ action: 'track.move', result: 'done', actorId: person.id }));
  });

  it('goes one way only when two people take a step at once; the second hears where it stands', async () => {
    const [track, one, other] = [await aTrack(app, { state: 'open' }), await manager(), await manager()];
    const answers = await Promise.all([one, other].map((as) => app.graphql(MOVE, { input: { id: track.id, from: 'open', to: 'running' } }, as)));
    expect(answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions)).toMatchObject([{ code: 'TRACK_MOVED', details: { state: 'running' } }]);
    expect((await read(track.slug, one)).changes).toHaveLength(1);
  });

  it('is told to who follows the network, without words', async () => {
    const [track, person] = [await aTrack(app, { state: 'closing' }), await manager()];
    const socket = await app.socket(await anAccount(app));
    const [{ head }] = await app.database.query<{ head: number }[]>(`SELECT head::int FROM streams WHERE stream = 'network'`) as [{ head: number }];
    await socket.emitWithAck('stream.open', { stream: 'network', after: head });
    const news = nextFrame(socket, 'news');
    await move(person, track.id, 'closing', 'running', 'Een reden die niemand in het logboek leest.');
    const { events } = await news;
    expect(events).toMatchObject([{ name: 'track.moved', payload: { trackId: track.id, from: 'closing', to: 'running' } }]);
    expect(JSON.stringify(events)).not.toContain('Een reden');
  });

  it('leaves a closed track to be read by everybody', async () => {
    const track = await aTrack(app, { state: 'closed' });
    expect(await app.ask('query ($slug: String!) { track(slug: $slug) { name goal offer ask } }', { slug: track.slug }, aStranger)).toEqual({
      track: { name: 'Zeggenschap', goal: 'Zeggenschap!', offer: ['Zeggenschap a'], ask: ['Zeggenschap b'] },
    });
  });
});

describe('somebody who moved a track and is forgotten', () => {
  it('takes reasons along when the words are to go; the steps stay', async () => {
    const [track, person] = [await aTrack(app, { state: 'open' }), await manager()];
    await move(person, track.id, 'open', 'in_preparation', 'Mijn eigen woorden.');
    await app.ask('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }', { input: { accountId: person.id, withWords: true } }, await anAccount(app, { roles: ['admin'] }));
    await app.settle();
    expect((await read(track.slug, await manager())).changes).toMatchObject([{ fromState: 'open', toState: 'in_preparation', reason: '…' }]);
  });
});
