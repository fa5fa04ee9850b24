import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { platformRoles } from '@leerkring/contract';
import { IdentityModule } from '@leerkring/identity/api';
import { aStranger, anAccount } from '@leerkring/identity/api/testing';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { TaxonomyTerm, TrackTerm } from './taxonomy-term.entity';
import { aTrack } from './testing';
import { TracksModule } from './tracks.module';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [OrganisationsModule, IdentityModule, TracksModule] });
});
afterAll(() => app.stop());

const assign = `mutation ($input: AssignTrackFacilitatorInput!) { assignTrackFacilitator(input: $input) { track { facilitators { role name organisation } } } }`;
const remove = `mutation ($input: RemoveTrackFacilitatorInput!) { removeTrackFacilitator(input: $input) { track { facilitators { role name organisation } } } }`;

describe('a track', () => {
  it('is public, in Dutch and in English', async () => {
    const track = await aTrack(app, { state: 'open' });
    const query = 'query ($slug: String!) { track(slug: $slug) { letter state nl: name en: name(language: en) goal offer ask viewerCan } }';
    expect(await app.ask(query, { slug: track.slug }, aStranger)).toEqual({
      track: { letter: 'K', state: 'open', nl: 'Zeggenschap', en: 'A say', goal: 'Zeggenschap!', offer: ['Zeggenschap a'], ask: ['Zeggenschap b'], viewerCan: ['track.read'] },
    });
  });

  it('stands in the list of all tracks, in their own order', async () => {
    const [last, first] = [await aTrack(app, { position: -1 }), await aTrack(app, { position: -2 })];
    const { tracks } = await app.ask<{ tracks: { id: string }[] }>('{ tracks { id } }', {}, aStranger);
    expect(tracks.slice(0, 2)).toEqual([{ id: first.id }, { id: last.id }]);
  });

  it('is found by another name that people use', async () => {
    const alias = { slug: `burgerbegroting-${unknownId()}`, name: 'Burgerbegroting' };
    const track = await aTrack(app, { aliases: [alias] });
    const query = 'query ($slug: String!) { track(slug: $slug) { slug aliases } }';
    expect(await app.ask(query, { slug: alias.slug }, aStranger)).toEqual({ track: { slug: track.slug, aliases: ['Burgerbegroting'] } });
    expect(await app.codeOf(query, { slug: 'bestaat-niet' }, aStranger)).toBe('NOT_FOUND');
  });

  it('names the themes and instruments that it works on, and no others', async () => {
    const [track, other] = [await aTrack(app), await aTrack(app)];
    const term = (slug: string): TaxonomyTerm => ({ id: uuid(), taxonomy: 'instrument', slug: `${slug}-${track.id}`, position: 1, nameNl: 'Dorpsraad', nameEn: 'Village council' });
    const [own, others] = await app.database.manager.save(TaxonomyTerm, [term('dorpsraad'), term('wijkraad')]);
    await app.database.manager.save(TrackTerm, [
      { trackId: track.id, termId: own!.id },
      { trackId: other.id, termId: others!.id },
    ]);
    const query = 'query ($slug: String!) { track(slug: $slug) { terms { id taxonomy name(language: en) } } }';
    expect(await app.ask(query, { slug: track.slug }, aStranger)).toEqual({ track: { terms: [{ id: own!.id, taxonomy: 'instrument', name: 'Village council' }] } });
    const page = 'query ($slug: String!) { taxonomyTerm(taxonomy: instrument, slug: $slug) { name(language: en) tracks { id } } }';
    expect(await app.ask(page, { slug: own!.slug }, aStranger)).toEqual({ taxonomyTerm: { name: 'Village council', tracks: [{ id: track.id }] } });
    expect(await app.codeOf(page.replace('instrument', 'theme'), { slug: own!.slug }, aStranger)).toBe('NOT_FOUND');
  });
});

describe('facilitators of a track', () => {
  it('are chosen by the programme manager and public with name and organisation', async () => {
    const track = await aTrack(app);
    const zwolle = aMunicipality({ name: 'Zwolle' });
    const rohan = await anAccount(app, { name: 'Rohan', organisationId: zwolle.id });
    const manager = await anAccount(app, { roles: ['programme_manager'] });
    const input = { trackId: track.id, email: rohan.email.toUpperCase(), role: 'partner' };
    await app.ask(assign, { input }, manager);
    const answer = await app.ask(assign, { input: { ...input, role: 'lead' } }, manager);
    expect(answer).toEqual({ assignTrackFacilitator: { track: { facilitators: [{ role: 'lead', name: 'Rohan', organisation: 'Zwolle' }] } } });
    const query = 'query ($slug: String!) { track(slug: $slug) { facilitators { name function jobTitle organisation } } }';
    expect(await app.ask(query, { slug: track.slug }, aStranger)).toEqual({
      track: { facilitators: [{ name: 'Rohan', function: 'ambtenaar', jobTitle: null, organisation: 'Zwolle' }] },
    });
    const events = await app.database.query(`SELECT name, payload FROM domain_events WHERE stream = 'network' AND subject_id = $1`, [track.id]);
    expect(events).toEqual(Array(2).fill({ name: 'track_facilitator.assigned', payload: { trackId: track.id, accountId: rohan.id } }));
    expect(await app.ask(remove, { input: { trackId: track.id, accountId: rohan.id } }, manager)).toEqual({ removeTrackFacilitator: { track: { facilitators: [] } } });
  });

  it('are chosen by nobody else, and only among people with an account', async () => {
    const track = await aTrack(app);
    const somebody = await anAccount(app);
    const input = { trackId: track.id, email: somebody.email, role: 'lead' };
    for (const roles of [['participant'], ['facilitator'], ['admin']] as const) {
      const person = await anAccount(app, { roles: [...roles] });
      expect(await app.codeOf(assign, { input }, person)).toBe('FORBIDDEN');
      expect(await app.codeOf(remove, { input: { trackId: track.id, accountId: somebody.id } }, person)).toBe('FORBIDDEN');
    }
    expect(await app.codeOf(assign, { input }, aStranger)).toBe('UNAUTHENTICATED');
    const manager = await anAccount(app, { roles: ['programme_manager'] });
    expect(await app.codeOf(assign, { input: { ...input, email: `niemand-${track.id}@example.org` } }, manager)).toBe('ACCOUNT_UNKNOWN');
    expect(await app.codeOf(assign, { input: { ...input, trackId: unknownId() } }, manager)).toBe('NOT_FOUND');
  });
});

const EDIT = 'mutation ($input: EditTrackInput!) { editTrack(input: $input) { track { revision nl: name en: name(language: en) offer } } }';
const ADD = 'mutation ($input: TrackAliasInput!) { addTrackAlias(input: $input) { track { aliases } } }';
const TAKE_AWAY = 'mutation ($input: TrackAliasInput!) { removeTrackAlias(input: $input) { track { aliases } } }';
const VERSIONS = 'query ($slug: String!) { track(slug: $slug) { revision texts { nl { name } } versions { revision texts { nl { name offer } en { name } } replacedAt replacedBy { id } } } }';
const inNl = (values: object = {}) => ({ name: 'Kernen', summary: 'In een zin.', goal: 'Een doel.', offer: ['Hulp'], ask: ['Tijd'], ...values });
const anEditor = () => anAccount(app, { roles: ['editor'] });

describe('what a track says', () => {
  it('is changed by editors and programme managers, and by nobody else', async () => {
    const track = await aTrack(app);
    const input = { id: track.id, revision: 1, nl: inNl(), en: inNl({ name: 'Villages' }) };
    const alias = { trackId: track.id, name: 'Anders' };
    for (const role of platformRoles) {
      const fresh = await aTrack(app);
      const may = role === 'editor' || role === 'programme_manager';
      const person = await anAccount(app, { roles: [role] });
      const codes = [await codeOf(EDIT, { ...input, id: fresh.id }, person), await codeOf(ADD, { trackId: fresh.id, name: `Anders ${fresh.id}` }, person), await codeOf(TAKE_AWAY, { trackId: fresh.id, name: `Anders ${fresh.id}` }, person)];
      expect([role, ...codes]).toEqual([role, ...Array<string | undefined>(3).fill(may ? undefined : 'FORBIDDEN')]);
    }
    expect([await codeOf(EDIT, input, aStranger), await codeOf(ADD, alias, aStranger), await codeOf(TAKE_AWAY, alias, aStranger)]).toEqual(Array(3).fill('UNAUTHENTICATED'));
    expect(await codeOf(EDIT, { ...input, id: unknownId() }, await anEditor())).toBe('NOT_FOUND');
  });

  it('stands in both languages at once, and what it said before is kept with who and when', async () => {
    const [track, editor, reader] = [await aTrack(app), await anEditor(), await anAccount(app)];
    const input = { id: track.id, revision: 1, nl: inNl({ name: '  Kernen ' }), en: inNl({ name: 'Villages' }) };
    expect(await app.ask(EDIT, { input }, editor)).toEqual({ editTrack: { track: { revision: 2, nl: 'Kernen', en: 'Villages', offer: ['Hulp'] } } });
    const replacedAt = app.clock.now().toISOString();
    const before = { revision: 1, texts: { nl: { name: 'Zeggenschap', offer: ['Zeggenschap a'] }, en: { name: 'A say' } }, replacedAt, replacedBy: { id: editor.id } };
    expect(await app.ask(VERSIONS, { slug: track.slug }, editor)).toEqual({ track: { revision: 2, texts: { nl: { name: 'Kernen' } }, versions: [before] } });
    for (const other of [reader, aStranger]) expect(await app.ask(VERSIONS, { slug: track.slug }, other)).toEqual({ track: { revision: 2, texts: { nl: { name: 'Kernen' } }, versions: [] } });
    const events = await app.database.query(`SELECT name, payload FROM domain_events WHERE stream = 'network' AND subject_id = $1`, [track.id]);
    expect(events).toEqual([{ name: 'track.edited', payload: { trackId: track.id, revision: 2 } }]);
  });

  it('is never overwritten unseen: of two who change the same revision, the second hears what stands', async () => {
    const [track, one, other] = [await aTrack(app), await anEditor(), await anEditor()];
    const answers = await Promise.all([one, other].map((as, place) => app.graphql(EDIT, { input: { id: track.id, revision: 1, nl: inNl({ goal: `Doel ${place}` }), en: inNl() } }, as)));
    expect(answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions)).toMatchObject([{ code: 'TRACK_CHANGED', details: { revision: 2 } }]);
    const { track: now } = await app.ask<{ track: { versions: object[] } }>(VERSIONS, { slug: track.slug }, one);
    expect(now.versions).toHaveLength(1);
  });

  it('makes no version of the same words', async () => {
    const [track, editor] = [await aTrack(app), await anEditor()];
    const { nl, en } = track.texts;
    expect(await app.ask(EDIT, { input: { id: track.id, revision: 1, nl, en } }, editor)).toMatchObject({ editTrack: { track: { revision: 1 } } });
  });

  it('has bounds in either language', async () => {
    const [track, editor] = [await aTrack(app), await anEditor()];
    const refusals: [object, string][] = [
      [{ name: ' ' }, 'INPUT_INVALID'],
      [{ name: 'x'.repeat(121) }, 'INPUT_TOO_LONG'],
      [{ summary: 'x'.repeat(301) }, 'INPUT_TOO_LONG'],
      [{ goal: 'x'.repeat(601) }, 'INPUT_TOO_LONG'],
      [{ offer: [] }, 'INPUT_INVALID'],
      [{ ask: ['ja', ' '] }, 'INPUT_INVALID'],
      [{ ask: ['x'.repeat(201)] }, 'INPUT_TOO_LONG'],
      [{ offer: Array.from({ length: 11 }, () => 'x') }, 'INPUT_INVALID'],
    ];
    for (const [wrong, code] of refusals) {
      for (const texts of [{ nl: inNl(wrong), en: inNl() }, { nl: inNl(), en: inNl(wrong) }]) expect([wrong, await codeOf(EDIT, { id: track.id, revision: 1, ...texts }, editor)]).toEqual([wrong, code]);
    }
  });
});

describe('another name of a track', () => {
  it('leads to the track from the moment it is added until it is taken away; twice as once', async () => {
    const [track, editor] = [await aTrack(app), await anEditor()];
    const name = `Dorpen én wijken ${track.id}`;
    const [query, slug] = ['query ($slug: String!) { track(slug: $slug) { slug } }', `dorpen-en-wijken-${track.id}`];
    for (let again = 0; again < 2; again += 1) expect(await app.ask(ADD, { input: { trackId: track.id, name } }, editor)).toEqual({ addTrackAlias: { track: { aliases: [name] } } });
    expect(await app.ask(query, { slug }, aStranger)).toEqual({ track: { slug: track.slug } });
    for (let again = 0; again < 2; again += 1) expect(await app.ask(TAKE_AWAY, { input: { trackId: track.id, name } }, editor)).toEqual({ removeTrackAlias: { track: { aliases: [] } } });
    expect(await app.codeOf(query, { slug }, aStranger)).toBe('NOT_FOUND');
  });

  it('is refused when its address belongs to a track, when another goes by it, when it has none, and after ten', async () => {
    const [track, other, editor] = [await aTrack(app), await aTrack(app), await anEditor()];
    const add = (name: string, to = track.id) => codeOf(ADD, { trackId: to, name }, editor);
    expect(await add(`Kerngericht ${track.id}`)).toBeUndefined();
    expect([await add(`kerngericht--${track.id}`, other.id), await add(other.slug), await add(track.slug), await add('…'), await add('x'.repeat(121))]).toEqual(['TRACK_NAME_TAKEN', 'TRACK_NAME_TAKEN', 'TRACK_NAME_TAKEN', 'INPUT_INVALID', 'INPUT_TOO_LONG']);
    for (let count = 2; count <= 10; count += 1) expect(await add(`Naam ${count} ${track.id}`)).toBeUndefined();
    expect(await add(`Naam 11 ${track.id}`)).toBe('TRACK_ALIASES_FULL');
  });
});

/** The code of a refusal; undefined when it was done. */
async function codeOf(query: string, input: object, as: Caller): Promise<string | undefined> {
  return (await app.graphql(query, { input } as never, as)).errors?.[0]?.extensions.code;
}
