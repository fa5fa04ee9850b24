import { Unreadable, type Parts } from './extraction.ts';
import { Passages } from './passages.ts';
import { readXml, type Attributes } from './xml.ts';
import { unpack } from './zip.ts';

/** Remarks, words that were taken out, the number of a note, and a second description of a picture. */
const SKIPPED = new Set(['tracked-changes', 'annotation', 'note-citation', 'notes', 'forms', 'desc', 'title']);
const MOST_SPACES = 200;

/** The content of an OpenDocument file. */
export function contentOf(bytes: Uint8Array): Uint8Array {
  const files = unpack(bytes, /^(content\.xml|META-INF\/manifest\.xml)$/);
  const manifest = files.get('META-INF/manifest.xml');
  const open = (name: string): void => {
    if (name === 'encryption-data') throw new Unreadable('DOCUMENT_TEXT_ENCRYPTED');
  };
  if (manifest) readXml(manifest, { open });
  const content = files.get('content.xml');
  if (!content) throw new Unreadable('DOCUMENT_TEXT_BROKEN');
  return content;
}

interface Words {
  open: (name: string, attributes: Attributes) => void;
  close: (name: string) => void;
  write: (words: string) => void;
}

/** Reads what a person would read; spaces and breaks are elements of their own. */
export function readOpenDocument(content: Uint8Array, { open, close, write }: Words): void {
  let [skipping, paragraphs] = [0, 0];
  readXml(content, {
    open: (name, attributes) => {
      if (skipping || SKIPPED.has(name)) return void (skipping += 1);
      if (name === 'p' || name === 'h') paragraphs += 1;
      if (name === 's') write(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, MOST_SPACES)));
      else if (name === 'tab') write('\t');
      else if (name === 'line-break') write('\n');
      else open(name, attributes);
    },
    close: (name) => {
      if (skipping) return void (skipping -= 1);
      if (name === 'p' || name === 'h') paragraphs -= 1;
      close(name);
    },
    // Between elements the file is only laid out; inside a paragraph any space is one.
    text: (words) => !skipping && paragraphs && write(words.replace(/\s+/g, ' ')),
  });
}

/** Passages of a text. */
export function readOpenText(bytes: Uint8Array, parts: Parts): void {
  const passages = new Passages(parts);
  readOpenDocument(contentOf(bytes), {
    open: (name, attributes) => {
      if (name === 'p') passages.begin();
      else if (name === 'h') passages.begin(Number(attributes['text:outline-level'] ?? 1) || 1);
      else if (name === 'table-row') passages.beginRow();
      else if (name === 'table-cell') passages.beginCell();
    },
    close: (name) => {
      if (name === 'p' || name === 'h') passages.end();
      else if (name === 'table-row') passages.endRow();
    },
    write: (words) => passages.write(words),
  });
}
