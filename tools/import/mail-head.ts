import { createHash } from 'node:crypto';
import PostalMime, { decodeWords, type Email } from 'postal-mime';
import { mailDate } from './mail-date';
import type { MailHead } from './mail-threads';
import type { MboxMessage } from './mbox';
import { nameOnly } from './words';
import type { LeftOut } from './report';

const MOST_REFERENCES = 100;
const MOST_SUBJECT = 1000;

/** What the headers of a mail tell. */
export interface Head extends MailHead {
  start: number;
  end: number;
  /** Who wrote it, in lower case; null when no address is told. */
  address: string | null;
  /** Empty when there is none. */
  name: string;
  /** The date stands there and can be. */
  isDated: boolean;
  /** Why it stays behind, if it does. */
  leftOut: LeftOut | null;
}

/** @param before date of the message before it in the file, which counts for one that tells none */
export async function readHead(message: MboxMessage, before: Date, now: Date): Promise<Head> {
  const mail = await PostalMime.parse(`${decoded(message.head)}\r\n\r\n`);
  const value = (key: string): string => mail.headers.find((header) => header.key === key)?.value ?? '';
  const dated = mailDate(value('date'), now);
  return {
    start: message.start,
    end: message.end,
    // Without an id the headers themselves tell two mails apart.
    id: idsIn(mail.messageId ?? '')[0] ?? (mail.messageId?.trim() || createHash('sha256').update(message.head).digest('hex')),
    references: [...idsIn(value('references')), ...idsIn(value('in-reply-to')).slice(0, 1)].slice(-MOST_REFERENCES),
    subject: (mail.subject ?? '').slice(0, MOST_SUBJECT),
    at: dated ?? journeyDate(mail, message, now) ?? before,
    ...writerOf(mail, value),
    isDated: dated !== null,
    leftOut: stayBehind(value),
  };
}

/** Headers are ASCII, but programs of before 2010 wrote whatever they had. */
function decoded(head: string): string {
  const bytes = Buffer.from(head, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function idsIn(text: string): string[] {
  return text.match(/<[^<>\s]+>/g) ?? [];
}

/** When a server took the mail in, first hop first, or the mailbox did. */
function journeyDate(mail: Email, message: MboxMessage, now: Date): Date | null {
  const hops = mail.headers.filter((header) => header.key === 'received').map((header) => header.value.slice(header.value.lastIndexOf(';') + 1));
  const stamps = [...hops.reverse(), message.fromLine.replace(/^From \S+\s*/, '')];
  return stamps.map((stamp) => mailDate(stamp, now)).find((date) => date !== null) ?? null;
}

/** Lists write their own address over that of the writer ("Jan via Leergroep"), and archives write "jan at example.org (Jan)". */
function writerOf(mail: Email, value: (key: string) => string): Pick<Head, 'address' | 'name'> {
  const from = mail.from?.address ? mail.from : mail.sender;
  const [, box, host, person] = /^(\S+)\s+(?:at|bij)\s+(\S+\.\S+)(?:\s*\((.*)\))?\s*$/i.exec(value('from')) ?? [];
  const isVia = /\bvia\b/i.test(from?.name ?? '');
  const original = isVia ? addressIn(value('x-original-from')) || mail.replyTo?.[0]?.address || '' : '';
  const given = box ? `${box}@${host}` : original || from?.address || addressIn(value('from'));
  const name = nameOnly((box ? decodeWords(person ?? '') : (from?.name ?? '')).replace(/\s+via\s.*$/i, ''));
  return { address: addressIn(given.toLowerCase()) || null, name };
}

function addressIn(text: string): string {
  return /[^\s<>"'(),:;]{1,64}@[^\s<>"'(),:;]{1,190}/.exec(text)?.[0] ?? '';
}

function stayBehind(value: (key: string) => string): LeftOut | null {
  const submitted = value('auto-submitted').toLowerCase();
  const isMachine = (submitted && submitted !== 'no') || value('x-autoreply') || value('x-autorespond') || /^multipart\/report/i.test(value('content-type')) || /mailer-daemon@/i.test(value('from'));
  if (isMachine) return 'automatic';
  return /^yes/i.test(value('x-no-archive')) || /no-archive/i.test(value('archive')) ? 'private' : null;
}
