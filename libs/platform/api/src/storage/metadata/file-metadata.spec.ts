import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import PDFKit from 'pdfkit';
import { FileMetadata, isMetadataRemovable, metadataFormatOf } from './file-metadata';
import { aPhotograph, aPng, aTiff, aToldDocx, aWebp, greyJpeg, xmpOf } from './testing';

const files = new FileMetadata();
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** What a file tells, as `kind name: value`; or why that cannot be read. */
async function told(fileName: string, bytes: Uint8Array): Promise<string[] | string> {
  const found = await files.read(metadataFormatOf(fileName)!, own(bytes));
  return 'items' in found ? found.items.map(({ kind, name, value }) => `${kind} ${name}: ${value}`) : found.trouble;
}

async function bare(fileName: string, bytes: Uint8Array): Promise<Buffer> {
  const made = await files.remove(metadataFormatOf(fileName)!, own(bytes));
  if ('trouble' in made) throw new Error(made.trouble);
  return Buffer.from(made.bytes);
}

async function whyNot(fileName: string, bytes: Uint8Array): Promise<string> {
  return bare(fileName, bytes).then(() => 'made', (error: Error) => error.message);
}

async function aToldPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage();
  page.drawText('Het besluit');
  page.drawImage(await pdf.embedJpg(own(aPhotograph())));
  pdf.setAuthor('Hidde Zandstra');
  pdf.setCreator('Schrijfprogramma');
  const xmp = pdf.context.stream(strToU8(xmpOf('<dc:creator><rdf:Seq><rdf:li>Femke de Vries</rdf:li></rdf:Seq></dc:creator>')), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmp));
  const remark = pdf.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 30, 30], T: PDFString.of('Kees Kanttekening'), Contents: PDFString.of('Klopt dit?') });
  page.node.addAnnot(pdf.context.register(remark));
  // What an earlier saving left behind: nothing leads to it.
  pdf.context.register(pdf.context.obj({ Author: PDFString.of('Vorige Schrijver') }));
  return pdf.save({ useObjectStreams: false });
}

const openDocument = (more: Record<string, string> = {}): Uint8Array => {
  const office = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:text="urn:text"';
  const parts = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${office}><office:body><text:p>Het besluit<office:annotation><dc:creator>Kees Kanttekening</dc:creator><text:p>Klopt dit?</text:p></office:annotation></text:p></office:body></office:document-content>`,
    'meta.xml': `<office:document-meta ${office}><office:meta><meta:initial-creator>Hidde Zandstra</meta:initial-creator><dc:creator>Femke de Vries</dc:creator><meta:printed-by>Anna Baas</meta:printed-by><meta:user-defined meta:name="Zaaknummer">Z-2026-77</meta:user-defined><meta:document-statistic meta:page-count="3"/></office:meta></office:document-meta>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, words]) => [name, [strToU8(words), { level: name === 'mimetype' ? 0 : 6 }]])));
};

const CAMERA = ['place GPS: 52.15, 6.5', 'device Make: Camerabouwer', 'device Model: Telefoon 12', 'person Artist: Hidde Zandstra', 'device BodySerialNumber: SN-0042'];

describe('what a file tells besides its content', () => {
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string[]]>([
    ['a photograph', 'a.jpg', aPhotograph, [...CAMERA, 'place City: Zandstad', 'person creator: Hidde Zandstra']],
    ['a PNG', 'a.png', () => aPng(), [...CAMERA, 'person Author: Hidde Zandstra', 'place City: Zandstad']],
    ['a WebP', 'a.webp', aWebp, [...CAMERA, 'place City: Zandstad']],
    ['a scan', 'a.tif', aTiff, ['place GPS: 52.15, 6.5', 'device Make: Scannerbouwer', 'program Software: Scanprogramma', 'person Artist: Hidde Zandstra', 'device HostComputer: PC-ZANDSTAD-7']],
    ['a Word document', 'a.docx', aToldDocx, ['person creator: Hidde Zandstra', 'person lastModifiedBy: Femke de Vries', 'organisation Company: Gemeente Zandstad', 'person Manager: Anna Baas', 'other Zaaknummer: Z-2026-77', 'person author: Piet Remark', 'person author: Kees Kanttekening', 'place GPS: 52.15, 6.5']],
    ['an OpenDocument text', 'a.odt', () => openDocument(), ['person initial-creator: Hidde Zandstra', 'person creator: Femke de Vries', 'person printed-by: Anna Baas', 'other Zaaknummer: Z-2026-77', 'person creator: Kees Kanttekening']],
    ['a PDF', 'a.pdf', aToldPdf, ['person Author: Hidde Zandstra', 'program Creator: Schrijfprogramma', 'other li: Femke de Vries', 'person Text: Kees Kanttekening']],
  ])('is shown of %s, and is gone from the file that is made of it', async (_, fileName, make, expected) => {
    const bytes = await make();
    expect(await told(fileName, bytes)).toEqual(expect.arrayContaining(expected));
    const made = await bare(fileName, bytes);
    expect(await told(fileName, made)).toEqual([]);
    for (const name of ['Hidde', 'Femke', 'Kanttekening', 'Vorige Schrijver']) expect([name, made.includes(name)]).toEqual([name, false]);
    // Twice is the same as once.
    expect((await bare(fileName, bytes)).equals(made)).toBe(true);
  });

  it('is told of nobody where a file tells nothing', async () => {
    expect([await told('a.jpg', greyJpeg()), await told('a.png', aPng(false))]).toEqual([[], []]);
    expect(['a.mp4', 'a.doc', 'a.zip', 'a.txt'].map(metadataFormatOf)).toEqual([undefined, undefined, undefined, undefined]);
    expect(isMetadataRemovable('a.heic')).toBe(false);
  });

  it('goes without touching the picture, and how it is turned stays', async () => {
    const made = await bare('a.jpg', aPhotograph());
    const [plain, turned] = [greyJpeg(), made.indexOf(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))];
    expect(turned).toBeGreaterThan(0);
    expect(made.subarray(-plain.length + 2).equals(plain.subarray(2))).toBe(true);
    const png = await bare('a.png', aPng());
    expect(png.subarray(-30).equals(aPng(false).subarray(-30))).toBe(true);
    const tiff = await bare('a.tif', aTiff());
    expect(tiff.includes(Buffer.from([10, 20, 30, 40]))).toBe(true);
  });

  it('goes without touching words, also those that look like it', async () => {
    const parts = unzipSync(await bare('a.docx', aToldDocx()));
    expect(strFromU8(parts['word/document.xml']!)).toContain('Zij schreef: w:author="Jan" &lt;w:ins w:author="Jan"&gt;');
    expect(strFromU8(parts['word/document.xml']!)).toContain('w:author="Auteur" w:date');
    expect(strFromU8(parts['word/comments.xml']!)).toContain('Klopt dit?');
    const open = unzipSync(await bare('a.odt', openDocument()));
    expect(strFromU8(open['content.xml']!)).toContain('Klopt dit?');
    expect(strFromU8(open['meta.xml']!)).toContain('meta:page-count="3"');
    expect(Object.keys(open)[0]).toBe('mimetype');
  });

  it('stays in what is signed, locked or broken, and people are told why', async () => {
    expect(await whyNot('a.docx', aToldDocx({ '_xmlsignatures/sig1.xml': '<Signature/>' }))).toBe('DOCUMENT_METADATA_SIGNED');
    expect(await whyNot('a.odt', openDocument({ 'META-INF/documentsignatures.xml': '<s/>' }))).toBe('DOCUMENT_METADATA_SIGNED');
    const signed = await PDFDocument.create();
    signed.addPage();
    signed.context.register(signed.context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3] }));
    expect(await whyNot('a.pdf', await signed.save())).toBe('DOCUMENT_METADATA_SIGNED');
    const locked = new PDFKit({ userPassword: 'sesam' });
    locked.end();
    const parts: Buffer[] = [];
    for await (const some of locked) parts.push(some as Buffer);
    expect([await told('a.pdf', Buffer.concat(parts)), await whyNot('a.pdf', Buffer.concat(parts))]).toEqual(['DOCUMENT_METADATA_LOCKED', 'DOCUMENT_METADATA_LOCKED']);
    expect(await told('a.docx', Buffer.from('PK\x03\x04 en verder niets'))).toBe('DOCUMENT_METADATA_UNREADABLE');
    expect(await whyNot('a.jpg', aPhotograph().subarray(0, 100))).toBe('DOCUMENT_METADATA_STUCK');
    expect(await told('a.docx', aToldDocx({ 'docProps/core.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }))).toBe('DOCUMENT_METADATA_UNREADABLE');
  });
});
