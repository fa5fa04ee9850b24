import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { aRawPdf, fromLibreOffice, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { CasesModule } from '../cases.module';
import { aCaseFile, aQuietMunicipality, aShare, upload } from '../testing';
import { TextReader } from './text-reader';

const readVersion = `query ($id: ID!) { documentVersion(id: $id) {
  id number document { name caseFile { id title } versions { id } } text { state progress unit trouble } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule] });
});
afterAll(() => app.stop());

/** A case with one document, its group, and somebody from elsewhere. */
async function aDocument(fileName: string, bytes: Uint8Array) {
  const group = await aGroup(app);
  const organisationId = await aQuietMunicipality(app);
  const [owner, second] = [await aMember(app, group, { organisationId }), await aMember(app, group, { organisationId })];
  const colleague = await aMember(app, group, { organisationId: (await aMunicipality({ name: 'Zutphen' })).id });
  const outsider = await aMember(app, await aGroup(app));
  const caseFile = await aCaseFile(app, group, owner);
  const id = (await upload(app, owner, { caseFileId: caseFile.id, filename: fileName }, bytes)).headers.get('leerkring-version')!;
  await aShare(app, { caseFileId: caseFile.id, proposer: owner, decider: second });
  return { group, owner, colleague, outsider, caseFile, id };
}

interface VersionAnswer {
  documentVersion: { text: { state: string; progress: number; unit: string | null; trouble: string | null } };
}

const textOf = async (id: string, as: Caller) => (await app.ask<VersionAnswer>(readVersion, { id }, as)).documentVersion.text;
const audited = (id: string) => app.database.query<object[]>(`SELECT action, result, actor_id FROM audit_entries WHERE object_id = $1 ORDER BY id`, [id]);

describe('the words of a version', () => {
  it('are read after it came, and go to everybody who may read it', async () => {
    const { colleague, caseFile, id } = await aDocument('regels.docx', fromLibreOffice('docx'));
    await app.settle();
    expect(await app.ask(readVersion, { id }, colleague)).toEqual({
      documentVersion: {
        id,
        number: 1,
        document: { name: 'regels.docx', caseFile: { id: caseFile.id, title: caseFile.title }, versions: [{ id }] },
        text: { state: 'ready', progress: 100, unit: 'passage', trouble: null },
      },
    });
    const answer = await app.fetch(`/files/${id}/text`, {}, colleague);
    expect(await answer.json()).toEqual({ unit: 'passage', parts: expect.arrayContaining([{ name: null, heading: 2, body: 'Wie beslist' }, { name: null, heading: null, body: 'Haarlo\t15000' }]) });
    expect(await audited(id)).toEqual([{ action: 'document_version.view', result: 'done', actor_id: colleague.id }]);
  });

  it('wait until they are read, and are not there meanwhile', async () => {
    const { colleague, id } = await aDocument('plan.pdf', aRawPdf());
    await app.database.query('DELETE FROM document_text_parts WHERE version_id = $1', [id]);
    await app.database.query('DELETE FROM document_texts WHERE version_id = $1', [id]);
    expect(await textOf(id, colleague)).toEqual({ state: 'waiting', progress: 0, unit: null, trouble: null });
    expect((await app.fetch(`/files/${id}/text`, {}, colleague)).status).toBe(404);
    await app.get(TextReader).read(id);
    expect((await textOf(id, colleague)).state).toBe('ready');
  });

  it.each([
    ['a.pdf', '%PDF-1.7 en verder niets', { state: 'failed', progress: 0, unit: null, trouble: 'DOCUMENT_TEXT_BROKEN' }],
    ['a.vcf', 'BEGIN:VCARD', { state: 'unreadable', progress: 0, unit: null, trouble: null }],
  ])('of %s cannot be had, and it says so', async (fileName, content, text) => {
    const { colleague, id } = await aDocument(fileName, Buffer.from(content));
    await app.settle();
    expect(await textOf(id, colleague)).toEqual(text);
    expect((await app.fetch(`/files/${id}/text`, {}, colleague)).status).toBe(404);
  });

  it('are read once, and of versions that were left out later', async () => {
    const { colleague, id } = await aDocument('a.txt', Buffer.from('Een\n\nTwee'));
    await app.settle();
    const reader = app.get(TextReader);
    await reader.read(id);
    expect(await app.database.query('SELECT position, body FROM document_text_parts WHERE version_id = $1 ORDER BY position', [id])).toEqual([{ position: 0, body: 'Een' }, { position: 1, body: 'Twee' }]);
    await app.database.query('DELETE FROM document_text_parts WHERE version_id = $1', [id]);
    await app.database.query('DELETE FROM document_texts WHERE version_id = $1', [id]);
    await reader.readLeft();
    expect((await textOf(id, colleague)).state).toBe('waiting');
    app.clock.advance(16 * 60 * 1000);
    await reader.readLeft();
    expect((await textOf(id, colleague)).state).toBe('ready');
  });

  it('are given up after three times that the server ended in the middle', async () => {
    const { colleague, id } = await aDocument('a.txt', Buffer.from('Een'));
    await app.settle();
    await app.database.query('DELETE FROM document_text_parts WHERE version_id = $1', [id]);
    await app.database.query(`UPDATE document_texts SET state = 'waiting', unit = NULL, attempts = 3 WHERE version_id = $1`, [id]);
    await app.get(TextReader).read(id);
    expect(await textOf(id, colleague)).toMatchObject({ state: 'failed', trouble: 'DOCUMENT_TEXT_TOO_SLOW' });
  });
});

describe('a version on screen', () => {
  it('comes byte for byte, as a file that no browser opens, and every look is in the audit log', async () => {
    const bytes = aRawPdf();
    const { colleague, id } = await aDocument('plan één.pdf', bytes);
    const answer = await app.fetch(`/files/${id}/view`, {}, colleague);
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    expect(Object.fromEntries(['content-disposition', 'x-content-type-options', 'content-security-policy', 'content-type', 'cache-control'].map((name) => [name, answer.headers.get(name)]))).toEqual({
      'content-disposition': "attachment; filename*=UTF-8''plan%20%C3%A9%C3%A9n.pdf",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': 'application/octet-stream',
      'cache-control': 'private, no-store',
    });
    expect(await audited(id)).toEqual([{ action: 'document_version.view', result: 'done', actor_id: colleague.id }]);
  });

  it('is found by nobody outside the group, whether it is there or not: not the version, its bytes or its words', async () => {
    const { outsider, id } = await aDocument('geheim.txt', Buffer.from('Geheim'));
    await app.settle();
    const manager = await anAccount(app, { roles: ['programme_manager', 'admin'] });
    for (const person of [outsider, manager]) {
      for (const asked of [id, unknownId()]) {
        expect(await app.codeOf(readVersion, { id: asked }, person)).toBe('NOT_FOUND');
        for (const part of ['view', 'text']) expect((await app.fetch(`/files/${asked}/${part}`, {}, person)).status).toBe(404);
      }
    }
    for (const part of ['view', 'text']) expect((await app.fetch(`/files/${id}/${part}`)).status).toBe(401);
    expect(await app.codeOf(readVersion, { id })).toBe('UNAUTHENTICATED');
    expect((await audited(id)).map((entry) => (entry as { result: string }).result)).not.toContain('done');
  });

  it('is gone at once for who leaves the group', async () => {
    const { colleague, id, group } = await aDocument('a.txt', Buffer.from('a'));
    await app.settle();
    expect((await app.fetch(`/files/${id}/text`, {}, colleague)).status).toBe(200);
    await app.ask('mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { __typename } }', { input: { groupId: group.id } }, colleague);
    for (const part of ['view', 'text']) expect((await app.fetch(`/files/${id}/${part}`, {}, colleague)).status).toBe(404);
  });
});
