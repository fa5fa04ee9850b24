import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { readHead, type Head } from './mail-head';
import { htmlToMarkdown } from './mail-html';
import { bareSubject, listTags, threadsOf, type MailThreads } from './mail-threads';
import { markdownWords, plainWords } from './mail-words';
import { bytesOf, messagesOf } from './mbox';
import { number, type Report } from './report';
import { UnreadableSource, type Source, type SourceAuthor, type SourcePost, type SourceThread } from './source';
import { escaped, withoutAddresses } from './words';

const MOST_BYTES = 50 * 1024 * 1024;
const SHOW_EVERY = 1000;

interface Reading {
  report: Report;
  now: Date;
  /** Shows how far it is. */
  say: (sentence: string) => void;
}

/**
 * A mail archive (mbox), read twice: the headers of all mails to see what belongs together, then the words, one conversation at a time.
 * @throws UnreadableSource when no mail is found in it
 */
export async function readMail(path: string, { report, now, say }: Reading): Promise<Source> {
  const heads: Head[] = [];
  const seen = new Set<string>();
  let before = new Date(0);
  for await (const message of messagesOf(path)) {
    const head = await readHead(message, before, now);
    report.posts.read++;
    before = head.at;
    if (report.posts.read % SHOW_EVERY === 0) say(`… the headers of ${number(report.posts.read)} messages read`);
    const reason = head.leftOut ?? (seen.has(head.id) ? 'duplicate' : head.end - head.start > MOST_BYTES ? 'too_large' : null);
    seen.add(head.id);
    if (reason) report.leftOut(reason, exampleOf(head));
    else heads.push(head);
  }
  if (!report.posts.read) throw new UnreadableSource(`${path} is no mail archive: there is no line that begins a message ("From … 2019") in it.`);
  const archive = new Archive(path, heads, report);
  return { origin: 'overgenomen uit een mailarchief', size: report.posts.read, threads: archive.threads(threadsOf(heads)) };
}

/** The second reading: words, names, titles. */
class Archive {
  private readonly names = new Map<string, string>();
  private readonly isTag: (tag: string) => boolean;

  constructor(
    private readonly path: string,
    heads: readonly Head[],
    private readonly report: Report,
  ) {
    for (const { address, name } of heads) if (address && name && !this.names.has(address)) this.names.set(address, name);
    for (const head of heads.filter(({ address }) => address && !this.names.has(address))) {
      const name = `Afzender ${createHash('sha256').update(head.address!).digest('hex').slice(0, 4)}`;
      this.names.set(head.address!, name);
      report.changed('name', name);
    }
    for (const head of heads) if (!head.isDated) report.changed('date', exampleOf(head));
    this.isTag = listTags(heads);
  }

  async *threads({ threads, parents }: MailThreads<Head>): AsyncGenerator<SourceThread> {
    const file = await open(this.path);
    try {
      for (const heads of threads) {
        const posts: SourcePost[] = [];
        for (const head of heads) posts.push(...(await this.post(file, head, parents.get(head.id) ?? null)));
        if (posts.length) yield { title: withoutAddresses(bareSubject(heads[0]!.subject, this.isTag), this.names), posts };
      }
    } finally {
      await file.close();
    }
  }

  private async post(file: FileHandle, head: Head, parentId: string | null): Promise<SourcePost[]> {
    const body = await this.bodyOf(file, head);
    if (body === null) return [];
    return [{ id: `mail ${head.id}`, parentId: parentId && `mail ${parentId}`, author: this.authorOf(head), at: head.at, body: withoutAddresses(body, this.names) }];
  }

  private authorOf({ address, name }: Head): SourceAuthor {
    if (address) return { key: address, name: this.names.get(address)!, email: address };
    return { key: `nameless ${name}`, name: name || 'Onbekende afzender', email: null };
  }

  /** Null when it stays behind. */
  private async bodyOf(file: FileHandle, head: Head): Promise<string | null> {
    const mail = await bytesOf(file, head).then((bytes) => PostalMime.parse(bytes)).catch(() => null);
    if (!mail) return this.leftOut('unreadable', head);
    const files = mail.attachments.filter(isFile).map((attachment) => attachment.filename ?? attachment.mimeType);
    for (const name of files) this.report.changed('attachment', `${head.at.toISOString().slice(0, 10)}  ${name}`);
    const body = [wordsOf(mail), ...files.map((name) => `*Bijlage niet overgenomen: ${escaped(name.replace(/\s+/g, ' '))}*`)].filter(Boolean).join('\n\n');
    return body || this.leftOut('wordless', head);
  }

  private leftOut(reason: 'unreadable' | 'wordless', head: Head): null {
    this.report.leftOut(reason, exampleOf(head));
    return null;
  }
}

/** Plain text is what the writer saw; HTML counts when there is none. */
function wordsOf({ text, html }: Email): string {
  const plain = text?.trim() ? plainWords(mended(text)) : '';
  return plain || (html ? markdownWords(htmlToMarkdown(mended(html))) : '');
}

/** Images that the text shows and signatures are no files that somebody sent along. */
function isFile({ disposition, related, contentId, mimeType }: Attachment): boolean {
  const isShown = related || (contentId !== undefined && disposition !== 'attachment' && mimeType.startsWith('image/'));
  return !isShown && !/^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$/.test(mimeType);
}

const bytes = new Map([...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map((character, byte) => [character, byte]));

/** UTF-8 that was called something else ("geÃ¯nteresseerd") is read again as what it is. */
function mended(text: string): string {
  if (!/[ÂÃâ][\u0080-\u00bf\u0152-\u2122]/.test(text)) return text;
  const raw = Array.from(text, (character) => bytes.get(character) ?? -1);
  if (raw.includes(-1)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(raw));
  } catch {
    return text;
  }
}

function exampleOf({ at, subject }: Head): string {
  return `${at.toISOString().slice(0, 10)}  ${subject.slice(0, 100).replace(/\S+@\S+/g, '…') || '(zonder onderwerp)'}`;
}
