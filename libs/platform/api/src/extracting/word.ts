import type { Parts } from './extraction.ts';
import { mainPartOf, relationsOf } from './office.ts';
import { Passages } from './passages.ts';
import { readXml, type Attributes } from './xml.ts';
import { unpack } from './zip.ts';

/** What Word gives twice for older programs, and what is written in the field of a page number, a link or a table of contents. */
const SKIPPED = new Set(['Fallback', 'instrText', 'delText']);

/** Passages of a Word document; notes stand at its end. Words that were taken out with changes tracked are left out. */
export function readWord(bytes: Uint8Array, parts: Parts): void {
  const files = unpack(bytes, /^(_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/);
  const main = mainPartOf(files);
  const headings = headingsOf(files.get([...relationsOf(files, main, '/styles').values()][0] ?? ''));
  const notes = ['/footnotes', '/endnotes'].flatMap((kind) => [...relationsOf(files, main, kind).values()]);
  const wanted = [main, ...notes].flatMap((name) => files.get(name) ?? []);
  wanted.forEach((file, index) => {
    readPassages(file, headings, new Passages(parts));
    parts.reached(index + 1, wanted.length);
  });
}

function readPassages(file: Uint8Array, headings: ReadonlyMap<string, number>, passages: Passages): void {
  let [skipping, inText] = [0, false];
  readXml(file, {
    open: (name, attributes) => {
      if (skipping || SKIPPED.has(name)) skipping += 1;
      else if (name === 't') inText = true;
      else begin(name, attributes);
    },
    close: (name) => {
      if (skipping) skipping -= 1;
      else if (name === 't') inText = false;
      else if (name === 'p') passages.end();
      else if (name === 'tr') passages.endRow();
    },
    text: (words) => inText && passages.write(words),
  });
  function begin(name: string, attributes: Attributes): void {
    if (name === 'p') passages.begin();
    else if (name === 'pStyle') passages.heading(headings.get(attributes['w:val'] ?? ''));
    else if (name === 'tab') passages.write('\t');
    else if (name === 'br' || name === 'cr') passages.write('\n');
    else if (name === 'noBreakHyphen') passages.write('-');
    else if (name === 'tr') passages.beginRow();
    else if (name === 'tc') passages.beginCell();
  }
}

/** Which styles are headings, and of which level: Word keeps the English name beside an id in the language of the author. */
function headingsOf(styles: Uint8Array | undefined): Map<string, number> {
  const levels = new Map<string, number>();
  let style = '';
  const open = (name: string, attributes: Attributes): void => {
    if (name === 'style') style = attributes['w:styleId'] ?? '';
    const level = name === 'name' && /^(title|heading (\d))$/i.exec(attributes['w:val'] ?? '');
    if (level) levels.set(style, Number(level[2] ?? 1));
  };
  if (styles) readXml(styles, { open });
  return levels;
}
