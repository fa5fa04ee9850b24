import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamOf } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { CasesModule } from '../cases.module';
import { aCaseFile, aQuietMunicipality, aShare, upload } from '../testing';

const MINUTE = 60_000;
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule] });
});
afterAll(() => app.stop());

async function aMunicipalityThatShares() {
  const group = await aGroup(app);
  const sibling = await aGroup(app, { track: { id: group.trackId } });
  const organisationId = await aQuietMunicipality(app);
  const [proposer, decider] = [await aMember(app, group, { organisationId }), await aMember(app, group, { organisationId })];
  const caseFileId = (await aCaseFile(app, group, proposer)).id;
  const share = async (name: string, audience: 'group' | 'track' | 'network', groupId?: string): Promise<void> => {
    const versionId = (await upload(app, proposer, { caseFileId, filename: `${name}.txt`, name }, Buffer.from(name))).headers.get('leerkring-version')!;
    await aShare(app, { caseFileId, versionId, proposer, decider, audience, ...(groupId && { groupId }) });
  };
  return { group, sibling, organisationId, proposer, share };
}

const library = async (as: Caller, filter: Record<string, unknown>): Promise<string[]> => {
  const query = 'query ($organisationId: ID, $groupId: ID, $since: DateTime) { library(first: 100, organisationId: $organisationId, groupId: $groupId, since: $since) { totalCount nodes { version { document { name } } } } }';
  const { library: found } = await app.ask<{ library: { totalCount: number; nodes: { version: { document: { name: string } } }[] } }>(query, filter, as);
  expect(found.totalCount).toBe(found.nodes.length);
  return found.nodes.map(({ version }) => version.document.name).sort();
};

describe('the library of a group', () => {
  it('holds what is shared with it and with its track; of a group of others there is nothing', async () => {
    const { group, sibling, organisationId, share } = await aMunicipalityThatShares();
    await share('groep', 'group');
    await share('traject', 'track');
    await share('iedereen', 'network');
    const both = await aMember(app, group);
    const beside = await aMember(app, sibling);
    expect(await library(both, { organisationId })).toEqual(['groep', 'iedereen', 'traject']);
    expect(await library(both, { organisationId, groupId: group.id })).toEqual(['groep', 'traject']);
    expect(await library(beside, { organisationId, groupId: sibling.id })).toEqual(['traject']);
    for (const groupId of [group.id, unknownId()]) expect(await library(beside, { organisationId, groupId })).toEqual([]);
    expect(await app.codeOf('{ library(groupId: "niets") { totalCount } }', {}, both)).toBe('INPUT_INVALID');
  });
});

describe('an open library', () => {
  it.each(['group', 'track', 'network'] as const)('hears at once that something is shared with %s, and not who decided so', async (audience) => {
    const { group, sibling, share } = await aMunicipalityThatShares();
    const reader = await aMember(app, audience === 'group' ? group : sibling);
    const stream = audience === 'network' ? 'network' : streamOf('group', audience === 'group' ? group.id : sibling.id);
    const socket = await app.socket(reader);
    await socket.emitWithAck('stream.open', { stream, after: 1_000_000 });
    const [news, hint] = [nextFrame(socket, 'news'), nextFrame(socket, 'stream.head')];
    await share('vers', audience);
    expect((await news).events.map(({ name, actor, payload }) => [name, actor, payload])).toEqual([['library.changed', null, {}]]);
    expect((await hint).stream).toBe(stream);
    socket.disconnect();
  });
});

describe('what is new in the library', () => {
  const visit = async (as: Caller): Promise<string | null> => (await app.ask<{ visitLibrary: { newSince: string | null } }>('mutation { visitLibrary { newSince } }', {}, as)).visitLibrary.newSince;

  it('counts from the visit before, which lasts while one comes back within half an hour', async () => {
    const { group, organisationId, share } = await aMunicipalityThatShares();
    const reader = await aMember(app, group);
    await share('oud', 'group');
    app.clock.advance(MINUTE);
    expect(await visit(reader)).toBeNull();
    const came = app.clock.now();
    app.clock.advance(20 * MINUTE);
    expect(await visit(reader)).toBeNull();
    const last = app.clock.now();
    app.clock.advance(MINUTE);
    await share('nieuw', 'group');
    app.clock.advance(31 * MINUTE);
    const since = await visit(reader);
    expect([since, last > came]).toEqual([last.toISOString(), true]);
    expect(await library(reader, { organisationId, since })).toEqual(['nieuw']);
    await share('nog nieuwer', 'group');
    expect(await library(reader, { organisationId, since })).toEqual(['nieuw', 'nog nieuwer']);
    expect(await visit(reader)).toBe(since);
  });

  it('is for who signed in', async () => {
    expect(await app.codeOf('mutation { visitLibrary { newSince } }')).toBe('UNAUTHENTICATED');
  });
});
