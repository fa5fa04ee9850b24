import { describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { toBadges, type Badge } from './badges-pdf';

const badge = (name: string, ...lines: string[]): Badge => ({ name, lines });

/** Words of each page, and what the file says of itself. */
async function read(badges: Badge[]): Promise<{ pages: string[]; title: string | undefined; marked: boolean; roles: string[] }> {
  const pdf = await getDocument({ data: new Uint8Array(await toBadges('Badges voor de opstartsessie', badges)), verbosity: 0 }).promise;
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string } };
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')));
  const tree = (await (await pdf.getPage(1)).getStructTree()) as { children: { children: { role: string; children: { role: string }[] }[] }[] };
  const marks = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  return { pages, title: info.Title, marked: marks?.Marked === true, roles: rolesIn(tree) };
}

function rolesIn(node: { role?: string; children?: object[] }): string[] {
  return [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap((child) => rolesIn(child))];
}

describe('badges to print', () => {
  it('stand ten on a page, each with a name, a function and where somebody is from', async () => {
    const { pages, title, marked } = await read(Array.from({ length: 11 }, (_, index) => badge(`Gast ${index + 1}`, 'griffier', 'Berkelland')));
    expect([pages.length, title, marked]).toEqual([2, 'Badges voor de opstartsessie', true]);
    expect(pages[0]!.match(/Gast \d+/g)).toEqual(Array.from({ length: 10 }, (_, index) => `Gast ${index + 1}`));
    expect(pages[1]).toContain('Gast 11');
  });

  it('are read one after another, a name as heading and then the rest', async () => {
    const { roles } = await read([badge('Bart Vos', 'griffier', 'Berkelland'), badge('Roos Meijer', 'raadslid', 'Zutphen')]);
    expect(roles.filter((role) => role !== 'Root')).toEqual(['Document', 'Sect', 'H1', 'P', 'P', 'Sect', 'H1', 'P', 'P']);
  });

  it('hold names of all letters in use here, and make long ones smaller instead of cutting them off', async () => {
    const long = 'Wilhelmina Johanna van den Bosch-Kruijswijk tot Nederhorst';
    const { pages } = await read([badge('Łukasz Żółć', 'wethouder', 'Súdwest-Fryslân'), badge(long, 'programmamanager lokale democratie en inwonersparticipatie', 'Nissewaard'), badge('Bo', '', 'Ede')]);
    for (const words of ['ukasz', 'wethouder', 'Fryslân', 'Nederhorst', 'inwonersparticipatie', 'Ede']) expect(pages[0]).toContain(words);
    expect(pages.length).toBe(1);
  });
});
