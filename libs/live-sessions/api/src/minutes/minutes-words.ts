import { createHash } from 'node:crypto';
import { withMentions } from '@leerkring/contract';
import type { MinutesSection, Minutes } from './minutes.entity';

/** Stands around an account id while signs are escaped; nobody types it. */
const MARK = '\uE000';

const mention = /\[@((?:\\.|[^\]\\\n])*)\]\(mention:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)/g;

/** How a person stands in stored minutes: the hash covers this, so it stays true when the name is gone. */
export const mentionOf = (accountId: string): string => `[@](mention:${accountId})`;

/** Accounts that these words speak of, each once. */
export function peopleIn(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(mention)].map((match) => match[2]!)))];
}

/** Words as they are stored: without names. Who is not one of these people stays as plain words. */
export function nameless(text: string, people: ReadonlySet<string>): string {
  return text.replace(mention, (_, called: string, id: string) => (people.has(id) ? mentionOf(id) : `@${called}`));
}

/** Words as they are read, with the names that people have now. */
export function named(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(mention, (_, __, id: string) => `[@${escaped(names.get(id) ?? '?')}](mention:${id})`);
}

const escaped = (text: string): string => text.replace(/([\\[\]`*_~<>&|])/g, '\\$1');

/** Plain words of people as one line of Markdown, in which every sign stands for itself. */
export function lineOf(words: string): string {
  const line = escaped(words.replace(/\s+/g, ' ').trim());
  return line.replace(/^([-+#])/, '\\$1').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** The same of what was said in the chat, which may mention people. */
export function spokenLineOf(words: string): string {
  const marked = withMentions(words.replaceAll(MARK, ''), ({ id }) => `${MARK}${id}${MARK}`);
  return lineOf(marked).replace(/\uE000([0-9a-f-]{36})\uE000/g, (_, id: string) => mentionOf(id));
}

/** The same words without the lines that this one became, however an editor has written its signs. */
export function without(text: string, line: string): string {
  const gone = bare(line);
  return text.split('\n').filter((one) => bare(one) !== gone).join('\n');
}

const bare = (line: string): string => line.replace(mention, (_, __, id: string) => id).replace(/^\s*[-*+]\s+/, '').replace(/\\(.)/g, '$1').trim();

type Sealed = Pick<Minutes, 'liveSessionId' | 'version' | 'title' | 'startedAt' | 'endedAt' | 'place' | 'reason'>;

/**
 * What the hash of final minutes is of: JSON without white space, keys in alphabetical order, texts in Unicode form NFC, people as account ids.
 * @param before hash of the version that this one corrects; null for the first
 */
export function canonicalOf(minutes: Sealed, sections: readonly Pick<MinutesSection, 'key' | 'text'>[], before: string | null): string {
  const { liveSessionId, version, title, startedAt, endedAt, place, reason } = minutes;
  const parts = sections.map(({ key, text }) => ({ key, text }));
  return canonical({ format: 'leerkring-minutes-1', language: 'nl', liveSessionId, version, replaces: before, reason, title, startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString(), place, sections: parts });
}

/** SHA-256 in hexadecimal. */
export function hashOf(words: string | Uint8Array): string {
  return createHash('sha256').update(words).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(typeof value === 'string' ? value.normalize('NFC') : value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}
