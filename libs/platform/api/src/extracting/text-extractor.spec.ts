import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { PDFDocument as PdfLib } from 'pdf-lib';
import { TextExtractor, type Extraction } from './text-extractor';
import { textKindOf } from './text-kind';
import { aDocx, aPdf, aPptx, aRawPdf, anOpenDocument, anXlsx, fromLibreOffice, zipOf } from './testing';

const extractor = new TextExtractor();
type Bytes = Uint8Array | string | Promise<Uint8Array>;

async function read(fileName: string, bytes: Bytes, bounds?: Parameters<TextExtractor['extract']>[3]): Promise<Extraction> {
  const content = await bytes;
  return extractor.extract(textKindOf(fileName)!, new Uint8Array(typeof content === 'string' ? Buffer.from(content) : content), () => undefined, bounds);
}

/** Parts in short: `#` before a heading, the name of a sheet or slide before its words. */
async function shortly(fileName: string, bytes: Bytes): Promise<string[]> {
  const found = await read(fileName, bytes);
  if ('trouble' in found) return [found.trouble];
  return found.parts.map(({ name, heading, body }) => `${heading ? `${'#'.repeat(heading)} ` : ''}${name ? `${name}: ` : ''}${body}`);
}

const p = (words: string, style = ''): string => `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${words}</w:t></w:r></w:p>`;
const cell = (words: string): string => `<table:table-cell><text:p>${words}</text:p></table:table-cell>`;
const shape = (words: string[], kind = 'body'): string =>
  `<p:sp><p:nvPr><p:ph type="${kind}"/></p:nvPr><p:txBody>${words.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join('')}</p:txBody></p:sp>`;

async function byDocx(): Promise<Uint8Array> {
  const row = new TableRow({ children: ['Haarlo', '15.000'].map((words) => new TableCell({ children: [new Paragraph(words)] })) });
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ text: 'Kop', heading: HeadingLevel.HEADING_2 }), new Paragraph('Wie & wat'), new Table({ rows: [row] })] }] }));
}

async function byPdfLib(): Promise<Uint8Array> {
  const pdf = await PdfLib.create();
  for (const words of ['Blad een', 'Blad twee']) pdf.addPage().drawText(words);
  return pdf.save();
}

const rules = ['# Spelregels dorpsbudget', 'Elk dorp krijgt € 15.000 per jaar.', '## Wie beslist', 'De dorpsraad, na een avond.', 'Dorp\tBedrag', 'Haarlo\t15000'];
const amounts = ['t: Dorp\tBedrag\tDatum\nHaarlo\t15000\t2026-11-19\nBeltrum\t12.5\t2026-12-01'];
const slides = ['Wie beslist?\nDe dorpsraad\nNa een avond', 'Wat het kost'];

describe('the words of a document', () => {
  it.each<[string, string, () => Bytes, string[]]>([
    ['Word, by LibreOffice', 'a.docx', () => fromLibreOffice('docx'), rules],
    ['OpenDocument text, by LibreOffice', 'a.odt', () => fromLibreOffice('odt'), rules],
    ['Excel, by LibreOffice', 'a.xlsx', () => fromLibreOffice('xlsx'), amounts],
    ['OpenDocument sheet, by LibreOffice', 'a.ods', () => fromLibreOffice('ods'), amounts],
    ['PowerPoint, by LibreOffice', 'a.pptx', () => fromLibreOffice('pptx'), slides],
    ['OpenDocument slides, by LibreOffice', 'a.odp', () => fromLibreOffice('odp'), slides],
    ['PDF, by LibreOffice', 'a.pdf', () => fromLibreOffice('pdf'), ['Spelregels dorpsbudget\nElk dorp krijgt € 15.000 per jaar.\nWie beslist\nDe dorpsraad, na een avond.\nDorp Bedrag\nHaarlo 15000']],
    ['Word, by docx', 'a.docx', byDocx, ['## Kop', 'Wie & wat', 'Haarlo\t15.000']],
    ['Word with styles named in Dutch', 'a.DOCX', () => aDocx({ styles: '<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>', body: p('Inleiding', 'Kop1') + p('Tekst', 'Standaard') }), ['# Inleiding', 'Tekst']],
    ['Word with a numbered main part and notes', 'a.docm', () => aDocx({ main: 'document2.xml', body: p('Tekst'), footnotes: p('Een noot') }), ['Tekst', 'Een noot']],
    ['Word with words that were taken out', 'a.docx', () => aDocx({ body: '<w:p><w:del><w:r><w:delText>oud</w:delText></w:r></w:del><w:ins><w:r><w:t>nieuw</w:t><w:tab/><w:t>er</w:t></w:r></w:ins></w:p>' }), ['nieuw\ter']],
    ['Word with a text box, told twice', 'a.docx', () => aDocx({ body: `<w:p><w:r><w:t>Om</w:t><mc:AlternateContent><mc:Choice><w:txbxContent>${p('Kader')}</w:txbxContent></mc:Choice><mc:Fallback>${p('Kader')}</mc:Fallback></mc:AlternateContent><w:t>heen</w:t></w:r></w:p>` }), ['Kader', 'Omheen']],
    ['Word with a table in a table', 'a.docx', () => aDocx({ body: `<w:tbl><w:tr><w:tc>${p('a')}<w:tbl><w:tr><w:tc>${p('b')}</w:tc></w:tr></w:tbl>${p('')}</w:tc><w:tc>${p('c')}</w:tc></w:tr></w:tbl>` }), ['a b\tc']],
    ['OpenDocument with remarks and breaks', 'a.odt', () => anOpenDocument('<text:tracked-changes><text:p>weg</text:p></text:tracked-changes><text:p>Een<text:s text:c="2"/>twee<office:annotation><text:p>pst</text:p></office:annotation><text:line-break/>drie</text:p>'), ['Een  twee\ndrie']],
    ['Excel with dates, times and shares', 'a.xlsx', () => anXlsx({ Blad1: '<row><c r="A1" s="1"><v>46345</v></c><c r="C1" s="2"><v>46345.5</v></c></row><row/><row><c s="3"><v>0.125</v></c><c><v>0.30000000000000004</v></c><c t="b"><v>1</v></c></row>' }, { styles: '<numFmts><numFmt numFmtId="170" formatCode="d-m-jjjj uu:mm"/></numFmts><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="10"/></cellXfs>' }), ['Blad1: 2026-11-19\t\t2026-11-19 12:00\n12.5%\t0.3\tTRUE']],
    ['Excel with shared words, on several sheets', 'a.xlsm', () => anXlsx({ Een: '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>hier</t></is></c></row>', Leeg: '' }, { strings: '<si><r><t>Wie </t></r><r><t>betaalt</t></r></si>' }), ['Een: Wie betaalt\thier', 'Leeg: ']],
    ['Excel from an old Mac', 'a.xlsx', () => anXlsx({ B: '<row><c s="1"><v>0</v></c></row>' }, { properties: '<workbookPr date1904="1"/>', styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>' }), ['B: 1904-01-01']],
    ['OpenDocument sheet with rows that repeat', 'a.ods', () => anOpenDocument(`<table:table table:name="B"><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/>${cell('x')}</table:table-row><table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`), ['B: \t\tx\n\t\tx']],
    ['PowerPoint with titles, in the order of its list', 'a.pptx', () => aPptx([shape(['Eerst'], 'ctrTitle') + shape(['Regel', 'Nog een']), shape(['Daarna'], 'title'), '']), ['Eerst: Eerst\nRegel\nNog een', 'Daarna: Daarna', '']],
    ['OpenDocument slides with notes', 'a.odp', () => anOpenDocument('<draw:page><draw:frame presentation:class="title"><text:p>Titel</text:p></draw:frame><draw:frame><text:p>Regel</text:p></draw:frame><presentation:notes><text:p>Geheim</text:p></presentation:notes></draw:page>'), ['Titel: Titel\nRegel']],
    ['PDF, by PDFKit', 'a.pdf', () => aPdf(['Eerste blad', '', 'Derde blad']), ['Eerste blad', '', 'Derde blad']],
    ['PDF, by pdf-lib', 'a.PDF', byPdfLib, ['Blad een', 'Blad twee']],
    ['PDF, by hand', 'a.pdf', () => aRawPdf(), ['Met de hand']],
    ['PDF of which the table of contents is broken', 'a.pdf', () => aRawPdf({ xref: false }), ['Met de hand']],
    ['Markdown', 'LEESMIJ.markdown', () => '# Kop\n\nTekst\nregel\n\n```\na\n\nb\n```\n', ['# # Kop', 'Tekst\nregel', '```\na\n\nb\n```']],
    ['plain text of Windows', 'a.txt', () => Buffer.from('E\xe9n\r\nregel\r\n\r\nTwee', 'latin1'), ['Eén\nregel', 'Twee']],
    ['plain text of Notepad', 'a.txt', () => Buffer.from('\ufeffWíj', 'utf16le'), ['Wíj']],
    ['values with semicolons', 'a.csv', () => 'dorp;wens\n"Haarlo;Oost";"een ""bankje""\nen licht"\n', ['dorp\twens\nHaarlo;Oost\teen "bankje" en licht']],
    ['values with commas and an empty cell', 'a.csv', () => 'a,b,c\n1,,3', ['a\tb\tc\n1\t\t3']],
    ['an empty text', 'a.txt', () => '', []],
  ])('%s', async (_, fileName, bytes, parts) => {
    expect(await shortly(fileName, bytes())).toEqual(parts);
  });

  it('are told how far they are', async () => {
    const told: number[] = [];
    await extractor.extract('pdf', new Uint8Array(aRawPdf({ pages: 40 })), (progress) => told.push(progress));
    expect(told).toEqual(Array.from({ length: 20 }, (_, index) => (index + 1) * 5));
  });
});

const billionLaughs = `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`;
const manyWords = `<si><t>${'woord '.repeat(5000)}</t></si>`;
const contentTypes = '<Types/>';
/** Says of each file in it that it is small. */
function lying(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf('PK\x01\x02', 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) bytes.writeUInt32LE(20, at + 24);
  return bytes;
}

describe('a bad file gets an answer, in time and without taking the server along', () => {
  it.each<[string, string, () => Bytes, string]>([
    ['PDF with a password', 'a.pdf', () => aPdf(['Geheim'], { userPassword: 'sesam' }), 'DOCUMENT_TEXT_ENCRYPTED'],
    ['Word with a password', 'a.docx', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500), Buffer.from('EncryptedPackage', 'utf16le')]), 'DOCUMENT_TEXT_ENCRYPTED'],
    ['OpenDocument with a password', 'a.ods', () => anOpenDocument('', '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'), 'DOCUMENT_TEXT_ENCRYPTED'],
    ['Word of the old kind under a new name', 'a.docx', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500)]), 'DOCUMENT_TEXT_BROKEN'],
    ['an empty PDF', 'a.pdf', () => '', 'DOCUMENT_TEXT_BROKEN'],
    ['an empty Word document', 'a.docx', () => '', 'DOCUMENT_TEXT_BROKEN'],
    ['a picture that is called a PDF', 'a.pdf', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'DOCUMENT_TEXT_BROKEN'],
    ['a PDF that was cut off at its beginning', 'a.pdf', () => aRawPdf().subarray(0, 60), 'DOCUMENT_TEXT_BROKEN'],
    ['a program that is called a text', 'a.txt', () => Buffer.from('MZ\0\0'), 'DOCUMENT_TEXT_BROKEN'],
    ['a zip that is called a Word document', 'a.docx', () => zipOf({ 'a.txt': 'a' }), 'DOCUMENT_TEXT_BROKEN'],
    ['a zip that was cut off', 'a.docx', () => fromLibreOffice('docx').subarray(0, 2000), 'DOCUMENT_TEXT_BROKEN'],
    ['XML that does not close', 'a.docx', () => aDocx({ body: '<w:p>' }), 'DOCUMENT_TEXT_BROKEN'],
    ['XML of a million levels', 'a.odt', () => anOpenDocument('<a>'.repeat(1_000_000)), 'DOCUMENT_TEXT_TOO_LARGE'],
    ['XML of a thousand levels', 'a.odt', () => anOpenDocument('<a>'.repeat(1000)), 'DOCUMENT_TEXT_BROKEN'],
    ['entities that multiply', 'a.docx', () => zipOf({ '_rels/.rels': `${billionLaughs}<d>&c;</d>` }), 'DOCUMENT_TEXT_BROKEN'],
    ['entities that multiply, by OpenDocument', 'a.odt', () => zipOf({ 'content.xml': `${billionLaughs}<d>&c;</d>` }), 'DOCUMENT_TEXT_BROKEN'],
    ['entities from elsewhere', 'a.odt', () => zipOf({ 'content.xml': '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><text:p>&x;</text:p>' }), 'DOCUMENT_TEXT_BROKEN'],
    ['a bomb of spaces', 'a.docx', () => aDocx({ body: ' '.repeat(30_000_000) }), 'DOCUMENT_TEXT_TOO_LARGE'],
    ['a bomb that says it is small', 'a.docx', () => lying(aDocx({ body: ' '.repeat(30_000_000) })), 'DOCUMENT_TEXT_BROKEN'],
    ['more than ten thousand files in one', 'a.docx', () => zipOf(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`f${index}`, '']))), 'DOCUMENT_TEXT_TOO_LARGE'],
    ['a few words in millions of cells', 'a.xlsx', () => anXlsx({ B: `<row>${'<c t="s"><v>0</v></c>'.repeat(500)}</row>`.repeat(200) }, { strings: manyWords }), 'DOCUMENT_TEXT_TOO_LARGE'],
    ['words in ten thousand rows that repeat', 'a.ods', () => anOpenDocument(`<table:table><table:table-row table:number-rows-repeated="10000">${cell('woord '.repeat(100))}</table:table-row></table:table>`), 'DOCUMENT_TEXT_TOO_LARGE'],
    ['ten thousand pages', 'a.pdf', () => aRawPdf({ pages: 10_000 }), 'DOCUMENT_TEXT_TOO_LARGE'],
    ['a hundred thousand passages', 'a.txt', () => 'a\n\n'.repeat(100_000), 'DOCUMENT_TEXT_TOO_LARGE'],
    ['a bomb in a PDF', 'a.pdf', () => aRawPdf({ content: deflateSync(Buffer.alloc(12_000_000, Buffer.from([129, 32]))), filters: '/FlateDecode /RunLengthDecode' }), 'DOCUMENT_TEXT_TOO_LARGE'],
    ['a cell that does not close', 'a.csv', () => `"${'a'.repeat(100)}`, 'DOCUMENT_TEXT_BROKEN'],
    ['an unknown packing', 'a.docx', () => Buffer.from(zipOf({ '[Content_Types].xml': contentTypes })).fill(0xff, 8, 10), 'DOCUMENT_TEXT_BROKEN'],
  ])('%s', async (_, fileName, bytes, trouble) => {
    expect(await read(fileName, bytes())).toEqual({ trouble });
  });

  it('a file that takes too long', async () => {
    const bounds = { milliseconds: 20, heap: 256, growth: Infinity };
    expect(await read('a.pdf', aRawPdf({ pages: 4000 }), bounds)).toEqual({ trouble: 'DOCUMENT_TEXT_TOO_SLOW' });
  });

  it('a file that takes too much memory', async () => {
    const bounds = { milliseconds: 30_000, heap: 24, growth: Infinity };
    expect(await read('a.xlsx', anXlsx({ B: '' }, { strings: '<si><t>woorden</t></si>'.repeat(1_000_000) }), bounds)).toEqual({ trouble: 'DOCUMENT_TEXT_TOO_LARGE' });
  });

  it('pictures, programs and old files are no documents to read', () => {
    for (const name of ['foto.jpg', 'a.exe', 'a.doc', 'a.svg', 'a.html', 'docx', '.pdf.', 'a']) expect([name, textKindOf(name)]).toEqual([name, undefined]);
  });
});
