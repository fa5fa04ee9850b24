import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityModule } from '@leerkring/identity/api';
import { aStranger, anAccount } from '@leerkring/identity/api/testing';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import type { Track } from '../track.entity';
import { TracksModule } from '../tracks.module';
import { aTrack } from '../testing';

const READ = 'query ($slug: String!) { track(slug: $slug) { viewerAskedNotice noticeCount } }';
const ASK = 'mutation ($input: TrackNoticeInput!) { askTrackNotice(input: $input) { track { id viewerAskedNotice noticeCount } } }';
const WITHDRAW = 'mutation ($input: TrackNoticeInput!) { withdrawTrackNotice(input: $input) { track { id viewerAskedNotice } } }';
const MOVE = 'mutation ($input: MoveTrackInput!) { moveTrack(input: $input) { track { id } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [OrganisationsModule, IdentityModule, TracksModule] });
});
afterAll(() => app.stop());

const read = async (track: Track, as: Caller) => (await app.ask<{ track: object }>(READ, { slug: track.slug }, as)).track;
const code = async (query: string, trackId: string, as: Caller): Promise<string | undefined> => (await app.graphql(query, { input: { trackId } }, as)).errors?.[0]?.extensions.code;
const rows = (track: Track) => app.database.query<object[]>('SELECT account_id AS "accountId" FROM track_notices WHERE track_id = $1', [track.id]);

describe('"tell me when it opens"', () => {
  it('is asked and taken back by who signed in, twice as once', async () => {
    const [track, person] = [await aTrack(app, { state: 'in_preparation' }), await anAccount(app)];
    for (let again = 0; again < 2; again += 1) expect(await app.ask(ASK, { input: { trackId: track.id } }, person)).toEqual({ askTrackNotice: { track: { id: track.id, viewerAskedNotice: true, noticeCount: null } } });
    expect(await rows(track)).toEqual([{ accountId: person.id }]);
    for (let again = 0; again < 2; again += 1) expect(await app.ask(WITHDRAW, { input: { trackId: track.id } }, person)).toEqual({ withdrawTrackNotice: { track: { id: track.id, viewerAskedNotice: false } } });
    expect(await rows(track)).toEqual([]);
    const events = await app.database.query(`SELECT name, payload FROM domain_events WHERE stream = $1 AND name LIKE 'track_notice.%' ORDER BY seq`, [`account:${person.id}`]);
    expect(events).toEqual([{ name: 'track_notice.asked', payload: { trackId: track.id } }, { name: 'track_notice.withdrawn', payload: { trackId: track.id } }]);
    for (const query of [ASK, WITHDRAW]) {
      expect(await code(query, track.id, aStranger)).toBe('UNAUTHENTICATED');
      expect(await code(query, unknownId(), person)).toBe('NOT_FOUND');
    }
  });

  it('is known to nobody else; the programme manager reads how many asked', async () => {
    const track = await aTrack(app, { state: 'in_preparation' });
    for (let asked = 0; asked < 2; asked += 1) await app.ask(ASK, { input: { trackId: track.id } }, await anAccount(app));
    const others = [aStranger, await anAccount(app), await anAccount(app, { roles: ['admin'] }), await anAccount(app, { roles: ['editor'] })];
    for (const other of others) expect(await read(track, other)).toEqual({ viewerAskedNotice: false, noticeCount: null });
    expect(await read(track, await anAccount(app, { roles: ['programme_manager'] }))).toEqual({ viewerAskedNotice: false, noticeCount: 2 });
  });

  it('is refused when the track opened already', async () => {
    const person = await anAccount(app);
    for (const state of ['open', 'running', 'closing', 'closed'] as const) expect(await code(ASK, (await aTrack(app, { state })).id, person)).toBe('TRACK_NOT_IN_PREPARATION');
  });

  it('is either kept for telling or refused when the track opens at that moment', async () => {
    const [track, person, manager] = [await aTrack(app, { state: 'in_preparation' }), await anAccount(app), await anAccount(app, { roles: ['programme_manager'] })];
    const [asked] = await Promise.all([code(ASK, track.id, person), app.ask(MOVE, { input: { id: track.id, from: 'in_preparation', to: 'open' } }, manager)]);
    const kept = await app.database.query<object[]>('SELECT 1 FROM track_notices WHERE track_id = $1 AND opened_event_id IS NOT NULL', [track.id]);
    expect([asked, kept.length]).toEqual(asked ? ['TRACK_NOT_IN_PREPARATION', 0] : [undefined, 1]);
  });

  it('goes with who is forgotten', async () => {
    const [track, person] = [await aTrack(app, { state: 'in_preparation' }), await anAccount(app)];
    await app.ask(ASK, { input: { trackId: track.id } }, person);
    await app.ask('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }', { input: { accountId: person.id, withWords: false } }, await anAccount(app, { roles: ['admin'] }));
    expect(await rows(track)).toEqual([]);
  });
});
