import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityModule } from '@leerkring/identity/api';
import { aStranger, anAccount } from '@leerkring/identity/api/testing';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
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
