import { Unreadable, type Parts } from './extraction.ts';
import { lineOf } from './table-lines.ts';

/** Passages of a plain text: what stands between empty lines. */
export function readPlain(bytes: Uint8Array, parts: Parts): void {
  for (const body of wordsOf(bytes).split(/\n[ \t]*\n/)) parts.add({ body });
}

/** Passages of Markdown, as written; code with empty lines in it stays together. */
export function readMarkdown(bytes: Uint8Array, parts: Parts): void {
  let [block, fence]: [string[], string | undefined] = [[], undefined];
  const end = (): void => {
    const body = block.join('\n');
    parts.add({ body, heading: /^(#{1,6}) /.exec(body)?.[1]!.length });
    block = [];
  };
  for (const line of wordsOf(bytes).split('\n')) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
    if (mark) fence = fence === mark ? undefined : (fence ?? mark);
    if (!line.trim() && !fence) end();
    else block.push(line);
  }
  end();
}

/** A table of which the cells are parted by what parts the most in its first line. */
export function readCsv(bytes: Uint8Array, parts: Parts): void {
  const words = wordsOf(bytes);
  const first = words.split('\n', 1)[0]!;
  const separator = [';', ',', '\t'].reduce((best, one) => (first.split(one).length > first.split(best).length ? one : best));
  parts.add({ body: rowsOf(words, separator).map(lineOf).filter(Boolean).join('\n') }, true);
}

function rowsOf(words: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  // A cell between quotes may hold anything, quotes written twice.
  const cells = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\n${separator}][^\\n${separator}]*|))(${separator}|\\n|$)`, 'gy');
  for (;;) {
    const found = cells.exec(words);
    if (!found) throw new Unreadable('DOCUMENT_TEXT_BROKEN');
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (!found[3] || cells.lastIndex >= words.length) return rows;
    if (found[3] === '\n') rows.push([]);
  }
}

/** As UTF-8, else as what Windows wrote before; a file with bytes that no text has is none. */
export function wordsOf(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!wide && bytes.includes(0)) throw new Unreadable('DOCUMENT_TEXT_BROKEN');
  const words = wide ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes) : utf8(bytes);
  return words.replace(/\r\n?/g, '\n');
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
