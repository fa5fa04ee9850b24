import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule, type Account } from '@leerkring/identity/api';
import { aDocx, aPackage, aPdf, aPng, aRawPdf, anOpenDocument, anXlsx, fromLibreOffice, startTestApp, zipOf, type Caller, type PackedPart, type TestApp } from '@leerkring/platform/api/testing';
import { CasesModule } from './cases.module';
import { aCaseFile, upload } from './testing';

let app: TestApp;
let owner: Caller & Pick<Account, 'id'>;
let caseFileId: string;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule] });
  const group = await aGroup(app);
  owner = await aMember(app, group);
  caseFileId = (await aCaseFile(app, group, owner)).id;
});
afterAll(() => app.stop());

const versionQuery = 'query ($id: ID!) { documentVersion(id: $id) { macros text { state trouble } } }';

interface VersionAnswer {
  documentVersion: { macros: boolean; text: { state: string; trouble: string | null } };
}

/** What people are told of this file: the code by which it is refused, or what became of it when it was taken. */
async function answerTo(filename: string, bytes: Uint8Array): Promise<string> {
  const answer = await upload(app, owner, { caseFileId, filename }, bytes);
  if (answer.status !== 204) return `${answer.status} ${((await answer.json()) as { error: { code: string } }).error.code}`;
  await app.settle();
  const { documentVersion } = await app.ask<VersionAnswer>(versionQuery, { id: answer.headers.get('leerkring-version') }, owner);
  return `taken${documentVersion.macros ? ', macros' : ''}, ${documentVersion.text.trouble ?? documentVersion.text.state}`;
}

/** What is still under way of uploads: of those that were refused nothing may be left. */
const left = () => app.database.query<object[]>('SELECT id FROM uploads WHERE ended_at IS NULL');

type Bytes = Uint8Array | string | Promise<Uint8Array>;
const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const wide = (words: string): Buffer => Buffer.from(words, 'utf16le');
const word = (...more: PackedPart[]): Buffer => aPackage([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/document.xml', content: '<w:document/>' }, ...more]);
const packed = (...parts: PackedPart[]): Buffer => aPackage([{ name: 'lees.txt', content: 'lees' }, ...parts]);
const odt = (...more: PackedPart[]): Buffer => aPackage([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 }, { name: 'content.xml', content: '<a/>' }, ...more]);
const withoutTable = (bytes: Buffer): Buffer => bytes.fill(0, bytes.indexOf('PK\x01\x02', 'latin1'), bytes.indexOf('PK\x01\x02', 'latin1') + 4);
const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const spaces = ' '.repeat(30_000_000);
const billionLaughs = `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><d>&c;</d>`;

describe('a bad file is told what is wrong with it', () => {
  it.each<[string, string, () => Bytes, string]>([
    ['an empty file', 'leeg.pdf', () => '', '400 FILE_EMPTY'],
    ['an empty text', 'leeg.txt', () => '', '400 FILE_EMPTY'],
    ['a name that leads to another folder', '../../etc/passwd.txt', () => 'x', '400 FILE_NAME_REFUSED'],
    ['a name that leads there as Windows writes it', '..\\..\\spelregels.txt', () => 'x', '400 FILE_NAME_REFUSED'],
    ['a name from the root', '/etc/passwd.txt', () => 'x', '400 FILE_NAME_REFUSED'],
    ['a name that reads backwards', 'bijlage\u202efdp.exe', () => 'x', '400 FILE_NAME_REFUSED'],
    ['a name with a hidden character', 'bij\u200blage.pdf', () => 'x', '400 FILE_NAME_REFUSED'],
    ['a name with a line break', 'bij\nlage.pdf', () => 'x', '400 FILE_NAME_REFUSED'],
    ['a name that ends early for old programs', 'bijlage.pdf\u0000.txt', () => 'x', '400 FILE_NAME_REFUSED'],
    ['a name of more than 255 characters', `${'a'.repeat(256)}.txt`, () => 'x', '400 INPUT_TOO_LONG'],
    ['a name without an ending', 'spelregels', () => 'x', '400 FILE_KIND_REFUSED'],
    ['a name of dots', '...', () => 'x', '400 FILE_NAME_REFUSED'],
    ['a program', 'spelregels.exe', () => 'MZ', '400 FILE_KIND_REFUSED'],
    ['a program behind another ending', 'spelregels.pdf.exe', () => 'MZ', '400 FILE_KIND_REFUSED'],
    ['a script', 'spelregels.js', () => 'alert(1)', '400 FILE_KIND_REFUSED'],
    ['a page', 'index.html', () => '<script>alert(1)</script>', '400 FILE_KIND_REFUSED'],
    ['a shortcut', 'open mij.lnk', () => 'L', '400 FILE_KIND_REFUSED'],
    ['a program that is called a PDF', 'a.pdf', () => 'MZ\0\0', '400 FILE_MISMATCH'],
    ['a program that is called a text', 'a.txt', () => 'MZ\0\0', '400 FILE_MISMATCH'],
    ['a program that is called a text, further on', 'a.txt', () => `${'woord '.repeat(100_000)}\0`, '400 FILE_MISMATCH'],
    ['a picture that is called a PDF', 'a.pdf', () => aPng(10, 10), '400 FILE_MISMATCH'],
    ['a page that is called a picture', 'kaart.png', () => '<svg onload="alert(1)"/>', '400 FILE_MISMATCH'],
    ['a PDF that is called a text', 'a.txt', () => aRawPdf(), '400 FILE_MISMATCH'],
    ['a text that is called a film', 'a.mp4', () => 'geen film', '400 FILE_MISMATCH'],
    ['a text that is called a sound', 'a.mp3', () => 'geen geluid', '400 FILE_MISMATCH'],
    ['a PDF with something before it', 'a.pdf', () => Buffer.concat([Buffer.from('<script>alert(1)</script>'), aRawPdf()]), '400 FILE_MISMATCH'],
    ['a PDF that is a package as well', 'a.pdf', () => Buffer.concat([aRawPdf(), packed()]), '400 FILE_MISMATCH'],
    ['a picture that is a package as well', 'a.png', () => Buffer.concat([aPng(10, 10), packed()]), '400 FILE_MISMATCH'],
    ['a package with a picture before it', 'a.zip', () => aPackage([{ name: 'a.txt', content: 'a' }], { before: 'GIF89a' }), '400 FILE_MISMATCH'],
    ['a package with something after it', 'a.zip', () => aPackage([{ name: 'a.txt', content: 'a' }], { after: 'nog iets' }), '400 FILE_BROKEN'],
    ['a picture without size', 'a.png', () => aPng(0, 0), '400 FILE_MISMATCH'],
    ['half a picture', 'a.png', () => aPng(10, 10).subarray(0, 18), '400 FILE_MISMATCH'],
    ['a picture of two thousand million dots', 'a.png', () => aPng(60_000, 60_000), '400 FILE_TOO_MANY_DOTS'],
    ['a package that is called a Word document', 'a.docx', () => packed(), '400 FILE_MISMATCH'],
    ['a sheet that is called a Word document', 'a.docx', () => fromLibreOffice('xlsx'), '400 FILE_MISMATCH'],
    ['a text that is called a Word document', 'a.docx', () => 'geen Word', '400 FILE_MISMATCH'],
    ['OpenDocument of another kind', 'a.ods', () => odt(), '400 FILE_MISMATCH'],
    ['OpenDocument that does not say what it is', 'a.odt', () => packed(), '400 FILE_MISMATCH'],
    ['Word of the old kind under a new name', 'a.docx', () => Buffer.concat([OLD_OFFICE, Buffer.alloc(500)]), '400 FILE_MISMATCH'],
    ['Word with a password', 'a.docx', () => Buffer.concat([OLD_OFFICE, Buffer.alloc(500), wide('EncryptedPackage')]), '400 FILE_ENCRYPTED'],
    ['a package with a password', 'a.zip', () => packed({ name: 'geheim.txt', content: 'x', encrypted: true }), '400 FILE_ENCRYPTED'],
    ['a package that was cut off', 'a.docx', () => fromLibreOffice('docx').subarray(0, 2000), '400 FILE_MISMATCH'],
    ['a package of which the table is broken', 'a.zip', () => withoutTable(packed()), '400 FILE_BROKEN'],
    ['two files of one name in a package', 'a.docx', () => word({ name: 'word/document.xml', content: 'anders' }), '400 FILE_BROKEN'],
    ['a bomb of spaces', 'a.docx', () => word({ name: 'word/media/bom.xml', content: spaces }), '400 FILE_PACKED_TOO_LARGE'],
    ['a bomb in a package', 'a.zip', () => packed({ name: 'bom.txt', content: spaces }), '400 FILE_PACKED_TOO_LARGE'],
    ['a package that says it unpacks to ten gigabytes', 'a.zip', () => aPackage(Array.from({ length: 3 }, (_, index) => ({ name: `${index}.txt`, content: 'x', saidSize: 3_500_000_000, saidPacked: 1 }))), '400 FILE_PACKED_TOO_LARGE'],
    ['files that share their bytes', 'a.zip', () => aPackage([{ name: 'a.txt', content: 'a'.repeat(5000) }, { name: 'b.txt', content: 'a'.repeat(5000), sharesWith: 'a.txt' }]), '400 FILE_PACKED_TOO_LARGE'],
    ['more than twenty thousand files in one', 'a.zip', () => aPackage(Array.from({ length: 20_001 }, (_, index) => ({ name: `f${index}.txt`, method: 0 }))), '400 FILE_PACKED_TOO_LARGE'],
    ['a package in a package', 'a.zip', () => packed({ name: 'binnen.zip', content: packed() }), '400 FILE_PACKED_UNSAFE'],
    ['a program in a package', 'a.zip', () => packed({ name: 'map/start.EXE', content: 'MZ' }), '400 FILE_PACKED_UNSAFE'],
    ['a page in a package', 'a.zip', () => packed({ name: 'index.html', content: '<script>' }), '400 FILE_PACKED_UNSAFE'],
    ['a path out of a package', 'a.zip', () => packed({ name: '../../etc/cron.d/a.txt', content: 'x' }), '400 FILE_PACKED_UNSAFE'],
    ['a path out of a document', 'a.docx', () => word({ name: '../uit.xml', content: 'x' }), '400 FILE_PACKED_UNSAFE'],
    ['an absolute path in a package', 'a.zip', () => packed({ name: '/etc/passwd.txt', content: 'x' }), '400 FILE_PACKED_UNSAFE'],
    ['a link in a package', 'a.zip', () => packed({ name: 'koppeling.txt', content: '/etc/passwd', mode: 0o120777 }), '400 FILE_PACKED_UNSAFE'],
    ['a name in a package that reads backwards', 'a.zip', () => packed({ name: 'bijlage\u202etxt.exe.txt', content: 'x' }), '400 FILE_PACKED_UNSAFE'],
    ['a drawing with a script', 'a.svg', () => svg('<script>alert(1)</script>'), '400 FILE_ACTIVE'],
    ['a drawing that starts something', 'a.svg', () => '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', '400 FILE_ACTIVE'],
    ['a drawing with a page in it', 'a.svg', () => svg('<foreignObject><body/></foreignObject>'), '400 FILE_ACTIVE'],
    ['a drawing with a hidden address that runs', 'a.svg', () => svg('<a href="java&#115;cript:alert(1)"><text>klik</text></a>'), '400 FILE_ACTIVE'],
    ['a drawing that is none', 'a.svg', () => '<html/>', '400 FILE_MISMATCH'],
    ['entities that multiply', 'a.xml', () => billionLaughs, '400 FILE_ACTIVE'],
    ['Word with macros', 'a.docm', () => word({ name: 'word/vbaProject.bin', content: 'Sub Auto_Open' }), 'taken, macros, DOCUMENT_TEXT_BROKEN'],
    ['Word with macros under a name without', 'a.docx', () => word({ name: 'word/vbaProject.bin', content: 'Sub Auto_Open' }), 'taken, macros, DOCUMENT_TEXT_BROKEN'],
    ['OpenDocument with macros', 'a.odt', () => odt({ name: 'Basic/Standard/Module1.xml', content: '<script:module/>' }), 'taken, macros, ready'],
    ['Word of the old kind with macros', 'a.doc', () => Buffer.concat([OLD_OFFICE, Buffer.alloc(2_000_000), wide('_VBA_PROJECT')]), 'taken, macros, unreadable'],
    ['a package with a document with macros', 'a.zip', () => packed({ name: 'model.xlsm', content: 'x' }), 'taken, macros, unreadable'],
    ['a PDF with a password', 'a.pdf', () => aPdf(['Geheim'], { userPassword: 'sesam' }), 'taken, DOCUMENT_TEXT_ENCRYPTED'],
    ['a PDF that was cut off', 'a.pdf', () => aRawPdf().subarray(0, 60), 'taken, DOCUMENT_TEXT_BROKEN'],
    ['a PDF of which the table of contents is broken', 'a.pdf', () => aRawPdf({ xref: false }), 'taken, ready'],
    ['ten thousand pages', 'a.pdf', () => aRawPdf({ pages: 10_000 }), 'taken, DOCUMENT_TEXT_TOO_LARGE'],
    ['a bomb in a PDF', 'a.pdf', () => aRawPdf({ content: deflateSync(Buffer.alloc(12_000_000, Buffer.from([129, 32]))), filters: '/FlateDecode /RunLengthDecode' }), 'taken, DOCUMENT_TEXT_TOO_LARGE'],
    ['XML that does not close', 'a.docx', () => aDocx({ body: '<w:p>' }), 'taken, DOCUMENT_TEXT_BROKEN'],
    ['XML of a thousand levels', 'a.odt', () => anOpenDocument('<a>'.repeat(1000)), 'taken, DOCUMENT_TEXT_BROKEN'],
    ['an OpenDocument sheet with a password', 'a.ods', () => anOpenDocument('', '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>', 'spreadsheet'), 'taken, DOCUMENT_TEXT_ENCRYPTED'],
    ['a few words in millions of cells', 'a.xlsx', () => anXlsx({ B: `<row>${'<c t="s"><v>0</v></c>'.repeat(500)}</row>`.repeat(200) }, { strings: `<si><t>${'woord '.repeat(5000)}</t></si>` }), 'taken, DOCUMENT_TEXT_TOO_LARGE'],
    ['a cell that does not close', 'a.csv', () => `"${'a'.repeat(100)}`, 'taken, DOCUMENT_TEXT_BROKEN'],
    ['a hundred thousand passages', 'a.txt', () => 'a\n\n'.repeat(100_000), 'taken, DOCUMENT_TEXT_TOO_LARGE'],
  ])('%s', async (_, fileName, bytes, answer) => {
    const content = await bytes();
    expect(await answerTo(fileName, typeof content === 'string' ? Buffer.from(content) : content)).toBe(answer);
    expect(await left()).toEqual([]);
  });
});

describe('a good file is taken', () => {
  it.each<[string, () => Bytes]>([
    ['a.pdf', () => aPdf(['Goed'])],
    ...['docx', 'odt', 'xlsx', 'ods', 'pptx', 'odp'].map((ending): [string, () => Bytes] => [`a.${ending}`, () => fromLibreOffice(ending)]),
    ['Spelregels één – “definitief” (3).TXT', () => 'Wie beslist?'],
    ['a.txt', () => wide('\ufeffWíj')],
    ['a.md', () => '# Kop <script>'],
    ['a.csv', () => 'dorp;wens\n'],
    ['a.svg', () => svg('<circle r="1"/>')],
    ['a.json', () => '{}'],
    ['a.png', () => aPng(4000, 3000)],
    ['a.doc', () => Buffer.concat([OLD_OFFICE, Buffer.alloc(500)])],
    ['a.zip', () => zipOf({ 'map/a.txt': 'a', 'map/b.pdf': 'b' })],
    ['a.mp4', () => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.alloc(40)])],
  ])('%s', async (fileName, bytes) => {
    const content = await bytes();
    expect(await answerTo(fileName, typeof content === 'string' ? Buffer.from(content) : content)).toMatch(/^taken, (ready|unreadable)$/);
  });
});
