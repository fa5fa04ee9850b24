import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { TextExtractor } from '@leerkring/platform/api';
import { aDocx, aPdf, bytesOf, fromLibreOffice, greyJpeg, startTestApp, zipOf, type TestApp } from '@leerkring/platform/api/testing';
import { strFromU8, unzipSync } from 'fflate';
import { CasesModule } from '../cases.module';
import { aCaseFile, aQuietMunicipality, aShare, upload } from '../testing';
import { LibreOffice, isOfficeFile } from './libre-office';

const SOFFICE = '/usr/bin/soffice';
const imports = [IdentityModule, GroupsModule, CasesModule];
let app: TestApp;
beforeAll(async () => {
  if (!existsSync(SOFFICE)) throw new Error('There is no LibreOffice on this machine: install libreoffice-writer-nogui, -calc-nogui and -impress-nogui.');
  app = await startTestApp({ imports, env: { LIBREOFFICE: SOFFICE } });
});
afterAll(() => app.stop());

const STATE = 'query ($id: ID!) { documentVersion(id: $id) { pdf { state trouble } text { state } } }';

async function aCase(filename: string, bytes: Uint8Array, on = app) {
  const group = await aGroup(on);
  const organisationId = await aQuietMunicipality(on);
  const [owner, second, neighbour] = [await aMember(on, group, { organisationId }), await aMember(on, group, { organisationId }), await aMember(on, group)];
  const caseFileId = (await aCaseFile(on, group, owner)).id;
  const versionId = (await upload(on, owner, { caseFileId, filename }, bytes)).headers.get('leerkring-version')!;
  const stateOf = async () => (await on.ask<{ documentVersion: { pdf: { state: string; trouble: string | null }; text: { state: string } } }>(STATE, { id: versionId }, owner)).documentVersion;
  return { owner, second, neighbour, caseFileId, versionId, stateOf };
}

const asPdf = (id: string, { cookie }: { cookie: string }): Promise<Response> => fetch(`${app.url}/files/${id}/as-pdf`, { headers: { cookie } });

async function wordsOf(pdf: Uint8Array): Promise<string> {
  const found = await new TextExtractor().extract('pdf', new Uint8Array(pdf), () => undefined);
  return 'parts' in found ? found.parts.map(({ body }) => body).join('\n') : found.trouble;
}

describe('an office document as PDF', () => {
  it.each([['docx', 'Elk dorp krijgt'], ['odt', 'Elk dorp krijgt'], ['xlsx', 'Beltrum'], ['ods', 'Beltrum'], ['pptx', 'Na een avond'], ['odp', 'Na een avond']])('is made of a %s, with the same words', async (ending, words) => {
    const { owner, versionId, stateOf } = await aCase(`regels.${ending}`, fromLibreOffice(ending));
    expect((await stateOf()).pdf).toEqual({ state: 'waiting', trouble: null });
    expect((await asPdf(versionId, owner)).status).toBe(404);
    await app.settle();
    expect((await stateOf()).pdf).toEqual({ state: 'ready', trouble: null });
    const answer = await asPdf(versionId, owner);
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, `attachment; filename*=UTF-8''regels.${ending}.pdf`]);
    expect(await wordsOf(Buffer.from(await answer.arrayBuffer()))).toContain(words);
  });

  it('is seen by who may view the version, also when they may not fetch it, and by nobody else', async () => {
    const { owner, second, neighbour, caseFileId, versionId } = await aCase('regels.odt', fromLibreOffice('odt'));
    await app.settle();
    expect((await asPdf(versionId, neighbour)).status).toBe(404);
    await aShare(app, { proposer: owner, decider: second, caseFileId, versionId, mayDownload: false });
    expect([(await asPdf(versionId, neighbour)).status, (await app.fetch(`/files/${versionId}`, {}, neighbour)).status]).toEqual([200, 403]);
    const audited = await app.database.query<object[]>(`SELECT 1 FROM audit_entries WHERE object_id = $1 AND action = 'document_version.view' AND actor_id = $2`, [versionId, neighbour.id]);
    expect(audited).toHaveLength(1);
    const found = (scan: string, virus: string | null) => app.database.query(`UPDATE stored_bytes SET scan = $2, virus = $3 WHERE sha256 = (SELECT sha256 FROM document_versions WHERE id = $1)`, [versionId, scan, virus]);
    await found('infected', 'Iets');
    const refused = (await (await asPdf(versionId, owner)).json()) as { error: { code: string } };
    await found('not_scanned', null);
    expect(refused.error.code).toBe('FILE_INFECTED');
  });

  it('goes with the version that is destroyed', async () => {
    const { owner, versionId } = await aCase('regels.docx', fromLibreOffice('docx'));
    await app.settle();
    const [{ id }] = await app.database.query<[{ id: string }]>('SELECT id FROM document_renditions WHERE version_id = $1', [versionId]);
    const place = await bytesOf(app, { id });
    expect(existsSync(place)).toBe(true);
    await app.ask('mutation ($input: DestroyDocumentVersionInput!) { destroyDocumentVersion(input: $input) { documentVersion { id } } }', { input: { id: versionId, reason: 'Namen' } }, owner);
    expect((await asPdf(versionId, owner)).status).toBe(410);
    await app.settle();
    expect([existsSync(place), await app.database.query('SELECT 1 FROM document_renditions WHERE id = $1', [id])]).toEqual([false, []]);
  });

  it('that cannot be made says so, and the words stay', async () => {
    const { stateOf } = await aCase('regels.docx', aDocx({ body: '<w:p><w:r><w:t>Wel te lezen</w:t></w:r></w:p>' }));
    await app.settle();
    expect(await stateOf()).toEqual({ pdf: { state: 'failed', trouble: 'DOCUMENT_PDF_FAILED' }, text: { state: 'ready' } });
  });

  it('is made of office documents only, and where there is a LibreOffice', async () => {
    expect(['a.doc', 'a.rtf', 'a.PPTM', 'a.pdf', 'a.csv', 'a.png', 'docx'].map(isOfficeFile)).toEqual([true, true, true, false, false, false, false]);
    const { stateOf } = await aCase('kaart.pdf', await aPdf(['Kaart']));
    await app.settle();
    expect((await stateOf()).pdf).toEqual({ state: 'absent', trouble: null });
    const without = await startTestApp({ imports });
    const there = await aCase('regels.docx', fromLibreOffice('docx'), without);
    await without.settle();
    expect((await there.stateOf()).pdf).toEqual({ state: 'absent', trouble: null });
    await without.stop();
  });
});

/** A text that LibreOffice wrote, with something else at its beginning. */
function withBody(body: string): Uint8Array {
  const parts = unzipSync(fromLibreOffice('odt'));
  const content = strFromU8(parts['content.xml']!).replace(/(<office:text[^>]*>)/, `$1${body}`);
  return zipOf({ ...parts, 'content.xml': content });
}

describe('LibreOffice', () => {
  const given = (bytes: Uint8Array) => async () => Readable.from([Buffer.from(bytes)]);

  it('ends in time, and leaves nothing behind', async () => {
    const office = new LibreOffice(app.config);
    expect(await office.toPdf('a.docx', given(fromLibreOffice('docx')), { milliseconds: 20, memory: 3 * 1024 ** 2, bytes: 1e8 })).toEqual({ trouble: 'DOCUMENT_PDF_TOO_SLOW' });
    expect(await office.toPdf('a.docx', given(fromLibreOffice('docx')), { milliseconds: 60_000, memory: 20_000, bytes: 1e8 })).toEqual({ trouble: 'DOCUMENT_PDF_FAILED' });
    expect(await office.toPdf('a.docx', given(fromLibreOffice('docx')), { milliseconds: 60_000, memory: 3 * 1024 ** 2, bytes: 100 })).toEqual({ trouble: 'DOCUMENT_PDF_TOO_LARGE' });
    await expect(new LibreOffice({ ...app.config, LIBREOFFICE: '/usr/bin/no-such-office' }).toPdf('a.docx', given(fromLibreOffice('docx')))).rejects.toThrow('no-such-office');
  });

  it('takes nothing from this machine into a PDF, whatever a document asks', async () => {
    const place = join(app.config.DATA_DIR, 'geheim.txt');
    await writeFile(place, 'GEHEIMWOORD');
    const picture = join(await mkdtemp(join(tmpdir(), 'leerkring-plaatje-')), 'plaatje.jpg');
    await writeFile(picture, greyJpeg());
    const evil = `<text:p>Voor</text:p><text:section text:name="s"><text:section-source xlink:href="file://${place}" xlink:type="simple"/></text:section><text:p><draw:frame svg:width="5cm" svg:height="5cm"><draw:image xlink:href="file://${picture}" xlink:type="simple"/></draw:frame></text:p><text:p>Na</text:p>`;
    const made = await new LibreOffice(app.config).toPdf('a.odt', given(withBody(evil)));
    const words = 'pdf' in made ? await wordsOf(made.pdf) : made.trouble;
    expect([words.includes('Voor'), words.includes('Na'), words.includes('GEHEIM')]).toEqual([true, true, false]);
    expect('pdf' in made && Buffer.from(made.pdf).includes('/Subtype/Image')).toBe(false);
    await rm(dirname(picture), { recursive: true });
  });
});
