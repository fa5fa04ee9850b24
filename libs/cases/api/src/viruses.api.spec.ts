import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { Scans, Storage } from '@leerkring/platform/api';
import { aClamd, eicar, nextFrame, someText, startTestApp, unknownId, type Caller, type TestApp, type TestClamd } from '@leerkring/platform/api/testing';
import { CasesModule } from './cases.module';
import { aCaseFile, aQuietMunicipality, aShare, aShareRequest, upload } from './testing';

const imports = [IdentityModule, GroupsModule, CasesModule];

async function aCase(app: TestApp) {
  const group = await aGroup(app);
  const organisationId = await aQuietMunicipality(app);
  const [owner, second, neighbour] = [await aMember(app, group, { organisationId }), await aMember(app, group, { organisationId }), await aMember(app, group)];
  return { owner, second, neighbour, caseFileId: (await aCaseFile(app, group, owner)).id };
}

const add = (app: TestApp, as: Caller, caseFileId: string, bytes: Uint8Array, filename = 'spelregels.txt') => upload(app, as, { caseFileId, filename }, bytes);
const codeIn = async (answer: Response): Promise<string> => ((await answer.json()) as { error: { code: string } }).error.code;
const rowsOf = (app: TestApp, bytes: Uint8Array) => app.database.query<{ scan: string; virus: string | null }[]>('SELECT scan, virus FROM stored_bytes WHERE sha256 = $1', [createHash('sha256').update(bytes).digest('hex')]);

/** What somebody gets of a version in every way that there is. */
async function everyWay(app: TestApp, as: Caller, id: string): Promise<string[]> {
  const ways = ['', '/view', '/text'];
  return Promise.all(ways.map(async (way) => {
    const answer = await app.fetch(`/files/${id}${way}`, {}, as);
    return answer.ok ? 'there' : codeIn(answer);
  }));
}

async function scanOf(app: TestApp, as: Caller, id: string): Promise<string> {
  return (await app.ask<{ documentVersion: { scan: string } }>('query ($id: ID!) { documentVersion(id: $id) { scan } }', { id }, as)).documentVersion.scan;
}

describe('with ClamAV', () => {
  let app: TestApp;
  let clamd: TestClamd;
  beforeAll(async () => {
    clamd = await aClamd();
    await clamd.start();
    app = await startTestApp({ imports, env: { CLAMD_URL: clamd.url, CLAMD_MOST_BYTES: '1000000' } });
  });
  afterAll(async () => {
    await app.stop();
    await clamd.stop();
  });

  it('a file with a virus is refused, and nothing of it is kept', async () => {
    const { owner, caseFileId } = await aCase(app);
    const bytes = Buffer.concat([Buffer.from(`${unknownId()} `), eicar()]);
    const answer = await add(app, owner, caseFileId, bytes);
    expect([answer.status, await codeIn(answer)]).toEqual([422, 'FILE_INFECTED']);
    expect(await rowsOf(app, bytes)).toEqual([]);
    const { caseFile } = await app.ask<{ caseFile: { documents: object[] } }>('query ($id: ID!) { caseFile(id: $id) { documents { id } } }', { id: caseFileId }, owner);
    expect(caseFile.documents).toEqual([]);
    expect(await app.database.query('SELECT id FROM uploads WHERE account_id = $1', [owner.id])).toEqual([]);
  });

  it('a clean file is there at once, and so is one that is too large to be looked at, which says so', async () => {
    const { owner, caseFileId } = await aCase(app);
    const [clean, large] = [await add(app, owner, caseFileId, someText(1000)), await add(app, owner, caseFileId, someText(2_000_000))].map(({ headers }) => headers.get('leerkring-version')!);
    await app.settle();
    expect(await Promise.all([clean!, large!].map((id) => scanOf(app, owner, id)))).toEqual(['clean', 'not_scanned']);
    expect(await everyWay(app, owner, clean!)).toEqual(['there', 'there', 'there']);
    expect((await everyWay(app, owner, large!)).slice(0, 2)).toEqual(['there', 'there']);
  });
});

describe('while ClamAV is away', () => {
  let app: TestApp;
  let clamd: TestClamd;
  beforeAll(async () => {
    clamd = await aClamd();
    app = await startTestApp({ imports, env: { CLAMD_URL: clamd.url } });
  });
  afterAll(async () => {
    await app.stop();
    await clamd.stop();
  });

  it('files are held for everybody; when it is back the clean ones are let go, and one with a virus is never readable', async () => {
    const { owner, second, neighbour, caseFileId } = await aCase(app);
    const bytes = Buffer.concat([Buffer.from(`${unknownId()} `), eicar()]);
    const [clean, virus] = [await add(app, owner, caseFileId, someText(1000)), await add(app, owner, caseFileId, bytes)].map(({ headers }) => headers.get('leerkring-version')!);
    await app.settle();
    for (const id of [clean!, virus!]) {
      expect([await scanOf(app, owner, id), await everyWay(app, owner, id)]).toEqual(['waiting', ['FILE_HELD', 'FILE_HELD', 'FILE_HELD']]);
      const input = { caseFileId, versionId: id, audience: 'group', purpose: 'Om te lezen', endsAt: new Date(app.clock.now().getTime() + 86_400_000) };
      expect(await app.codeOf('mutation ($input: ProposeShareInput!) { proposeShare(input: $input) { share { id } } }', { input }, owner)).toBe('FILE_HELD');
      expect(await everyWay(app, neighbour, id)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    }
    // The same bytes, brought by something that looks for nothing, are held all the same.
    const path = join(app.config.DATA_DIR, 'dezelfde');
    await writeFile(path, bytes);
    await app.get(Storage).bring({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(await everyWay(app, owner, virus!)).toEqual(['FILE_HELD', 'FILE_HELD', 'FILE_HELD']);
    const socket = await app.socket(second);
    const { caseFile } = await app.ask<{ caseFile: { documentsHead: number } }>('query ($id: ID!) { caseFile(id: $id) { documentsHead } }', { id: caseFileId }, second);
    await socket.emitWithAck('stream.open', { stream: `case_documents:${caseFileId}`, after: caseFile.documentsHead });
    const news = nextFrame(socket, 'news');

    await clamd.start();
    await app.get(Scans).scanLeft();
    await app.settle();
    expect((await news).events.map(({ name }) => name)).toContain('document_version.scanned');
    expect([await scanOf(app, owner, clean!), await everyWay(app, owner, clean!)]).toEqual(['clean', ['there', 'there', 'there']]);
    expect([await scanOf(app, owner, virus!), await everyWay(app, owner, virus!)]).toEqual(['infected', ['FILE_INFECTED', 'FILE_INFECTED', 'FILE_INFECTED']]);
    expect(await rowsOf(app, bytes)).toEqual([{ scan: 'infected', virus: 'Leerkring.Eicar.UNOFFICIAL' }]);
    socket.disconnect();
  });
});

describe('without ClamAV', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ imports });
  });
  afterAll(() => app.stop());

  it('files are readable, and everybody sees that nobody looked for viruses', async () => {
    const { owner, second, neighbour, caseFileId } = await aCase(app);
    const id = (await add(app, owner, caseFileId, someText(1000))).headers.get('leerkring-version')!;
    await aShare(app, { caseFileId, versionId: id, proposer: owner, decider: second });
    await app.settle();
    expect([await scanOf(app, neighbour, id), await everyWay(app, neighbour, id)]).toEqual(['not_scanned', ['there', 'there', 'there']]);
    await app.get(Scans).scanLeft();
    expect(await scanOf(app, neighbour, id)).toBe('not_scanned');
  });

  it('words that were read already go when a virus is found in their file later', async () => {
    const { owner, second, neighbour, caseFileId } = await aCase(app);
    const bytes = someText(1000);
    const id = (await add(app, owner, caseFileId, bytes)).headers.get('leerkring-version')!;
    await aShareRequest(app, owner, { caseFileId, versionId: id }).then((shareId) => app.ask('mutation ($input: ApproveShareInput!) { approveShare(input: $input) { share { id } } }', { input: { id: shareId } }, second));
    await app.settle();
    // As it stands where the server ended after it was found out, and before anybody was told.
    await app.database.query(`UPDATE stored_bytes SET scan = 'infected', virus = 'Proef', untold = true WHERE sha256 = $1`, [createHash('sha256').update(bytes).digest('hex')]);
    expect(await everyWay(app, neighbour, id)).toEqual(['FILE_INFECTED', 'FILE_INFECTED', 'FILE_INFECTED']);
    const parts = (): Promise<object[]> => app.database.query('SELECT 1 FROM document_text_parts WHERE version_id = $1', [id]);
    expect(await parts()).not.toEqual([]);
    await app.get(Scans).scanLeft();
    await app.settle();
    expect([await parts(), await app.database.query('SELECT 1 FROM stored_bytes WHERE untold')]).toEqual([[], []]);
  });
});
