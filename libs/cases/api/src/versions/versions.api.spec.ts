import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { RunningDownloads } from '@leerkring/platform/api';
import { someText, startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { CasesModule } from '../cases.module';
import { TextReader } from '../reading/text-reader';
import { aCaseFile, aDownload, aQuietMunicipality, aShare, aShareRequest, upload } from '../testing';
import { VersionsService } from './versions.service';

const destroy = 'mutation ($input: DestroyDocumentVersionInput!) { destroyDocumentVersion(input: $input) { documentVersion { id number sha256 fileName note destroyedAt destroyedReason destroyedBy { id } viewerCan } } }';
const history = 'query ($id: ID!) { caseFile(id: $id) { documents { id versions { id number sha256 fileName note destroyedAt destroyedReason } } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule] });
});
afterAll(() => app.stop());

/** A case of a municipality of its own with one document; two delegates and somebody of another municipality. */
async function aCase(bytes: Uint8Array = Buffer.from(`stuk ${unknownId()}`)) {
  const [group, organisationId] = [await aGroup(app), await aQuietMunicipality(app)];
  const [femke, teun, neighbour] = [await aMember(app, group, { organisationId }), await aMember(app, group, { organisationId }), await aMember(app, group)];
  const caseFile = await aCaseFile(app, group, femke);
  const versionId = await aVersion(femke, caseFile.id, bytes);
  return { group, organisationId, femke, teun, neighbour, caseFile, versionId };
}

async function aVersion(author: TestAccount, caseFileId: string, bytes: Uint8Array, more: Record<string, string> = {}): Promise<string> {
  return (await upload(app, author, { caseFileId, filename: 'spelregels.txt', note: 'Eerste opzet', ...more }, bytes)).headers.get('leerkring-version')!;
}

const coded = async (query: string, input: object, as: TestAccount): Promise<string> => (await app.graphql(query, { input }, as)).errors?.[0]?.extensions.code ?? 'answered';
const statuses = async (id: string, as: TestAccount): Promise<number[]> => Promise.all(['', '/view', '/text'].map(async (kind) => (await app.fetch(`/files/${id}${kind}`, {}, as)).status));
const rowsOf = async (id: string): Promise<number[]> => {
  const count = async (text: string): Promise<number> => (await app.database.query<object[]>(text, [id])).length;
  return [await count('SELECT 1 FROM stored_files WHERE id = $1'), await count('SELECT 1 FROM document_texts WHERE version_id = $1'), await count('SELECT 1 FROM document_text_parts WHERE version_id = $1'), await count('SELECT 1 FROM share_findings WHERE version_id = $1')];
};

describe('destroying a version', () => {
  it('takes its bytes, words, name and note, and leaves its municipality the number, the hash, the reason and who', async () => {
    const { caseFile, versionId, femke, teun, neighbour } = await aCase();
    const shareId = await aShare(app, { caseFileId: caseFile.id, versionId, proposer: femke, decider: teun });
    await app.settle();
    await app.get(TextReader).read(versionId);
    await app.database.query('INSERT INTO share_findings (share_id, version_id, key) VALUES ($1, $2, $3)', [shareId, versionId, 'a'.repeat(24)]);
    const [{ sha256 }] = await app.database.query('SELECT sha256 FROM document_versions WHERE id = $1', [versionId]);
    expect([await statuses(versionId, neighbour), await rowsOf(versionId)]).toEqual([[200, 200, 200], [1, 1, 1, 1]]);
    const { destroyDocumentVersion } = await app.ask<{ destroyDocumentVersion: { documentVersion: object } }>(destroy, { input: { id: versionId, reason: ' Er stond een naam in ' } }, teun);
    expect(destroyDocumentVersion.documentVersion).toEqual({
      id: versionId, number: 1, sha256, fileName: '', note: '', destroyedAt: app.clock.now().toISOString(), destroyedReason: 'Er stond een naam in', destroyedBy: { id: teun.id }, viewerCan: ['document_version.oversee'],
    });
    await app.settle();
    expect([await statuses(versionId, neighbour), await statuses(versionId, femke), await rowsOf(versionId)]).toEqual([[404, 404, 404], [410, 410, 410], [0, 0, 0, 0]]);
    expect(await app.database.query('SELECT 1 FROM stored_bytes WHERE sha256 = $1', [sha256])).toEqual([]);
    expect((await app.ask<{ caseFile: { documents: object[] } }>(history, caseFile, femke)).caseFile.documents).toMatchObject([{ versions: [{ number: 1, sha256, destroyedReason: 'Er stond een naam in' }] }]);
    expect((await app.ask<{ caseFile: { documents: object[] } }>(history, caseFile, neighbour)).caseFile.documents).toEqual([]);
    expect(await app.database.query(`SELECT actor_id FROM audit_entries WHERE action = 'document_version.destroy' AND result = 'done' AND object_id = $1`, [versionId])).toEqual([{ actor_id: teun.id }]);
    expect(await app.database.query(`SELECT stream FROM domain_events WHERE name = 'document_version.destroyed' AND subject_id = $1`, [versionId])).toEqual([{ stream: `case_documents:${caseFile.id}` }]);
  });

  it('is done once, with a reason, and by nobody who only reads', async () => {
    const { caseFile, versionId, femke, teun, neighbour } = await aCase();
    const outsider = await anAccount(app);
    expect(await coded(destroy, { id: versionId, reason: 'Weg' }, neighbour)).toBe('NOT_FOUND');
    await aShare(app, { caseFileId: caseFile.id, versionId, audience: 'network', proposer: femke, decider: teun });
    expect([await coded(destroy, { id: versionId, reason: 'Weg' }, neighbour), await coded(destroy, { id: versionId, reason: 'Weg' }, outsider)]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect([await coded(destroy, { id: versionId, reason: ' ' }, femke), await coded(destroy, { id: versionId, reason: 'x'.repeat(501) }, femke)]).toEqual(['INPUT_INVALID', 'INPUT_TOO_LONG']);
    const answers = await Promise.all([femke, teun].map((person) => coded(destroy, { id: versionId, reason: 'Weg' }, person)));
    expect(answers.sort()).toEqual(['DOCUMENT_VERSION_DESTROYED', 'answered']);
  });

  it('can be done by a coordinator outside the group once sharing it was asked for', async () => {
    const { caseFile, versionId, femke, organisationId } = await aCase();
    const coordinator = await anAccount(app, { roles: ['coordinator'], organisationId });
    expect(await coded(destroy, { id: versionId, reason: 'Weg' }, coordinator)).toBe('NOT_FOUND');
    await aShareRequest(app, femke, { caseFileId: caseFile.id, versionId });
    expect(await coded(destroy, { id: versionId, reason: 'Weg' }, coordinator)).toBe('answered');
  });

  it('leaves the same bytes where another version has them, and lets go of its own again after a crash', async () => {
    const bytes = Buffer.from(`stuk ${unknownId()}`);
    const { caseFile, versionId, femke } = await aCase(bytes);
    const other = await aVersion(femke, caseFile.id, bytes, { filename: 'kopie.txt' });
    await app.ask(destroy, { input: { id: versionId, reason: 'Weg' } }, femke);
    await app.settle();
    await app.get(VersionsService).release(versionId);
    expect([(await statuses(other, femke))[0], await rowsOf(versionId)]).toEqual([200, [0, 0, 0, 0]]);
    // What is there is let go of by nobody.
    await app.get(VersionsService).release(other);
    expect((await statuses(other, femke))[0]).toBe(200);
  });

  it('keeps words away that were being read from the file meanwhile', async () => {
    const { versionId, femke } = await aCase();
    await Promise.all([app.get(TextReader).read(versionId).catch(() => undefined), app.ask(destroy, { input: { id: versionId, reason: 'Weg' } }, femke)]);
    await app.settle();
    await app.get(TextReader).read(versionId);
    expect(await rowsOf(versionId)).toEqual([0, 0, 0, 0]);
  });

  it('cuts downloads that are running, of its municipality too', async () => {
    const { caseFile, femke, teun, neighbour } = await aCase();
    const versionId = await aVersion(femke, caseFile.id, someText(64 * 1024 * 1024), { filename: 'groot.txt' });
    await aShare(app, { caseFileId: caseFile.id, versionId, proposer: femke, decider: teun });
    const [theirs, own] = [await aDownload(app, versionId, neighbour), await aDownload(app, versionId, teun)];
    expect(app.get(RunningDownloads).count).toBe(2);
    await app.ask(destroy, { input: { id: versionId, reason: 'Weg' } }, femke);
    expect([(await theirs.end()).whole, (await own.end()).whole]).toEqual([false, false]);
  });

  it('leaves it out of what is shared from then on', async () => {
    const { caseFile, versionId, femke, teun, neighbour } = await aCase();
    const [{ document_id: documentId }] = await app.database.query('SELECT document_id FROM document_versions WHERE id = $1', [versionId]);
    const second = await aVersion(femke, caseFile.id, Buffer.from('twee'), { documentId });
    await app.ask(destroy, { input: { id: second, reason: 'Weg' } }, femke);
    const propose = 'mutation ($input: ProposeShareInput!) { proposeShare(input: $input) { share { id } } }';
    const input = { caseFileId: caseFile.id, versionId: second, audience: 'group', purpose: 'Lezen', endsAt: new Date(app.clock.now().getTime() + 86_400_000) };
    expect(await coded(propose, input, femke)).toBe('NOT_FOUND');
    await aShare(app, { caseFileId: caseFile.id, proposer: femke, decider: teun });
    expect((await app.ask<{ caseFile: { documents: object[] } }>(history, caseFile, neighbour)).caseFile.documents).toMatchObject([{ versions: [{ id: versionId }] }]);
  });

  it('loses its reason when who wrote it is forgotten with all words', async () => {
    const { caseFile, versionId, femke, teun } = await aCase();
    await app.ask(destroy, { input: { id: versionId, reason: 'Over mijn buurman' } }, teun);
    const admin = await anAccount(app, { roles: ['admin'] });
    await app.ask('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }', { input: { accountId: teun.id, withWords: true } }, admin);
    await app.settle();
    expect((await app.ask<{ caseFile: { documents: object[] } }>(history, caseFile, femke)).caseFile.documents).toMatchObject([{ versions: [{ destroyedAt: expect.any(String), destroyedReason: null }] }]);
  });
});

describe('a confidential version', () => {
  const propose = 'mutation ($input: ProposeShareInput!) { proposeShare(input: $input) { share { id } } }';
  const classed = 'query ($id: ID!) { documentVersion(id: $id) { classification } }';

  it('is never shared with the network nor to be fetched, alone or with the whole case', async () => {
    const { caseFile, femke, teun, neighbour, versionId } = await aCase();
    const secret = await aVersion(femke, caseFile.id, Buffer.from('geheim'), { filename: 'geheim.txt', classification: 'confidential' });
    await app.get(TextReader).read(secret);
    const wishes = { caseFileId: caseFile.id, purpose: 'Lezen', endsAt: new Date(app.clock.now().getTime() + 86_400_000) };
    for (const one of [{ versionId: secret }, {}]) {
      expect(await coded(propose, { ...wishes, ...one, audience: 'network', mayDownload: false }, femke)).toBe('SHARE_CONFIDENTIAL');
      expect(await coded(propose, { ...wishes, ...one, audience: 'group', mayDownload: true }, femke)).toBe('SHARE_CONFIDENTIAL');
    }
    await aShare(app, { caseFileId: caseFile.id, versionId: secret, audience: 'group', mayDownload: false, proposer: femke, decider: teun });
    expect((await statuses(secret, neighbour)).slice(0, 2)).toEqual([403, 200]);
    expect([await app.ask(classed, { id: secret }, neighbour), await app.ask(classed, { id: versionId }, femke)]).toEqual([{ documentVersion: { classification: 'confidential' } }, { documentVersion: { classification: 'group' } }]);
  });

  it('stays confidential when it is restored, and is of no other kind than the three', async () => {
    const { caseFile, femke } = await aCase();
    const secret = await aVersion(femke, caseFile.id, Buffer.from(`geheim ${unknownId()}`), { classification: 'confidential' });
    const [{ document_id: documentId }] = await app.database.query('SELECT document_id FROM document_versions WHERE id = $1', [secret]);
    await aVersion(femke, caseFile.id, Buffer.from('open'), { documentId, classification: 'public' });
    const restored = await app.ask<{ restoreDocumentVersion: object }>('mutation ($input: RestoreDocumentVersionInput!) { restoreDocumentVersion(input: $input) { documentVersion { classification document { versions { classification } } } } }', { input: { id: secret } }, femke);
    expect(restored.restoreDocumentVersion).toEqual({ documentVersion: { classification: 'confidential', document: { versions: [{ classification: 'confidential' }, { classification: 'public' }, { classification: 'confidential' }] } } });
    expect((await upload(app, femke, { caseFileId: caseFile.id, filename: 'a.txt', classification: 'geheim' }, Buffer.from('a'))).status).toBe(400);
  });
});

describe('restoring a version', () => {
  const restore = 'mutation ($input: RestoreDocumentVersionInput!) { restoreDocumentVersion(input: $input) { documentVersion { id number sha256 fileName note author { id } shares { id } document { versions { number } } } } }';
  interface Restored {
    restoreDocumentVersion: { documentVersion: { id: string } };
  }

  /** A document with a second version; the first one is shared with the group. */
  async function aSecond() {
    const world = await aCase();
    const { femke, teun, caseFile, versionId } = world;
    const [{ document_id: documentId, sha256 }] = await app.database.query('SELECT document_id, sha256 FROM document_versions WHERE id = $1', [versionId]);
    await aShare(app, { caseFileId: caseFile.id, versionId, proposer: femke, decider: teun });
    return { ...world, documentId, sha256, second: await aVersion(femke, caseFile.id, Buffer.from('twee'), { documentId, filename: 'twee.txt' }) };
  }

  it('makes a new version with the same bytes, that nobody else reads yet', async () => {
    const { versionId, sha256, teun, neighbour } = await aSecond();
    const { restoreDocumentVersion: { documentVersion } } = await app.ask<Restored>(restore, { input: { id: versionId } }, teun);
    expect(documentVersion).toEqual({
      id: expect.any(String), number: 3, sha256, fileName: 'spelregels.txt', note: 'Versie 1 teruggezet', author: { id: teun.id }, shares: [], document: { versions: [{ number: 3 }, { number: 2 }, { number: 1 }] },
    });
    const { id } = documentVersion;
    const [before, after] = await Promise.all([versionId, id].map(async (one) => (await app.fetch(`/files/${one}`, {}, teun)).text()));
    expect(after).toBe(before);
    expect((await statuses(id, neighbour))[0]).toBe(404);
    await app.ask(destroy, { input: { id: versionId, reason: 'Weg' } }, teun);
    await app.settle();
    expect((await statuses(id, teun))[0]).toBe(200);
  });

  it('is done by who may add a version, once, and not with what is there no more', async () => {
    const { versionId, second, femke, teun, neighbour } = await aSecond();
    expect([await coded(restore, { id: versionId }, neighbour), await coded(restore, { id: second }, neighbour), await coded(restore, { id: second }, femke)]).toEqual(['FORBIDDEN', 'NOT_FOUND', 'DOCUMENT_VERSION_NEWEST']);
    const answers = await Promise.all([femke, teun].map((person) => coded(restore, { id: versionId }, person)));
    expect(answers.sort()).toEqual(['DOCUMENT_VERSION_NEWEST', 'answered']);
    await app.ask(destroy, { input: { id: second, reason: 'Weg' } }, femke);
    expect(await coded(restore, { id: second }, femke)).toBe('DOCUMENT_VERSION_DESTROYED');
  });
});
