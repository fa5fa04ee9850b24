import { createHash } from 'node:crypto';
import { readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { anAccount } from '@leerkring/identity/api/testing';
import { Access, Actors, Storage } from '@leerkring/platform/api';
import { nextFrame, sendPart, startTestApp, metadataOf, unknownId, type Caller, type TestApp, someText } from '@leerkring/platform/api/testing';
import { CasesModule } from './cases.module';
import { CasesRepository } from './cases.repository';
import { aCaseFile, upload } from './testing';

const readCase = `query ($id: ID!) { caseFile(id: $id) {
  id title keyQuestion organisation { name } viewerCan head
  documents { id name versions { id number sha256 bytes note author { name } } } } }`;
const openCase = 'mutation ($input: OpenCaseFileInput!) { openCaseFile(input: $input) { caseFile { id } } }';

interface CaseAnswer {
  caseFile: {
    id: string;
    head: number;
    viewerCan: string[];
    documents: { id: string; name: string; versions: { id: string; number: number; sha256: string; bytes: number }[] }[];
  };
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule] });
});
afterAll(() => app.stop());

/** A group with Berkelland and Zutphen in it, a case of Berkelland, and somebody from elsewhere. */
async function anEvening() {
  const group = await aGroup(app);
  const [berkelland, zutphen] = [await aMunicipality({ name: 'Berkelland' }), await aMunicipality({ name: 'Zutphen' })];
  const owner = await aMember(app, group, { organisationId: berkelland.id });
  const colleague = await aMember(app, group, { organisationId: zutphen.id });
  const outsider = await aMember(app, await aGroup(app), { organisationId: berkelland.id });
  return { group, owner, colleague, outsider, caseFile: await aCaseFile(app, group, owner) };
}

const codeIn = async (answer: Response): Promise<string> => ((await answer.json()) as { error: { code: string } }).error.code;

/** An upload of which nothing came yet, and where it lies. */
async function begun(owner: Caller, caseFile: { id: string }, bytes: Uint8Array): Promise<{ location: string; path: string }> {
  const headers = { 'tus-resumable': '1.0.0', 'upload-length': String(bytes.length), 'upload-metadata': metadataOf({ caseFileId: caseFile.id, filename: 'a.txt' }, bytes) };
  const location = (await app.fetch('/files', { method: 'POST', headers }, owner)).headers.get('location')!;
  return { location, path: join(app.get(Storage).incomingOf('documents'), location.split('/').at(-1)!) };
}

describe('a case file', () => {
  it('is opened for the own municipality and read by the whole group', async () => {
    const { caseFile, owner, colleague } = await anEvening();
    const own = await app.ask<CaseAnswer>(readCase, caseFile, owner);
    expect(own.caseFile).toMatchObject({ organisation: { name: 'Berkelland' }, viewerCan: expect.arrayContaining(['case_file.update', 'document_version.add', 'share.propose']) });
    expect((await app.ask<CaseAnswer>(readCase, caseFile, colleague)).caseFile.viewerCan).toEqual(['case_file.discuss']);
  });

  it('hides from people outside the group: page, list, stream and upload answer as if it were not there', async () => {
    const { caseFile, outsider } = await anEvening();
    expect(await app.codeOf(readCase, caseFile, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(readCase, { id: unknownId() }, outsider)).toBe('NOT_FOUND');
    const list = await app.ask<{ caseFiles: { nodes: { id: string }[]; totalCount: number } }>('{ caseFiles { totalCount nodes { id } } }', {}, outsider);
    expect(list.caseFiles).toEqual({ totalCount: 0, nodes: [] });
    const socket = await app.socket(outsider);
    expect(await socket.emitWithAck('stream.open', { stream: `case_file:${caseFile.id}`, after: 0 })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
    expect((await upload(app, outsider, { caseFileId: caseFile.id, filename: 'a.txt' }, someText(4))).status).toBe(404);
  });

  it('is stored once when the same write is sent twice', async () => {
    const { group, owner } = await anEvening();
    const input = { groupId: group.id, title: 'Dubbel', keyQuestion: 'Eén keer?', clientId: uuid() };
    const first = await app.ask<{ openCaseFile: { caseFile: { id: string } } }>(openCase, { input }, owner);
    expect(await app.ask(openCase, { input }, owner)).toEqual(first);
  });

  it('is refused to a facilitator who represents no municipality, with a sentence that says why', async () => {
    const { group } = await anEvening();
    const facilitator = await aMember(app, group, { role: 'facilitator', organisationId: null });
    const input = { groupId: group.id, title: 'Van wie?', keyQuestion: 'Wie?', clientId: uuid() };
    expect(await app.codeOf(openCase, { input }, facilitator)).toBe('CASE_FILE_NOT_OWN_MUNICIPALITY');
  });

  it('lists exactly what may be read, row by row', async () => {
    const { owner, colleague, outsider } = await anEvening();
    const manager = await anAccount(app, { roles: ['programme_manager'] });
    const ids = (await app.database.query<{ id: string }[]>('SELECT id FROM case_files')).map((row) => row.id);
    for (const person of [owner, colleague, outsider, manager]) {
      const actor = (await app.get(Actors).load(person.id))!;
      const listed = new Set((await app.get(CasesRepository).visibleTo(actor)).map((row) => row.id));
      for (const id of ids) expect([id, listed.has(id)]).toEqual([id, await app.get(Access).can(actor, 'case_file.read', { type: 'case_file', id })]);
    }
  });
});

describe('documents', () => {
  it('arrive in parts, interrupted once, and come back byte for byte', async () => {
    const { caseFile, owner } = await anEvening();
    const bytes = someText(300_000);
    const headers = { 'tus-resumable': '1.0.0', 'upload-length': String(bytes.length), 'upload-metadata': metadataOf({ caseFileId: caseFile.id, filename: 'Verslag één.txt' }, bytes) };
    const location = (await app.fetch('/files', { method: 'POST', headers }, owner)).headers.get('location')!;
    await sendPart(app, owner, location, 0, bytes.subarray(0, 100_000));
    expect((await app.ask<CaseAnswer>(readCase, caseFile, owner)).caseFile.documents).toEqual([]);
    const offset = (await app.fetch(new URL(location, app.url).pathname, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } }, owner)).headers.get('upload-offset');
    expect(offset).toBe('100000');
    expect((await sendPart(app, owner, location, 100_000, bytes.subarray(100_000))).status).toBe(204);
    const [document] = (await app.ask<CaseAnswer>(readCase, caseFile, owner)).caseFile.documents;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(document).toMatchObject({ name: 'Verslag één.txt', versions: [{ number: 1, sha256, bytes: bytes.length }] });
    const file = await app.fetch(`/files/${document!.versions[0]!.id}`, {}, owner);
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('keep every version, the newest first', async () => {
    const { caseFile, owner } = await anEvening();
    await upload(app, owner, { caseFileId: caseFile.id, filename: 'spelregels.txt' }, Buffer.from('een'));
    const [document] = (await app.ask<CaseAnswer>(readCase, caseFile, owner)).caseFile.documents;
    await upload(app, owner, { caseFileId: caseFile.id, documentId: document!.id, filename: 'spelregels-2.txt', note: 'na de dorpenronde' }, Buffer.from('twee'));
    const [again] = (await app.ask<CaseAnswer>(readCase, caseFile, owner)).caseFile.documents;
    expect(again!.versions.map((version) => version.number)).toEqual([2, 1]);
  });

  it('become one version even when the end of the upload is told twice', async () => {
    const { caseFile, owner } = await anEvening();
    const done = await upload(app, owner, { caseFileId: caseFile.id, filename: 'eenmaal.txt' }, Buffer.from('eenmaal'));
    expect(done.status).toBe(204);
    const [{ upload_id }] = await app.database.query('SELECT upload_id FROM document_versions WHERE id = $1', [done.headers.get('leerkring-version')]);
    expect((await app.fetch(`/files/${upload_id}`, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } }, owner)).status).toBe(200);
    expect((await app.ask<CaseAnswer>(readCase, caseFile, owner)).caseFile.documents).toHaveLength(1);
  });

  it('are added by the own municipality only', async () => {
    const { caseFile, colleague } = await anEvening();
    expect((await upload(app, colleague, { caseFileId: caseFile.id, filename: 'a.txt' }, Buffer.from('a'))).status).toBe(403);
  });

  it('stay unreachable for outsiders and strangers, also by the address of the file or of somebody else’s upload', async () => {
    const { caseFile, owner, colleague, outsider } = await anEvening();
    const versionId = (await upload(app, owner, { caseFileId: caseFile.id, filename: 'a.txt' }, Buffer.from('a'))).headers.get('leerkring-version')!;
    expect((await app.fetch(`/files/${versionId}`, {}, outsider)).status).toBe(404);
    expect((await app.fetch(`/files/${versionId}`)).status).toBe(401);
    expect((await app.fetch('/files/nonsense', {}, outsider)).status).toBe(404);
    const [{ upload_id }] = await app.database.query('SELECT upload_id FROM document_versions WHERE id = $1', [versionId]);
    expect((await app.fetch(`/files/${upload_id}`, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } }, colleague)).status).toBe(404);
  });

  it('refuse more than 2 GiB and metadata that is not right, with a code', async () => {
    const { caseFile, owner } = await anEvening();
    const start = (length: number, metadata: Record<string, string>) =>
      app.fetch('/files', { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': String(length), 'upload-metadata': metadataOf(metadata, Buffer.alloc(0)) } }, owner);
    expect((await start(2 * 1024 ** 3 + 1, { caseFileId: caseFile.id, filename: 'groot.zip' })).status).toBe(413);
    const refused = await start(10, { caseFileId: caseFile.id });
    expect([refused.status, ((await refused.json()) as { error: { code: string } }).error.code]).toEqual([400, 'INPUT_INVALID']);
  });

  it('that arrive other than they were sent are refused, and nothing of them is kept', async () => {
    const { caseFile, owner } = await anEvening();
    const incoming = (): Promise<string[]> => readdir(app.get(Storage).incomingOf('documents'));
    const before = await incoming();
    const damaged = await upload(app, owner, { caseFileId: caseFile.id, filename: 'a.txt', sha256: 'a'.repeat(64) }, Buffer.from('anders'));
    expect([damaged.status, await codeIn(damaged)]).toEqual([422, 'FILE_DAMAGED']);
    expect((await app.ask<CaseAnswer>(readCase, caseFile, owner)).caseFile.documents).toEqual([]);
    expect(await app.database.query('SELECT id FROM uploads WHERE account_id = $1', [owner.id])).toEqual([]);
    expect(await incoming()).toEqual(before);
    expect(await codeIn(await upload(app, owner, { caseFileId: caseFile.id, filename: 'a.txt', sha256: '' }, Buffer.from('a')))).toBe('INPUT_INVALID');
  });

  it('are refused while the disk is full, and go on when there is room again', async () => {
    const { caseFile, owner } = await anEvening();
    const bytes = someText(4000);
    const { location, path } = await begun(owner, caseFile, bytes);
    // A disk that takes nothing more.
    await rm(path);
    await symlink('/dev/full', path);
    const full = await sendPart(app, owner, location, 0, bytes);
    expect([full.status, await codeIn(full)]).toEqual([507, 'STORAGE_FULL']);
    expect((await app.ask<CaseAnswer>(readCase, caseFile, owner)).caseFile.documents).toEqual([]);
    await rm(path);
    await writeFile(path, '');
    expect((await sendPart(app, owner, location, 0, bytes)).status).toBe(204);
    Object.assign(app.config, { DISK_RESERVE: Number.MAX_SAFE_INTEGER });
    expect(await codeIn(await upload(app, owner, { caseFileId: caseFile.id, filename: 'b.txt' }, bytes))).toBe('STORAGE_FULL');
    Object.assign(app.config, { DISK_RESERVE: 0 });
  });

  it('of one person are bounded for a day; what is stopped does not count, and others go on', async () => {
    const { caseFile, owner } = await anEvening();
    const quota = app.config.UPLOAD_QUOTA;
    Object.assign(app.config, { UPLOAD_QUOTA: 10_000 });
    const { location } = await begun(owner, caseFile, someText(6000));
    const more = (): Promise<Response> => upload(app, owner, { caseFileId: caseFile.id, filename: 'b.txt' }, someText(6000));
    const refused = await more();
    expect([refused.status, await codeIn(refused)]).toEqual([429, 'UPLOADS_FULL']);
    await app.fetch(new URL(location, app.url).pathname, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } }, owner);
    await app.settle();
    expect((await more()).status).toBe(204);
    expect((await more()).status).toBe(429);
    const other = await anEvening();
    expect((await upload(app, other.owner, { caseFileId: other.caseFile.id, filename: 'b.txt' }, someText(6000))).status).toBe(204);
    app.clock.advance(25 * 60 * 60 * 1000);
    expect((await more()).status).toBe(204);
    Object.assign(app.config, { UPLOAD_QUOTA: quota });
  });

  it('tell the own delegation that a version came, and keep each download in the audit log', async () => {
    const { caseFile, owner } = await anEvening();
    const socket = await app.socket(owner);
    await socket.emitWithAck('stream.open', { stream: `case_documents:${caseFile.id}`, after: 0 });
    const news = nextFrame(socket, 'news');
    const versionId = (await upload(app, owner, { caseFileId: caseFile.id, filename: 'a.txt' }, Buffer.from('a'))).headers.get('leerkring-version')!;
    expect((await news).events.map((event) => event.name)).toEqual(['document_version.added']);
    await app.fetch(`/files/${versionId}`, {}, owner);
    const [entry] = await app.database.query('SELECT action, result, actor_id FROM audit_entries WHERE object_id = $1', [versionId]);
    expect(entry).toEqual({ action: 'document_version.download', result: 'done', actor_id: owner.id });
  });
});
