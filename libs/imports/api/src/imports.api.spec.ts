import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contact } from '@leerkring/contacts/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { Like } from 'typeorm';
import { Import, ImportRunner, ImportsModule } from './index';
import { anUpload, asCsv, asWorkbook, contactHeadings, contactLines, sendFile } from './testing';

let app: TestApp;
let manager: TestAccount;
beforeAll(async () => {
  app = await startTestApp({ imports: [ImportsModule] });
  manager = await anAccount(app, { roles: ['programme_manager'] });
});
afterAll(() => app.stop());

interface Shown {
  state: string;
  sheets: { name: string; lines: number }[];
  missing: string[];
  mapping: { field: string; column: number }[];
  counts: { added: number; changed: number; same: number; faulty: number } | null;
  lines: { totalCount: number; nodes: { line: number; outcome: string; words: string[]; reasons: { code: string; value: string; suggestions: string[]; number: number }[] }[] };
}
const FIELDS = 'state sheets { name lines } missing mapping { field column } counts { added changed same faulty } lines(outcome: faulty, first: 100) { totalCount nodes { line outcome words reasons { code value suggestions number } } }';
const show = async (id: string, as: Caller = manager): Promise<Shown> => (await app.ask<{ import: Shown }>(`query ($id: ID!) { import(id: $id) { ${FIELDS} } }`, { id }, as)).import;
const BEGIN = `mutation ($input: ImportInput!) { beginImport(input: $input) { import { state } } }`;
const MAP = `mutation ($input: MapImportInput!) { mapImport(input: $input) { import { ${FIELDS} } } }`;
const begin = (id: string): Promise<unknown> => app.ask(BEGIN, { input: { id } }, manager);
const reasonsOf = ({ lines }: Shown): Map<number, string> => new Map(lines.nodes.map(({ line, reasons }) => [line, reasons.map(({ code }) => code).join(' ')]));
const kept = (mark: string): Promise<number> => app.database.manager.countBy(Contact, { email: Like(`%@${mark}.example`) });
const aMark = (): string => `m${unknownId().slice(-12)}`;

async function brought(file: { name: string; content: string | Uint8Array }): Promise<Shown> {
  const id = await anUpload(app, manager, file);
  await begin(id);
  return show(id);
}

describe('a list of 500 contact persons of which 40 are faulty', () => {
  it.each<[string, string, (rows: string[][]) => string | Uint8Array]>([
    ['CSV with commas', 'lijst.csv', (rows) => asCsv(rows)],
    ['CSV with semicolons and a mark of UTF-8', 'lijst.csv', (rows) => `\ufeff${asCsv(rows, ';')}`],
    ['CSV of Windows-1252 with tabs', 'lijst.txt', (rows) => Buffer.from(asCsv(rows, '\t').replaceAll('’', '\x92'), 'latin1')],
    ['Excel', 'lijst.xlsx', (rows) => asWorkbook({ Contactpersonen: rows })],
  ])('as %s: says beforehand what it will do, brings in 460, names 40 with line and reason, and adds nothing the second time', async (_, name, contentOf) => {
    const mark = aMark();
    const { rows, expected } = contactLines(mark);
    const content = contentOf([contactHeadings, ...rows]);
    const id = await anUpload(app, manager, { name, content });
    const tried = await show(id);
    expect([tried.state, tried.counts]).toEqual(['trying', { added: 460, changed: 0, same: 0, faulty: 40 }]);
    expect([reasonsOf(tried), await kept(mark)]).toEqual([expected, 0]);
    await begin(id);
    const done = await show(id);
    expect([done.state, done.counts]).toEqual(['finished', { added: 460, changed: 0, same: 0, faulty: 40 }]);
    expect([reasonsOf(done), await kept(mark)]).toEqual([expected, 460]);
    const again = await brought({ name, content });
    expect([again.counts, reasonsOf(again), await kept(mark)]).toEqual([{ added: 0, changed: 0, same: 460, faulty: 40 }, expected, 460]);
  });

  it('adds each person once when two people bring it in at the same time', async () => {
    const mark = aMark();
    const content = asCsv([contactHeadings, ...contactLines(mark).rows]);
    const ids = await Promise.all([anUpload(app, manager, { name: 'a.csv', content }), anUpload(app, manager, { name: 'b.csv', content })]);
    await Promise.all(ids.map(begin));
    const counts = (await Promise.all(ids.map((id) => show(id)))).map((one) => one.counts!);
    expect([counts.reduce((sum, { added }) => sum + added, 0), await kept(mark)]).toEqual([460, 460]);
  });

  it('goes on where it was cut off', async () => {
    const mark = aMark();
    const id = await anUpload(app, manager, { name: 'a.csv', content: asCsv([contactHeadings, ...contactLines(mark).rows]) });
    await begin(id);
    const whole = await app.database.manager.findOneByOrFail(Import, { id });
    const cutOff = await anUpload(app, manager, { name: 'a.csv', content: asCsv([contactHeadings, ...contactLines(mark).rows]) });
    await app.database.manager.update(Import, { id: cutOff }, { state: 'running', total: 460, done: 200, counts: { added: 200, changed: 0, same: 0 }, faulty: whole.faulty });
    await app.get(ImportRunner).run(cutOff);
    expect((await show(cutOff)).counts).toEqual({ added: 200, changed: 0, same: 260, faulty: 40 });
  });
});

describe('bringing in contact persons', () => {
  it('changes what the file says otherwise, and leaves what it does not speak of', async () => {
    const mark = aMark();
    await brought({ name: 'a.csv', content: asCsv([contactHeadings, ['Zutphen', 'Ada', `ada@${mark}.example`, 'griffier', '0612', 'Belt terug']]) });
    const after = await brought({ name: 'a.csv', content: asCsv([['Gemeente', 'Naam', 'E-mail', 'Functie', 'Telefoon'], ['gm0301', 'Ada Nieuw', `ADA@${mark}.example`, 'Council clerk', '']]) });
    expect(after.counts).toMatchObject({ changed: 1, faulty: 0 });
    expect(await app.database.manager.findOneByOrFail(Contact, { email: `ada@${mark}.example` })).toMatchObject({ name: 'Ada Nieuw', telephone: '0612', note: 'Belt terug', revision: 2 });
  });

  it('names what was probably meant, and who took over', async () => {
    const lines = [['Zutfen', 'A', 'a@m.example', 'griffier'], ['Haaren', 'B', 'b@m.example', 'griffier'], ['Zutphen', 'C', 'c@m.example', 'raadslit']];
    const { lines: named } = await show(await anUpload(app, manager, { name: 'a.csv', content: asCsv([contactHeadings, ...lines]) }));
    const said = named.nodes.map(({ reasons: [first] }) => [first!.code, first!.suggestions.slice(0, 4)]);
    expect(said).toEqual([['organisation_unknown', ['Zutphen']], ['organisation_ended', ['Boxtel', 'Oisterwijk', 'Tilburg', 'Vught']], ['function_unknown', ['burgemeester', 'wethouder', 'raadslid', 'griffier']]]);
  });

  it('takes the columns that somebody chooses, of the sheet that somebody chooses, and remembers them', async () => {
    const mark = aMark();
    const rows = [['Wie', 'Waar', 'Hoe', 'Wat'], ['Ada', 'Zutphen', `ada@${mark}.example`, 'griffier']];
    const id = await anUpload(app, manager, { name: 'a.xlsx', content: asWorkbook({ Eerst: [['Iets'], ['anders']], Mensen: rows }) });
    expect(await show(id)).toMatchObject({ sheets: [{ name: 'Eerst', lines: 1 }, { name: 'Mensen', lines: 1 }], counts: null, missing: ['organisation', 'name', 'email', 'function'] });
    expect(await app.codeOf(BEGIN, { input: { id } }, manager)).toBe('IMPORT_MAPPING_INCOMPLETE');
    const mapping = ['name', 'organisation', 'email', 'function'].map((field, column) => ({ field, column }));
    const { mapImport } = await app.ask<{ mapImport: { import: Shown } }>(MAP, { input: { id, sheet: 1, mapping } }, manager);
    expect(mapImport.import).toMatchObject({ missing: [], counts: { added: 1, faulty: 0 } });
    await begin(id);
    expect(await app.codeOf(MAP, { input: { id, sheet: 0 } }, manager)).toBe('IMPORT_BEGUN');
    expect((await show(await anUpload(app, manager, { name: 'b.csv', content: asCsv(rows) }))).missing).toEqual([]);
  });

  it('gives the faulty lines back as a file with the reasons, in which nothing is a formula', async () => {
    const lines = [['Atlantis', '=HYPERLINK("http://kwaad")', 'a@m.example', 'griffier', '+31 6', '-1'], ['Zutphen', '@SUM(1)', 'geen adres', 'griffier']];
    const id = await anUpload(app, manager, { name: 'lijst.csv', content: asCsv([contactHeadings, ...lines]) });
    const answer = await app.fetch(`/files/imports/${id}/faulty`, {}, manager);
    const text = await answer.text();
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('lijst niet ingelezen.csv'));
    expect(text.split('\r\n').slice(0, 2)).toEqual(['Regel;Reden;Gemeente;Naam;E-mailadres;Functie;Telefoon;Notitie', expect.stringContaining('2;De gemeente “Atlantis” kennen we niet.')]);
    expect(text).not.toMatch(/(^|[;\n"])[=+\-@]/m);
    const mended = text.replaceAll('Atlantis', 'Zutphen');
    expect((await show(await anUpload(app, manager, { name: 'weer.csv', content: mended }))).lines.nodes.map(({ line }) => line)).toEqual([3]);
  });

  it.each<[string, string, string | Uint8Array, string]>([
    ['of another kind', 'a.pdf', '%PDF', 'IMPORT_UNREADABLE'],
    ['that is no text', 'a.csv', Buffer.from('MZ\0\0'), 'IMPORT_UNREADABLE'],
    ['that is no workbook', 'a.xlsx', 'a,b', 'IMPORT_UNREADABLE'],
    ['without lines', 'a.csv', 'Naam;E-mail\n\n', 'IMPORT_EMPTY'],
    ['with too many lines', 'a.csv', `Naam\n${'Ada\n'.repeat(5001)}`, 'IMPORT_TOO_LARGE'],
    ['that weighs too much', 'a.csv', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'IMPORT_TOO_LARGE'],
  ])('refuses a file %s', async (_, name, content, code) => {
    expect(await (await sendFile(app, manager, { name, content })).json()).toMatchObject({ error: { code } });
  });

  it('lets nobody outside the programme bring a file, and tells nobody that there is one', async () => {
    const id = await anUpload(app, manager, { name: 'a.csv', content: asCsv([contactHeadings, ['Zutphen', 'A', 'a@m.example', 'griffier']]) });
    const outsider = await anAccount(app, { roles: ['coordinator', 'facilitator'] });
    expect(await (await sendFile(app, outsider, { name: 'a.csv', content: 'a' })).json()).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect((await sendFile(app, {}, { name: 'a.csv', content: 'a' })).status).toBe(401);
    expect(await app.codeOf('query ($id: ID!) { import(id: $id) { id } }', { id }, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf('{ imports { id } }', {}, outsider)).toBe('FORBIDDEN');
    expect((await app.fetch(`/files/imports/${id}/faulty`, {}, outsider)).status).toBe(404);
    for (const [mutation, input] of [[BEGIN, { id }], [MAP, { id, sheet: 0 }], ['mutation ($input: ImportInput!) { discardImport(input: $input) { discardedImportId } }', { id }]] as const) {
      expect(await app.codeOf(mutation, { input }, outsider)).toBe('FORBIDDEN');
    }
    expect((await show(id)).state).toBe('trying');
  });

  it('stops when whoever began it may no longer', async () => {
    const mark = aMark();
    const other = await anAccount(app, { roles: ['programme_manager'] });
    const id = await anUpload(app, other, { name: 'a.csv', content: asCsv([contactHeadings, ...contactLines(mark, 50, 5).rows]) });
    await app.database.manager.update(Import, { id }, { state: 'running', total: 45 });
    await app.database.query('DELETE FROM role_grants WHERE account_id = $1', [other.id]);
    await app.get(ImportRunner).run(id);
    expect([(await show(id)).state, await kept(mark)]).toEqual(['stopped', 0]);
  });

  it('forgets with an account what is in files about it, and keeps no file longer than a week', async () => {
    const account = await anAccount(app);
    const id = await anUpload(app, manager, { name: 'a.csv', content: asCsv([contactHeadings, ['Zutphen', 'A', account.email, 'tovenaar'], ['Zutphen', 'B', 'b@m.example', 'griffier']]) });
    const admin = await anAccount(app, { roles: ['admin'] });
    await app.ask('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }', { input: { accountId: account.id, withWords: false } }, admin);
    const [{ found }] = await app.database.query<[{ found: number }]>('SELECT count(*)::int AS found FROM imports WHERE position($1 IN sheets::text) > 0', [account.email]);
    expect([found, (await show(id)).counts!.added]).toEqual([0, 1]);
  });
});
