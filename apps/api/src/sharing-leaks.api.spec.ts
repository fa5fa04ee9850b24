import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shareBoxes } from '@leerkring/contract';
import { Access, Titles } from '@leerkring/platform/api';
import { startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import { unzipSync } from 'fflate';
import { RoomsModule } from './app.module';
import { aWorld, everybody, is, rightsOf, secretsFor, situations, type Who, type World } from './leaks/testing';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [RoomsModule] });
});
afterAll(() => app.stop());

/** What somebody should find, counted by hand. */
function expected(world: World, who: Who) {
  const { state, mayDownload, shareId } = world;
  const { reached, concerned, owner, reads } = rightsOf(world, who);
  const numbers = [...(is(who, 'delegate') ? [2] : []), ...(reads ? [1] : [])];
  return {
    versions: is(who, 'inGroup') ? numbers : 'NOT_FOUND',
    counted: is(who, 'inGroup') ? Math.min(numbers.length, 1) : 'not listed',
    file: owner && state === 'destroyed' ? 410 : owner || (reached && mayDownload) ? 200 : reads ? 403 : 404,
    shown: owner && state === 'destroyed' ? 410 : reads ? 200 : 404,
    asPdf: owner && state === 'destroyed' ? 410 : reads ? 200 : 404,
    page: reads ? 'answered' : 'NOT_FOUND',
    laterFile: is(who, 'delegate') ? 200 : 404,
    remarks: reads ? (state === 'destroyed' ? [] : is(who, 'delegate') ? ['intern', 'opmerking'] : is(who, 'inGroup') ? ['opmerking'] : []) : 'NOT_FOUND',
    remark: state === 'destroyed' || !reads || !is(who, 'inGroup') ? 'NOT_FOUND' : who === 'proposer' ? 'REMARK_CHANGED' : 'FORBIDDEN',
    readings: owner ? 'answered' : reads ? 'FORBIDDEN' : 'NOT_FOUND',
    metadata: owner ? 'answered' : reads ? 'FORBIDDEN' : 'NOT_FOUND',
    check: owner ? (state === 'destroyed' ? 'NOT_FOUND' : 'answered') : is(who, 'inGroup') ? 'FORBIDDEN' : 'NOT_FOUND',
    backlinks: reads ? (is(who, 'inGroup') ? 1 : 0) : 'NOT_FOUND',
    library: reached ? 1 : 0,
    packed: reached ? (mayDownload || owner ? 'its file' : 'told of') : 'not in it',
    archive: is(who, 'delegate') ? 200 : is(who, 'inGroup') ? 403 : 404,
    share: shareId === null ? 'none' : concerned ? 'answered' : 'NOT_FOUND',
    inBoxes: concerned ? 1 : 0,
    documentsStream: is(who, 'delegate'),
    told: toldOf(state, who),
    titles: reads ? 1 : 0,
  };
}

/** Which notifications somebody has of the request: of each step those whom it is for. */
function toldOf(state: World['state'], who: Who): string[] {
  const decided = state !== 'before' && state !== 'proposed' && state !== 'retracted';
  return [
    ...(state !== 'before' && who === 'coordinator' ? ['share_proposed'] : []),
    ...(decided && who === 'proposer' ? [state === 'refused' ? 'share_refused' : 'share_approved'] : []),
    ...(state === 'withdrawn' && who === 'proposer' ? ['share_withdrawn'] : []),
  ].sort();
}

/** What somebody does find, and everything that was said to them meanwhile. */
async function look({ mark, organisationId, caseFile, versionId, laterId, shareId, remarkId, accounts }: World, who: Who) {
  const account = accounts[who];
  const heard: string[] = [];
  const ask = async <T>(query: string, variables: object = {}): Promise<{ data: T | null; code: string }> => {
    const { data, errors } = await app.graphql<T>(query, variables, account);
    heard.push(JSON.stringify(data));
    return { data, code: errors?.[0]?.extensions.code ?? 'answered' };
  };
  const fetched = async (id: string, as = ''): Promise<number> => {
    const answer = await app.fetch(`/files/${id}${as}`, {}, account);
    heard.push(await answer.text(), [...answer.headers.values()].join(' '));
    return answer.status;
  };
  const socket = await app.socket(account);
  const open = async (stream: string): Promise<boolean> => {
    const answer = await socket.emitWithAck('stream.open', { stream, after: 0 });
    heard.push(JSON.stringify(answer).replaceAll(stream, ''));
    return answer.ok;
  };
  const one = await ask<{ caseFile: { documents: { versions: { number: number }[] }[] } }>('query ($id: ID!) { caseFile(id: $id) { documents { id name versions { id number fileName note sha256 destroyedAt destroyedReason destroyedBy { id } shares { id purpose } } } } }', caseFile);
  const list = await ask<{ caseFiles: { nodes: { id: string; documents: object[] }[] } }>('{ caseFiles { totalCount nodes { id documents { id name } } } }');
  const listed = list.data!.caseFiles.nodes.find(({ id }) => id === caseFile.id);
  const library = await ask<{ library: { nodes: { id: string }[] } }>('{ library(first: 100) { totalCount nodes { id purpose version { id number fileName document { id name versions { number } } shares { id } } caseFile { id title } } } libraryOrganisations { id } }');
  const boxes = await Promise.all(shareBoxes.map(async (box) => (await ask<{ shares: { totalCount: number } }>(`{ shares(box: ${box}) { totalCount nodes { id purpose versions { id } } } waitingShareCount }`)).data!.shares.totalCount));
  const bell = await ask<{ viewer: { unreadNotifications: { reason: string }[] } }>('{ viewer { unreadNotifications { reason title shareId } } }');
  const titles = await app.get(Titles).visibleTo(await account.actor(), [{ type: 'document_version', id: versionId }, ...(shareId ? [{ type: 'share' as const, id: shareId }] : [])]);
  const linked = async (): Promise<number | string> => {
    const path = `/casussen/${caseFile.id}/document/${versionId}`;
    await ask('query ($paths: [String!]!) { linkTitles(paths: $paths, language: nl) { title } }', { paths: [path] });
    const { data, code } = await ask<{ backlinks: object[] }>('query ($path: String!) { backlinks(path: $path) { title author { name } } }', { path });
    return data ? data.backlinks.length : code;
  };
  const remarked = async (): Promise<string[] | string> => {
    type Found = { documentVersion: { remarks: { remark: { body: string } }[] } };
    const { data, code } = await ask<Found>('query ($id: ID!) { documentVersion(id: $id) { remarks { place { quote } remark { id body author { name } group { name } version { number } } } } }', { id: versionId });
    return data ? data.documentVersion.remarks.map(({ remark }) => remark.body.replace(`-${mark}`, '')) : code;
  };
  const packed = async (): Promise<string> => {
    const answer = await app.fetch(`/files/library.zip?organisationId=${organisationId}`, {}, account);
    if (!answer.ok) return 'not in it';
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const manifest = Buffer.from(files['manifest.json']!).toString();
    heard.push(manifest, ...Object.values(files).map((bytes) => Buffer.from(bytes).toString()));
    const told = (JSON.parse(manifest) as { document: string; file: string | null }[]).find(({ document }) => document === `naam-${mark}`);
    return told ? (told.file ? 'its file' : 'told of') : 'not in it';
  };
  const archive = async (): Promise<number> => {
    const answer = await app.fetch(`/files/cases/${caseFile.id}/archive.zip`, {}, account);
    if (answer.ok) heard.push(...Object.values(unzipSync(new Uint8Array(await answer.arrayBuffer()))).map((bytes) => Buffer.from(bytes).toString()));
    return answer.status;
  };
  const seen = {
    versions: one.data?.caseFile ? one.data.caseFile.documents.flatMap(({ versions }) => versions.map(({ number }) => number)) : one.code,
    counted: listed ? listed.documents.length : 'not listed',
    file: await fetched(versionId),
    shown: await fetched(versionId, '/view'),
    asPdf: await fetched(versionId, '/as-pdf'),
    page: (await ask('query ($id: ID!) { documentVersion(id: $id) { id note destroyedReason text { state } document { id name versions { number } caseFile { id summary group { id members { totalCount } } } } } }', { id: versionId })).code,
    laterFile: Math.max(await fetched(laterId), await fetched(laterId, '/view'), await fetched(laterId, '/text'), await fetched(laterId, '/as-pdf')) === 404 ? 404 : await fetched(laterId),
    remarks: await remarked(),
    remark: (await ask('mutation ($input: EditRemarkInput!) { editRemark(input: $input) { remark { id body author { name } } } }', { input: { id: remarkId, revision: 99, body: 'Anders' } })).code,
    backlinks: await linked(),
    readings: (await ask('query ($id: ID!) { readings(versionId: $id) { totalCount } }', { id: versionId })).code,
    metadata: (await ask('query ($id: ID!) { documentMetadata(versionId: $id) { versionId items { value place } } }', { id: versionId })).code,
    check: (await ask('query ($caseFileId: ID!, $versionId: ID) { shareCheck(caseFileId: $caseFileId, versionId: $versionId) { findings { value before after } unread { id fileName } metadata { versionId items { value } } } }', { caseFileId: caseFile.id, versionId })).code,
    library: library.data!.library.nodes.filter(({ id }) => id === versionId || id === laterId).length,
    packed: await packed(),
    archive: await archive(),
    share: shareId ? (await ask('query ($id: ID!) { share(id: $id) { id purpose keptFindings { value before } versions { id note } } }', { id: shareId })).code : 'none',
    inBoxes: boxes.reduce((sum, count) => sum + count, 0),
    documentsStream: await open(`case_documents:${caseFile.id}`),
    told: bell.data!.viewer.unreadNotifications.map(({ reason }) => reason).filter((reason) => reason.startsWith('share_')).sort(),
    titles: titles.size,
  };
  await open(`case_file:${caseFile.id}`);
  await open(`account:${account.id}`);
  socket.disconnect();
  return { seen, text: heard.join('\n') };
}

/** Ids and words that somebody met without being allowed to read what they belong to. */
const leaks = (world: World, rights: ReturnType<typeof rightsOf>, text: string): string[] => secretsFor(world, rights).filter((word) => text.includes(word));

describe('documents of a case', () => {
  it.each(situations)('are found by exactly those who may, in every way: $state, $audience, download $mayDownload', async (situation) => {
    const world = await aWorld(app, situation);
    const wrong: string[] = [];
    for (const who of everybody) {
      const { seen, text } = await look(world, who);
      const should = expected(world, who);
      for (const way of Object.keys(should) as (keyof typeof should)[]) {
        if (JSON.stringify(seen[way]) !== JSON.stringify(should[way])) wrong.push(`${who} ${way}: ${JSON.stringify(seen[way])} and should be ${JSON.stringify(should[way])}`);
      }
      wrong.push(...leaks(world, rightsOf(world, who), text).map((word) => `${who} meets ${word}`));
    }
    expect(wrong).toEqual([]);
  });

  it('are in lists exactly when they may be read one by one', async () => {
    const worlds = [await aWorld(app, { state: 'approved', audience: 'track', mayDownload: true }), await aWorld(app, { state: 'proposed', audience: 'group', mayDownload: true })];
    const rows = await app.database.query<{ id: string }[]>('SELECT id FROM document_versions ORDER BY id DESC LIMIT 60');
    for (const { accounts } of worlds) {
      for (const who of everybody) {
        const actor = await accounts[who].actor();
        const query = app.database.createQueryBuilder().select('v.id', 'id').from('document_versions', 'v').where('v.id = ANY(:all)', { all: rows.map(({ id }) => id) });
        const listed = new Set((await app.get(Access).visible('document_version', query, 'v.id', actor).getRawMany<{ id: string }>()).map(({ id }) => id));
        for (const { id } of rows) expect([who, id, listed.has(id)]).toEqual([who, id, await app.get(Access).can(actor, 'document_version.read', { type: 'document_version', id })]);
      }
    }
  });

  it('says something wrong when the oracle is: a person too many is noticed', async () => {
    const world = await aWorld(app, { state: 'approved', audience: 'network', mayDownload: true });
    const { seen, text } = await look(world, 'outsider');
    const other: World = { ...world, state: 'withdrawn' };
    expect([seen.library, expected(other, 'outsider').library]).toEqual([1, 0]);
    expect(leaks(world, rightsOf(other, 'outsider'), text)).toContain(world.versionId);
  });
});
