import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { aStranger, anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { aMunicipality, aPartner } from '@leerkring/organisations/api/testing';
import { unknownId, startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import { TracksModule, type Track } from '../index';
import { aTrack } from '../testing';

const SAVE = 'mutation ($input: SaveEditionInput!) { saveEdition(input: $input) { edition { id revision name } } }';
const ALL = '{ editions { id name(language: en) startsOn endsOn revision organisations { role organisation { id } } tracks { startsOn track { id } } } }';
const YEAR = 'query ($slug: String!) { track(slug: $slug) { year { startsOn endsOn months start exchange closing edition { id } } } }';

let app: TestApp;
let manager: TestAccount;
beforeAll(async () => {
  app = await startTestApp({ imports: [OrganisationsModule, TracksModule] });
  manager = await anAccount(app, { roles: ['programme_manager'] });
});
afterAll(() => app.stop());

const period = { nameNl: 'Editie 2026–2028', nameEn: 'Edition 2026–2028', startsOn: '2026-09-01', endsOn: '2028-08-31', organisations: [], tracks: [] };
const save = (given: object, as: TestAccount = manager) => app.graphql(SAVE, { input: { id: uuid(), revision: 0, ...period, ...given } }, as);
const codeOf = async (given: object, as?: TestAccount): Promise<unknown> => (await save(given, as)).errors?.[0]?.extensions.code;
const year = (track: Track): Promise<{ track: { year: object | null } }> => app.ask(YEAR, { slug: track.slug }, aStranger);

describe('an edition of the programme', () => {
  it('is made by the programme manager with who carries it and which tracks run in it, and read by everybody', async () => {
    const id = uuid();
    const [track, municipality] = [await aTrack(app), aMunicipality()];
    const organisations = [{ organisationId: municipality.id, role: 'executor' }];
    const tracks = [{ trackId: track.id, startsOn: '2026-10-01' }];
    await save({ id, organisations, tracks });
    await save({ id, organisations: [], tracks: [] });
    const { editions } = await app.ask<{ editions: { id: string }[] }>(ALL, {}, aStranger);
    expect(editions.find((edition) => edition.id === id)).toEqual({
      id,
      name: 'Edition 2026–2028',
      startsOn: '2026-09-01',
      endsOn: '2028-08-31',
      revision: 1,
      organisations: [{ role: 'executor', organisation: { id: municipality.id } }],
      tracks: [{ startsOn: '2026-10-01', track: { id: track.id } }],
    });
  });

  it('is never overwritten unseen: of two who change the same revision, the second hears what stands', async () => {
    const id = uuid();
    await save({ id });
    const answers = await Promise.all([save({ id, revision: 1, nameNl: 'Van de een' }), save({ id, revision: 1, nameNl: 'Van de ander' })]);
    expect(answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions)).toMatchObject([{ code: 'EDITION_CHANGED', details: { revision: 2 } }]);
  });

  it('is made by nobody else', async () => {
    for (const role of ['editor', 'facilitator', 'admin'] as const) expect(await codeOf({}, await anAccount(app, { roles: [role] }))).toBe('FORBIDDEN');
  });

  it('has a period, and tracks that exist, each once, and begin within it', async () => {
    const track = await aTrack(app);
    const twice = [{ trackId: track.id, startsOn: '2026-10-01' }, { trackId: track.id, startsOn: '2027-10-01' }];
    const wrong = [{ endsOn: '2026-09-01' }, { endsOn: '2033-09-01' }, { startsOn: 'gisteren' }, { nameNl: ' ' }, { tracks: twice }, { tracks: [{ trackId: unknownId(), startsOn: '2026-10-01' }] }, { organisations: [{ organisationId: unknownId(), role: 'partner' }] }];
    for (const given of wrong) expect([given, await codeOf(given)]).toEqual([given, 'INPUT_INVALID']);
    expect(await codeOf({ tracks: [{ trackId: track.id, startsOn: '2026-08-31' }] })).toBe('EDITION_TRACK_OUTSIDE');
    expect(await codeOf({ revision: 3 })).toBe('NOT_FOUND');
  });
});

describe('who carries an edition', () => {
  it('is an organisation of any kind that exists; one that ended stays where it stood, and is not chosen anew', async () => {
    const [id, ministry, ended] = [uuid(), await aPartner(app), await aPartner(app, { kind: 'association', endDate: '2020-12-31' })];
    const carried = (...ids: string[]): object => ({ organisations: ids.map((organisationId) => ({ organisationId, role: 'commissioner' })) });
    expect(await codeOf({ id, ...carried(ministry.id) })).toBeUndefined();
    expect(await codeOf({ id, revision: 1, ...carried(ministry.id, ended.id) })).toBe('INPUT_INVALID');
    await app.database.query(`UPDATE organisations SET end_date = '2020-12-31' WHERE id = $1`, [ministry.id]);
    expect(await codeOf({ id, revision: 1, nameNl: 'Later', ...carried(ministry.id) })).toBeUndefined();
    expect(await codeOf(carried(ministry.id))).toBe('INPUT_INVALID');
  });
});

describe('the year of a track', () => {
  it('is the one that began last, and before the first one the one that begins first, with the meetings of the rules', async () => {
    const track = await aTrack(app);
    expect((await year(track)).track.year).toBeNull();
    const [earlier, later] = [uuid(), uuid()];
    const now = app.clock.now().toISOString().slice(0, 10);
    const [past, coming] = [`${Number(now.slice(0, 4)) - 1}${now.slice(4)}`, `${Number(now.slice(0, 4)) + 1}${now.slice(4)}`];
    const within = (startsOn: string): object => ({ startsOn: past, endsOn: `${Number(now.slice(0, 4)) + 2}${now.slice(4)}`, tracks: [{ trackId: track.id, startsOn }] });
    await save({ id: later, ...within(coming) });
    expect((await year(track)).track.year).toMatchObject({ startsOn: coming, edition: { id: later } });
    await save({ id: earlier, ...within(past) });
    expect((await year(track)).track.year).toEqual({ startsOn: past, endsOn: now, months: 12, start: 1, exchange: 3, closing: 1, edition: { id: earlier } });
  });
});
