import { municipalFunctions, municipalFunctionNames } from '@leerkring/contract';
import { readRegister } from '@leerkring/organisations/api';
import { anXlsx, type Caller, type TestApp } from '@leerkring/platform/api/testing';

export const contactHeadings = ['Gemeente', 'Naam', 'E-mailadres', 'Functie', 'Telefoon', 'Notitie'];

/** What is wrong with a faulty line, with the reason that is expected. */
const faults: [code: string, spoil: (cells: string[], before: string[]) => string[]][] = [
  ['missing', ([gemeente, , ...rest]) => [gemeente!, '', ...rest]],
  ['missing', ([gemeente, naam, , ...rest]) => [gemeente!, naam!, '', ...rest]],
  ['missing', ([, ...rest]) => ['', ...rest]],
  ['organisation_unknown', ([, ...rest]) => ['Atlantis', ...rest]],
  ['organisation_ended', ([, ...rest]) => ['Sneek', ...rest]],
  ['email_wrong', ([gemeente, naam, email, ...rest]) => [gemeente!, naam!, email!.replace('@', ' bij '), ...rest]],
  ['function_unknown', ([gemeente, naam, email, , ...rest]) => [gemeente!, naam!, email!, 'tovenaar', ...rest]],
  ['too_long', ([gemeente, , ...rest]) => [gemeente!, 'x'.repeat(121), ...rest]],
  ['too_long', ([gemeente, naam, email, functie, telefoon]) => [gemeente!, naam!, email!, functie!, telefoon!, 'x'.repeat(1001)]],
  ['double', (_, before) => before],
];

/** A list of contact persons of all municipalities of today, some of its lines faulty: the same for the same mark. */
export function contactLines(mark: string, size = 500, faulty = 40): { rows: string[][]; expected: Map<number, string> } {
  const municipalities = readRegister().filter(({ endDate }) => !endDate);
  const every = Math.floor(size / faulty);
  const rows: string[][] = [];
  const expected = new Map<number, string>();
  for (let index = 0; index < size; index++) {
    const { name } = municipalities[index % municipalities.length]!;
    const held = municipalFunctionNames[municipalFunctions[index % municipalFunctions.length]!].nl;
    const cells = [name, `Zoë de Wit ${index}`, `persoon-${index}@${mark}.example`, held, index % 3 ? '' : '+31 6 12345678', index % 5 ? '' : 'Komt graag; ook ’s avonds'];
    const fault = index % every === every - 1 && expected.size < faulty ? faults[expected.size % faults.length]! : null;
    // The headings are line 1.
    if (fault) expected.set(index + 2, fault[0]);
    rows.push(fault ? fault[1](cells, rows[index - 1]!) : cells);
  }
  return { rows, expected };
}

/** As a file with these between its cells. */
export function asCsv(rows: readonly (readonly string[])[], delimiter: ',' | ';' | '\t' = ','): string {
  return rows.map((cells) => cells.map((cell) => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)).join('\r\n');
}

/** As a workbook, on a sheet with this name. */
export function asWorkbook(sheets: Record<string, readonly (readonly string[])[]>): Uint8Array {
  const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cell = (words: string): string => `<c t="inlineStr"><is><t>${escaped(words)}</t></is></c>`;
  return anXlsx(Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, rows.map((cells, index) => `<row r="${index + 1}">${cells.map(cell).join('')}</row>`).join('')])));
}

/** Brings a file to the door; the answer as it is. */
export function sendFile(app: TestApp, as: Caller, file: { kind?: 'contacts' | 'groups'; name: string; content: string | Uint8Array }): Promise<Response> {
  const query = new URLSearchParams({ kind: file.kind ?? 'contacts', name: file.name });
  const body = typeof file.content === 'string' ? Buffer.from(file.content) : Buffer.from(file.content);
  return app.fetch(`/files/imports?${query}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body }, as);
}

/** Brings a file in that is to be tried. Returns the id of the import. */
export async function anUpload(app: TestApp, as: Caller, file: Parameters<typeof sendFile>[2]): Promise<string> {
  const answer = await sendFile(app, as, file);
  if (answer.status !== 201) throw new Error(await answer.text());
  return ((await answer.json()) as { id: string }).id;
}
