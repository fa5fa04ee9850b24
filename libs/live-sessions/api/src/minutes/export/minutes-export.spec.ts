import { describe, expect, it } from '@jest/globals';
import { toPdf } from '@leerkring/platform/api';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Minutes, MinutesSection } from '../minutes.entity';
import { mentionOf } from '../minutes-words';
import { documentOf } from './minutes-document';
import { toMarkdown } from './minutes-markdown';
import { toOdt } from './minutes-odt';

const ROHAN = '0190a000-0000-7000-8000-000000000001';
const names = new Map([[ROHAN, 'Şebnem [de] Vries']]);
const minutes = { title: 'Wie *beslist* er?', version: 2, state: 'final', reason: 'Een naam klopte niet', place: 'Dorpshuis <De Trefkoel>', startedAt: new Date('2026-11-19T13:00:00Z'), endedAt: new Date('2026-11-19T15:00:00Z'), finalAt: new Date('2026-12-01T09:00:00Z'), hash: 'ab12' } as Minutes;
const sections = [
  { key: 'summary', text: '' },
  { key: 'attendance', text: `- ${mentionOf(ROHAN)}, Dalfsen (begeleider)\n- ${mentionOf('0190a000-0000-7000-8000-000000000002')}` },
  { key: 'contributions', text: `### Vragen\n\n${Array.from({ length: 90 }, (_, index) => `- Vraag ${index + 1}: wie betaalt \\*het\\* zaaltje & de koffie?`).join('\n')}` },
  { key: 'polls', text: '| Optie | Stemmen |\n| --- | --- |\n| **Ja** | 7 |\n| Nee 🙂 | 2 |\n\nZie [de site](https://example.nl).\n\n1. Eerst\n2. Dan' },
] as MinutesSection[];
const document = documentOf(minutes, sections, names);

interface StructNode {
  role?: string;
  type?: string;
  id?: string;
  children?: StructNode[];
}

/** What a screen reader is given: each piece of text with its role, in reading order. */
async function readAloud(pdf: PDFDocumentProxy): Promise<{ role: string; text: string }[]> {
  const read: { role: string; text: string }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const texts = await markedTexts(page);
    const walk = (node: StructNode, role: string): void => {
      if (node.type === 'content') read.push({ role, text: (texts.get(node.id!) ?? '').trim() });
      else for (const child of node.children ?? []) walk(child, node.role ?? role);
    };
    walk((await page.getStructTree()) as StructNode, 'Root');
  }
  return read;
}

async function markedTexts(page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      const id = open.findLast(Boolean);
      if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push((item as { id?: string }).id ?? null);
  }
  return texts;
}

describe('minutes as PDF', () => {
  it('have a title, a language and tags, and are read aloud in order', async () => {
    const pdf = await getDocument({ data: new Uint8Array(await toPdf(document)), verbosity: 0 }).promise;
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Verslag van Wie *beslist* er?', Language: 'nl' });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
    const read = await readAloud(pdf);
    const said = (role: string): string[] => read.filter((one) => one.role === role).map(({ text }) => text);
    expect(said('H1')).toEqual(['Verslag van Wie *beslist* er?']);
    expect(said('H2')).toEqual(['Aanwezig', 'Bijdragen', 'Peilingen']);
    expect(said('H3')).toEqual(['Vragen']);
    expect(said('TH')).toEqual(['Optie', 'Stemmen']);
    expect(said('TD')).toEqual(['Ja', '7', 'Nee ?', '2']);
    expect(said('LBody')).toHaveLength(2 + 90 + 2);
    expect(said('LBody')[0]).toBe('Şebnem [de] Vries, Dalfsen (begeleider)');
    expect(said('P')).toContain('Plaats: Dorpshuis <De Trefkoel>');
    const places = ['Aanwezig', 'Vragen', 'Vraag 90: wie betaalt *het* zaaltje & de koffie?', 'Optie', 'Zie de site (https://example.nl).'].map((text) => read.findIndex((one) => one.text === text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(pdf.numPages).toBeGreaterThan(2);
  });
});

describe('minutes as OpenDocument', () => {
  it('are a file of that type, with headings, lists and a table as such', () => {
    const files = unzipSync(toOdt(document));
    expect(Object.keys(files)[0]).toBe('mimetype');
    expect(strFromU8(files['mimetype']!)).toBe('application/vnd.oasis.opendocument.text');
    const content = strFromU8(files['content.xml']!);
    expect(content).toContain('<text:h text:style-name="Heading_20_2" text:outline-level="2">Aanwezig</text:h>');
    expect(content).toContain('<text:list text:style-name="Dots"><text:list-item><text:p>Şebnem [de] Vries, Dalfsen (begeleider)</text:p></text:list-item>');
    expect(content).toContain('<table:table-header-rows>');
    expect(content).toContain('Dorpshuis &lt;De Trefkoel&gt;');
    expect(strFromU8(files['styles.xml']!)).toContain('fo:language="nl"');
  });
});

describe('minutes as Markdown', () => {
  it('are as they were written, with names for people', () => {
    const markdown = toMarkdown(document);
    expect(markdown).toContain('# Verslag van Wie \\*beslist\\* er?\n\n- donderdag 19 november 2026, 14:00 tot 16:00 uur\n- Plaats: Dorpshuis \\<De Trefkoel\\>');
    expect(markdown).toContain('## Aanwezig\n\n- Şebnem \\[de\\] Vries, Dalfsen (begeleider)');
    expect(markdown).not.toContain('mention:');
  });
});
