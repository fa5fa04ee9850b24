import { describe, expect, it } from '@jest/globals';
import { TableReader, type TableKind } from './table-reader';
import { anXlsx } from './testing';

const reader = new TableReader();
const read = (kind: TableKind, content: string | Uint8Array, mostRows = 100) => reader.read(kind, new Uint8Array(typeof content === 'string' ? Buffer.from(content) : content), mostRows);
const rowsOf = async (kind: TableKind, content: string | Uint8Array): Promise<unknown> => {
  const sheets = await read(kind, content);
  return typeof sheets === 'string' ? sheets : sheets[0]!.rows.map(({ line, cells }) => [line, ...cells]);
};

describe('a table that somebody brings in', () => {
  it.each<[string, string | Uint8Array, unknown[][]]>([
    ['with commas', 'a,b\n1,2\n', [[1, 'a', 'b'], [2, '1', '2']]],
    ['with semicolons', 'a;b\n"1,0;";2\n', [[1, 'a', 'b'], [2, '1,0;', '2']]],
    ['with tabs', 'a\tb\n1\t2\n', [[1, 'a', 'b'], [2, '1', '2']]],
    ['with commas inside the quoted headings of a file with semicolons', '"naam, voornaam, tussenvoegsel";b\n1;2\n', [[1, 'naam, voornaam, tussenvoegsel', 'b'], [2, '1', '2']]],
    ['that says itself what parts its cells', 'sep=;\na,x;b\n1;2\n', [[1, 'a,x', 'b'], [2, '1', '2']]],
    ['of Windows-1252', Buffer.from('naam;plaats\r\nZo\xeb;S\xfadwest\r\n', 'latin1'), [[1, 'naam', 'plaats'], [2, 'Zoë', 'Súdwest']]],
    ['of UTF-8 with a mark before it', '\ufeffnaam,b\nZoë,2\n', [[1, 'naam', 'b'], [2, 'Zoë', '2']]],
    ['of UTF-16', Buffer.from('\ufeffnaam\tb\nZoë\t2\n', 'utf16le'), [[1, 'naam', 'b'], [2, 'Zoë', '2']]],
    ['with line breaks between quotes, counted as a sheet counts rows', 'a,b\n"een\ntwee",2\n3,4\n', [[1, 'a', 'b'], [2, 'een twee', '2'], [3, '3', '4']]],
    ['with empty rows, which keep their number', 'a,b\n\n,\n3,4\n', [[1, 'a', 'b'], [4, '3', '4']]],
    ['with rows that are too short or too long', 'a,b\n1\n1,2,3\n', [[1, 'a', 'b'], [2, '1'], [3, '1', '2', '3']]],
    ['with a quote in the middle of a word', 'a,b\n5" pijp,2\n', [[1, 'a', 'b'], [2, '5" pijp', '2']]],
  ])('%s', async (_, content, rows) => {
    expect(await rowsOf('csv', content)).toEqual(rows);
  });

  it('of Excel: every sheet by its name, with the numbers of the rows', async () => {
    const cell = (words: string): string => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
    const file = anXlsx({ Een: `<row r="1">${cell('naam')}${cell('plaats')}</row><row r="4">${cell('Zoë')}<c><v>12</v></c></row>`, Twee: `<row>${cell('')}<c/>${cell('x')}</row>` });
    expect(await read('xlsx', file)).toEqual([
      { name: 'Een', rows: [{ line: 1, cells: ['naam', 'plaats'] }, { line: 4, cells: ['Zoë', '12'] }], cut: false },
      { name: 'Twee', rows: [{ line: 1, cells: ['', '', 'x'] }], cut: false },
    ]);
  });

  it('says that there is more than it was asked for', async () => {
    expect(await read('csv', 'a\n'.repeat(6), 5)).toMatchObject([{ rows: { length: 5 }, cut: true }]);
  });

  it.each<[string, TableKind, string | Uint8Array, string]>([
    ['a program', 'csv', Buffer.from('MZ\0\0'), 'DOCUMENT_TEXT_BROKEN'],
    ['a cell that does not close', 'csv', `a,b\n"${'a'.repeat(100)}`, 'DOCUMENT_TEXT_BROKEN'],
    ['a text that is called a workbook', 'xlsx', 'a,b', 'DOCUMENT_TEXT_BROKEN'],
    ['a bomb of spaces', 'xlsx', anXlsx({ B: '' }, { strings: ' '.repeat(30_000_000) }), 'DOCUMENT_TEXT_TOO_LARGE'],
    ['a few words in a million cells', 'xlsx', anXlsx({ B: `<row>${'<c t="s"><v>0</v></c>'.repeat(60)}</row>`.repeat(90) }, { strings: `<si><t>${'woord '.repeat(5000)}</t></si>` }), 'DOCUMENT_TEXT_TOO_LARGE'],
    ['a workbook with a password', 'xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500), Buffer.from('EncryptedPackage', 'utf16le')]), 'DOCUMENT_TEXT_ENCRYPTED'],
  ])('is refused when it is %s', async (_, kind, content, trouble) => {
    expect(await read(kind, content)).toBe(trouble);
  });
});
