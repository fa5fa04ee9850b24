import { limits } from '@leerkring/contract';

/** Text that can be stored: whole characters, plain line ends, no control characters. */
export function clean(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

/** A title on one line; `cut` when it was longer than titles may be. */
export function titleOf(text: string): { title: string; cut: boolean } {
  const whole = clean(text).replace(/\s+/g, ' ').trim() || '(zonder onderwerp)';
  if (whole.length <= limits.title) return { title: whole, cut: false };
  return { title: `${whole.slice(0, limits.title - 1).toWellFormed().trimEnd()}…`, cut: true };
}

/** So that a name or a file name is no Markdown. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

/** Changes a Markdown text everywhere but in its code. */
export function outsideCode(markdown: string, change: (text: string) => string): string {
  const parts = markdown.split(/(^ {0,3}```[\s\S]*?(?:^ {0,3}```|(?![\s\S]))|^ {0,3}~~~[\s\S]*?(?:^ {0,3}~~~|(?![\s\S]))|`[^`\n]+`)/m);
  return parts.map((part, index) => (index % 2 ? part : change(part))).join('');
}

// Bounded in every part: a long run of letters must not be tried again from each of them.
const address = /[\p{L}\d.!#$%&'*+/=?^_{|}~-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/u.source;
const linked = new RegExp(`\\[[^\\]\\n]{0,300}\\]\\(mailto:(${address})[^)\\s]{0,300}\\)`, 'gu');
const inBrackets = new RegExp(`\\s?\\\\?[<(](?:mailto:)?(${address})(?:\\s?<mailto:[^>]{0,300}>)?\\\\?[>)]`, 'gu');
const bare = new RegExp(`(?:mailto:)?(${address})`, 'gu');

/** Takes the addresses out of a text: behind a name, and where a name can stand in their place. Other people's addresses stay. */
export function withoutAddresses(text: string, names: ReadonlyMap<string, string>): string {
  const nameOf = (found: string): string | undefined => names.get(found.toLowerCase().replace(/[.!?]+$/, ''));
  const unlinked = text.replace(linked, (whole, found: string) => nameOf(found) ?? whole);
  const shorter = unlinked.replace(inBrackets, (whole, found: string) => (nameOf(found) === undefined ? whole : ''));
  return shorter.replace(bare, (whole, found: string) => nameOf(found) ?? whole);
}

/** Takes every address out of a name; nothing may be left. */
export function nameOnly(text: string): string {
  const plain = clean(text.slice(0, 4 * limits.name)).replace(inBrackets, '').replace(bare, '');
  return plain.replace(/\s+/g, ' ').replace(/^[\s'"<>(),;]+|[\s'"<>(,;]+$/g, '').slice(0, limits.name);
}

/** Divides a Markdown text over posts that are not longer than `most`, at its paragraphs where that is possible; code that is cut goes on as code. */
export function divided(body: string, most: number = limits.postBody): string[] {
  const parts: string[] = [];
  let rest = body.trim();
  while (rest.length > most) {
    const at = cutIn(rest, most - 8);
    const part = rest.slice(0, at).trimEnd();
    const open = /^ {0,3}(```|~~~)/gm;
    const fences = [...part.matchAll(open)];
    const fence = fences.length % 2 ? fences.at(-1)![1]! : '';
    parts.push(fence ? `${part}\n${fence}` : part);
    const next = rest.slice(at).trim();
    rest = fence ? `${fence}\n${next}` : next;
  }
  return rest ? [...parts, rest] : parts;
}

/** The last paragraph end, line end or space before `most`; never in the middle of a character. */
function cutIn(text: string, most: number): number {
  const before = text.slice(0, most);
  const least = most / 2;
  for (const end of ['\n\n', '\n', ' ']) {
    const at = before.lastIndexOf(end);
    if (at > least) return at;
  }
  return before.isWellFormed() ? most : most - 1;
}
