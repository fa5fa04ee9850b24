import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { toCsv, toOds, type Sheet } from './sheet';

const OFFICE = '/usr/bin/soffice';
/** The office programme takes its time to begin. */
const LONG = 90_000;

const sheet: Sheet = {
  title: 'Aanmeldingen & meer',
  language: 'nl',
  headings: ['Gemeente', 'Sinds', 'Aantal', 'Stap'],
  rows: [
    ['Súdwest-Fryslân', new Date('2026-11-18T23:30:00Z'), 3, 'Praat "eerst", en plan dan;\nof niet'],
    ['=HYPERLINK("http://kwaad.example")', null, null, '@SUM(1)'],
    ['-2+3', null, null, '<b>&</b>\u0001'],
  ],
};

it('is a file by RFC 4180 that Excel knows for UTF-8, with days as in the Netherlands', () => {
  const words = toCsv(sheet).toString();
  expect(words.startsWith('\ufeffGemeente,Sinds,Aantal,Stap\r\n')).toBe(true);
  expect(words).toContain('Súdwest-Fryslân,2026-11-19,3,"Praat ""eerst"", en plan dan;\nof niet"\r\n');
});

it('lets no spreadsheet calculate with words of others', () => {
  const lines = toCsv(sheet).toString().split('\r\n');
  expect(lines[2]).toBe(`"'=HYPERLINK(""http://kwaad.example"")",,,'@SUM(1)`);
  expect(lines[3]!.startsWith("'-2+3,")).toBe(true);
  const content = strFromU8(unzipSync(toOds(sheet))['content.xml']!);
  expect(content).not.toContain('table:formula');
  expect(content).toContain('office:value-type="string"><text:p>=HYPERLINK(&quot;http://kwaad.example&quot;)</text:p>');
});

it('holds several sheets, each by its name', () => {
  const content = strFromU8(unzipSync(toOds(sheet, { ...sheet, title: 'Plekken' }))['content.xml']!);
  expect([...content.matchAll(/table:name="([^"]+)"/g)].map(([, name]) => name)).toEqual(['Aanmeldingen &amp; meer', 'Plekken']);
});

it('begins with its type, so that programmes know it by its first bytes', () => {
  expect(Buffer.from(toOds(sheet)).subarray(30, 84).toString()).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
});

it('is opened by LibreOffice, which reads back the same cells', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leerkring-sheet-'));
  try {
    await writeFile(join(folder, 'sheet.ods'), toOds(sheet));
    const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', '--outdir', folder, join(folder, 'sheet.ods')];
    await promisify(execFile)(OFFICE, options, { timeout: LONG });
    const lines = (await readFile(join(folder, 'sheet.csv'), 'utf8')).replace(/^\ufeff/, '');
    expect(lines).toContain('Gemeente,Sinds,Aantal,Stap\nSúdwest-Fryslân,2026-11-19,3,');
    expect(lines).toContain('"=HYPERLINK(""http://kwaad.example"")",,,@SUM(1)');
    expect(lines).toContain('-2+3,,,<b>&</b>');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, LONG);
