import { readFile } from 'node:fs/promises';
import { endingOf } from '@leerkring/contract';
import { fileTypeFromBuffer } from 'file-type';
import { DomainError } from '../../errors/domain-error';
import type { Ends, FileToCheck } from './file-check';

/** Files that are words, by the ending of their names. */
export const textEndings: ReadonlySet<string> = new Set(['txt', 'text', 'log', 'md', 'markdown', 'csv', 'tsv', 'ics', 'vcf', 'eml', 'json', 'geojson', 'xml', 'svg']);

/** What `file-type` makes of words that begin in a known way. */
const wordy: readonly string[] = ['xml', 'ics', 'vcf', 'svg', 'eml', 'vtt'];
/** A drawing that is larger is none that one draws. */
const MOST_DRAWING = 20 * 1024 * 1024;

/** Whatever a drawing or a tree of data could run, fetch or blow itself up with. */
const ACTIVE = /<\s*(?:[\w.-]+:)?(?:script|foreignObject|iframe|object|embed|handler|set|animate)\b|\bon[a-z]+\s*=|javascript\s*:|data\s*:\s*text\/html|<!ENTITY|<\?xml-stylesheet/i;

/** @throws DomainError FILE_MISMATCH for what is no text, FILE_BROKEN for a drawing that is none, FILE_ACTIVE for one in which something runs */
export async function checkText({ path, bytes, fileName }: FileToCheck, { head, tail }: Ends): Promise<void> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  // Words in two bytes each begin with a mark of their own; `file-type` knows none of it.
  if (found && !wordy.includes(found.ext)) throw new DomainError('FILE_MISMATCH');
  if (!isText(head) || !isText(tail, isWide(head))) throw new DomainError('FILE_MISMATCH');
  const ending = endingOf(fileName);
  if (ending !== 'svg' && ending !== 'xml') return;
  if (bytes > MOST_DRAWING) throw new DomainError(ending === 'svg' ? 'FILE_TOO_MANY_DOTS' : 'FILE_PACKED_TOO_LARGE');
  const words = (await readFile(path)).toString(isWide(head) ? 'utf16le' : 'utf8');
  // Names can be hidden in references to characters, also in attributes.
  const plain = words.replace(/&#x([0-9a-f]{1,6});?/gi, (_all, code: string) => letter(parseInt(code, 16))).replace(/&#(\d{1,7});?/g, (_all, code: string) => letter(Number(code)));
  if (ACTIVE.test(words) || ACTIVE.test(plain.replace(/[\t\n\r\0]/g, ''))) throw new DomainError('FILE_ACTIVE');
  if (ending === 'svg' && !/<\s*(?:[\w.-]+:)?svg\b/i.test(words)) throw new DomainError('FILE_MISMATCH');
}

const letter = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

const isWide = (head: Buffer): boolean => ['fffe', 'feff'].includes(head.subarray(0, 2).toString('hex'));

/** No character that only machines write. */
function isText(part: Buffer, wide = isWide(part)): boolean {
  return wide || !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/.test(part.toString('latin1'));
}
