import { clean } from './words';

const WRAPPED_FROM = 60;
const MOST_SIGNATURE = 15;
const MOST_FOOTER = 12;

const quoted = /^\s*>/;
const signature = /^\\?-- ?$/;
const rule = /^(?:\\?_){20,}$/;
const listFooter = /mailing ?list|mailman|lists?\.|listinfo|mailinglijst|subscribe|afmelden|uitschrijven|https?:/i;
const original = /^[\\*\s]*-{2,}[\\\s]*(?:original (?:message|appointment)|oorspronkelijk (?:e-?mail)?bericht|ursprüngliche nachricht|message d'origine)[\\\s]*-{2,}[*\s]*$/i;
const device = /^(?:verzonden vanaf|verstuurd vanaf|verzonden met|sent from|sent with|get outlook for|outlook voor|von meinem)\b.{0,60}$/i;
const header = (names: string): RegExp => new RegExp(`^[*\\s]{0,5}(?:${names})[*\\s]{0,5}:`, 'i');
const from = header('van|from|von|de');
const belowFrom = [header('verzonden|sent|datum|date|gesendet'), header('aan|to|an'), header('onderwerp|subject|betreff')];
const attribution = /\b(?:schreef|schreven|wrote|writes|schrieb|écrit|geschreven)\b.{0,120}:$/i;
const attributionStart = /^(?:op|on|am|le|il)\b.{4,}/i;

/** The words of a mail in plain text as Markdown: without signature, footer and the trailing copy of what it answers; quotes between the words stay. */
export function plainWords(text: string): string {
  return toMarkdown(ownLines(clean(text).split('\n')));
}

/** The same for a mail that is Markdown already, made from HTML. */
export function markdownWords(markdown: string): string {
  return ownLines(clean(markdown).split('\n')).map(withoutAddress).join('\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** An address behind a name, as it was typed or as HTML made a link of it. */
const besideName = /\s?\\?<(?:\[[^\]\n]{0,300}\]\(mailto:[^)\s]{0,300}\)|[^<>\s]{0,300}@[^<>\s]{0,300}?)\\?>|\s?\[[^\]\n]{0,300}\]\(mailto:[^)\s]{0,300}\)/g;

/** A line without addresses and what Markdown made of its end. */
const said = (line: string): string => line.trim().replace(/\s*\\$/, '').replace(besideName, '');

/** What somebody wrote in this mail; a mail that is nothing but a quote stays whole. */
function ownLines(lines: string[]): string[] {
  const whole = trimmed(withoutFooter(lines));
  const own = trimmed(withoutDevice(withoutTrailingQuote(withoutSignature(withoutOriginal(whole)))));
  return own.some((line) => line.trim() && !quoted.test(line)) ? own : whole;
}

function trimmed(lines: string[]): string[] {
  const first = lines.findIndex((line) => line.trim());
  const last = lines.findLastIndex((line) => line.trim());
  return first === -1 ? [] : lines.slice(first, last + 1);
}

/** What a mailing list adds below everything. */
function withoutFooter(lines: string[]): string[] {
  const at = lines.findLastIndex((line) => rule.test(line.trim()));
  const below = lines.slice(at + 1);
  return at > 0 && below.length <= MOST_FOOTER && below.some((line) => listFooter.test(line)) ? lines.slice(0, at) : lines;
}

/** Everything from "Original Message", or from the block Van/Verzonden/Aan that some programs put above what is answered. */
function withoutOriginal(lines: string[]): string[] {
  const at = lines.findIndex((line, index) => index > 0 && (original.test(line) || isHeaderBlock(lines, index)));
  return at === -1 ? lines : lines.slice(0, at);
}

function isHeaderBlock(lines: string[], at: number): boolean {
  if (!from.test(lines[at]!)) return false;
  const block = lines.slice(at + 1, at + 9);
  return belowFrom.every((header) => block.some((line) => header.test(line)));
}

/** From "-- " up to a quote or the end, unless so much follows that it is none. */
function withoutSignature(lines: string[]): string[] {
  const at = lines.findIndex((line) => signature.test(line));
  if (at === -1) return lines;
  const length = lines.slice(at).findIndex((line) => quoted.test(line) || attribution.test(said(line)));
  const end = length === -1 ? lines.length : at + length;
  return end - at <= MOST_SIGNATURE ? [...lines.slice(0, at), ...lines.slice(end)] : lines;
}

function withoutTrailingQuote(lines: string[]): string[] {
  const kept = trimmed(lines);
  const last = kept.findLastIndex((line) => line.trim() && !quoted.test(line));
  if (last === kept.length - 1 || last === -1) return kept;
  return trimmed(kept.slice(0, last + 1 - attributionLength(kept.slice(0, last + 1))));
}

/** How many lines at the end say who wrote the quote that follows: programs fold them. */
function attributionLength(lines: string[]): number {
  for (let length = 1; length <= 3 && length <= lines.length; length++) {
    const words = lines.slice(-length).map(said).join(' ');
    if (attribution.test(words) && (length > 1 || attributionStart.test(words) || /^\S/.test(words))) {
      const folded = length === 1 && !attributionStart.test(words) && attributionStart.test(said(lines.at(-2) ?? ''));
      return folded ? 2 : length;
    }
  }
  return 0;
}

function withoutDevice(lines: string[]): string[] {
  const kept = trimmed(lines);
  return device.test(kept.at(-1)?.trim() ?? '') ? kept.slice(0, -1) : kept;
}

/** In "Jan <address> schreef:" the name is enough. */
function withoutAddress(line: string): string {
  return attribution.test(said(line)) ? line.replace(besideName, '') : line;
}

interface Line {
  depth: number;
  words: string;
}

/** Line by line: what ends early ends on purpose, a longer line was broken by the program. */
function toMarkdown(lines: string[]): string {
  const read = lines.map((line): Line => {
    const marks = /^(?:\s{0,1}>)+/.exec(line)?.[0] ?? '';
    return { depth: Math.min(8, marks.replace(/\s/g, '').length), words: withoutAddress(line.slice(marks.length)).trim() };
  });
  const written: string[] = [];
  read.forEach(({ depth, words }, index) => {
    const [before, next] = [read[index - 1], read[index + 1]];
    if (before && before.depth !== depth && before.words && words) written.push('> '.repeat(Math.min(depth, before.depth)).trim());
    const breaks = words && !isRule(words) && next?.words && next.depth === depth && words.length < WRAPPED_FROM && !isItem(next.words) && !isRule(next.words);
    const quote = '> '.repeat(depth);
    if (isRule(words)) written.push(quote.trim(), `${quote}---`, quote.trim());
    else written.push(`${quote}${inert(words)}${breaks ? '\\' : ''}`.trimEnd());
  });
  return written.join('\n').replace(/\n{3,}/g, '\n\n').trim();
}

const isRule = (words: string): boolean => /^([-=*_~])\1{2,}$/.test(words);
const isItem = (words: string): boolean => /^(?:[-*+•]|\d{1,3}[.)])\s/.test(words);

/** Plain words, so that Markdown takes them as they stand; its lists, bold words and links may work. */
function inert(words: string): string {
  return words
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/<(?!https?:\/\/[^\s<>]+>)/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/!\[/g, '!\\[')
    .replace(/^(#{1,6}(?:\s|$)|```|~~~|-+$|=+$)/, '\\$1')
    .replace(/^•\s*/, '- ');
}
