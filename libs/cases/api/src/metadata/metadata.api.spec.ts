import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { aPhotograph, aToldDocx, greyJpeg, startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { CasesModule } from '../cases.module';
import { aCaseFile, aQuietMunicipality, aShare, upload } from '../testing';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule] });
});
afterAll(() => app.stop());

const METADATA = 'query ($versionId: ID!) { documentMetadata(versionId: $versionId) { state trouble removable items { kind name value place } } }';
const CHECK = 'query ($caseFileId: ID!, $versionId: ID) { shareCheck(caseFileId: $caseFileId, versionId: $versionId) { waiting metadata { versionId state removable items { kind value } } } }';
const REMOVE = 'mutation ($input: RemoveDocumentMetadataInput!) { removeDocumentMetadata(input: $input) { documentVersion { id number note fileName sha256 document { versions { number sha256 } } } } }';

interface Told {
  documentMetadata: { state: string; trouble: string | null; removable: boolean; items: { kind: string; name: string; value: string; place: string }[] };
}
interface Removed {
  removeDocumentMetadata: { documentVersion: { id: string; number: number; note: string; fileName: string; sha256: string; document: { versions: { number: number; sha256: string }[] } } };
}

async function aCase(bytes: Uint8Array, filename: string) {
  const group = await aGroup(app);
  const organisationId = await aQuietMunicipality(app);
  const [owner, second, neighbour] = [await aMember(app, group, { organisationId }), await aMember(app, group, { organisationId }), await aMember(app, group)];
  const caseFileId = (await aCaseFile(app, group, owner)).id;
  const versionId = (await upload(app, owner, { caseFileId, filename }, bytes)).headers.get('leerkring-version')!;
  return { owner, second, neighbour, caseFileId, versionId };
}

const told = async (versionId: string, as: Caller): Promise<Told['documentMetadata']> => (await app.ask<Told>(METADATA, { versionId }, as)).documentMetadata;
const remove = async (id: string, as: Caller) => (await app.ask<Removed>(REMOVE, { input: { id } }, as)).removeDocumentMetadata.documentVersion;
const fetched = async (versionId: string, { cookie }: { cookie: string }, part = ''): Promise<Buffer> => Buffer.from(await (await fetch(`${app.url}/files/${versionId}${part}`, { headers: { cookie } })).arrayBuffer());

describe('what a file tells besides its content', () => {
  it('is shown before it is shared, and taken out in a new version while the old one stays as it was', async () => {
    const photograph = aPhotograph();
    const { owner, caseFileId, versionId } = await aCase(photograph, 'plein.jpg');
    expect((await app.ask<{ shareCheck: object }>(CHECK, { caseFileId, versionId }, owner)).shareCheck).toMatchObject({ waiting: 1, metadata: [{ state: 'waiting', items: [] }] });
    await app.settle();
    const { shareCheck } = await app.ask<{ shareCheck: { waiting: number; metadata: { versionId: string; removable: boolean; items: object[] }[] } }>(CHECK, { caseFileId, versionId }, owner);
    expect([shareCheck.waiting, shareCheck.metadata[0]?.versionId, shareCheck.metadata[0]?.removable]).toEqual([0, versionId, true]);
    expect(shareCheck.metadata[0]?.items).toEqual(expect.arrayContaining([{ kind: 'place', value: '52.15, 6.5' }, { kind: 'person', value: 'Hidde Zandstra' }]));
    const made = await remove(versionId, owner);
    expect(made).toMatchObject({ number: 2, note: 'Versie 1 zonder metagegevens', fileName: 'plein.jpg' });
    await app.settle();
    expect(await told(made.id, owner)).toEqual({ state: 'ready', trouble: null, removable: false, items: [] });
    const bytes = await fetched(made.id, owner);
    expect([bytes.includes('Hidde'), bytes.subarray(-100).equals(greyJpeg().subarray(-100))]).toEqual([false, true]);
    expect((await fetched(versionId, owner)).equals(photograph)).toBe(true);
    expect(await app.database.query('SELECT action FROM audit_entries WHERE object_id = $1 AND action LIKE $2', [versionId, '%metadata'])).toEqual([{ action: 'document_version.remove_metadata' }]);
  });

  it('goes from a Word document and the words stay', async () => {
    const { owner, versionId } = await aCase(aToldDocx(), 'besluit.docx');
    await app.settle();
    expect((await told(versionId, owner)).items).toEqual(expect.arrayContaining([{ kind: 'person', name: 'author', value: 'Kees Kanttekening', place: 'word/comments.xml' }]));
    const made = await remove(versionId, owner);
    await app.settle();
    expect((await told(made.id, owner)).items).toEqual([]);
    const words = async (id: string): Promise<unknown> => JSON.parse((await fetched(id, owner, '/text')).toString());
    expect(await words(made.id)).toEqual(await words(versionId));
  });

  it('asked for twice, one version is made; of an older version none, and none where nothing is told', async () => {
    const { owner, second, versionId } = await aCase(aToldDocx(), 'besluit.docx');
    await app.settle();
    const [one, other] = await Promise.all([remove(versionId, owner), remove(versionId, second)]);
    expect([one.id, one.document.versions.length]).toEqual([other.id, 2]);
    expect((await remove(versionId, owner)).id).toBe(one.id);
    await app.settle();
    expect(await app.codeOf(REMOVE, { input: { id: one.id } }, owner)).toBe('DOCUMENT_METADATA_NONE');
    const restored = await app.ask<{ restoreDocumentVersion: { documentVersion: { id: string } } }>('mutation ($input: RestoreDocumentVersionInput!) { restoreDocumentVersion(input: $input) { documentVersion { id } } }', { input: { id: versionId } }, owner);
    expect(await app.codeOf(REMOVE, { input: { id: one.id } }, owner)).toBe('DOCUMENT_METADATA_OLDER');
    expect((await remove(restored.restoreDocumentVersion.documentVersion.id, owner)).number).toBe(4);
  });

  it('of files of other kinds it says that nobody looks', async () => {
    const { owner, versionId } = await aCase(Buffer.from('Niets bijzonders.'), 'a.txt');
    await app.settle();
    expect(await told(versionId, owner)).toEqual({ state: 'unreadable', trouble: null, removable: false, items: [] });
    expect(await app.codeOf(REMOVE, { input: { id: versionId } }, owner)).toBe('DOCUMENT_METADATA_STUCK');
  });

  it('is nobody else’s, whoever may read the document', async () => {
    const { owner, second, neighbour, caseFileId, versionId } = await aCase(aToldDocx(), 'besluit.docx');
    await app.settle();
    for (const query of [() => app.codeOf(METADATA, { versionId }, neighbour), () => app.codeOf(REMOVE, { input: { id: versionId } }, neighbour)]) expect(await query()).toBe('NOT_FOUND');
    await aShare(app, { proposer: owner, decider: second, caseFileId, versionId });
    for (const query of [() => app.codeOf(METADATA, { versionId }, neighbour), () => app.codeOf(REMOVE, { input: { id: versionId } }, neighbour)]) expect(await query()).toBe('FORBIDDEN');
    expect((await told(versionId, second)).items.length).toBeGreaterThan(5);
  });

  it('goes when the version is destroyed', async () => {
    const { owner, versionId } = await aCase(aToldDocx(), 'besluit.docx');
    await app.settle();
    await app.ask('mutation ($input: DestroyDocumentVersionInput!) { destroyDocumentVersion(input: $input) { documentVersion { id } } }', { input: { id: versionId, reason: 'Namen' } }, owner);
    expect(await app.database.query('SELECT 1 FROM document_metadata WHERE version_id = $1', [versionId])).toEqual([]);
    expect(await app.codeOf(REMOVE, { input: { id: versionId } }, owner)).toBe('DOCUMENT_VERSION_DESTROYED');
  });
});
