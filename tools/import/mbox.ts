import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

const LF = 0x0a;
/** So much of a line is looked at: a From_ line and a header line are shorter. */
const SEEN_OF_LINE = 16 * 1024;
const MOST_HEAD = 512 * 1024;
/** Carries a time and a year: `From jan@example.org Mon Mar  4 12:00:00 2019`, also without address or with a zone. */
const fromLine = /^From .*\d{1,2}:\d{2}.*\b\d{4}\b/;
const headerLine = /^[!-9;-~]+:|^>?From /;

/** One message of an mbox: where its bytes are, and its headers. */
export interface MboxMessage {
  start: number;
  end: number;
  /** The line that begins it; tells when it was delivered. */
  fromLine: string;
  /** Headers as bytes (one character per byte), without the empty line after them. */
  head: string;
}

interface Line {
  text: string;
  start: number;
  end: number;
}

/**
 * The messages of an mbox (mboxo, mboxrd; LF or CRLF) in the order of the file. Reads it as a stream and keeps only the headers of
 * the message at hand. A line "From …" begins a message only after an empty line and before a header.
 */
export async function* messagesOf(path: string): AsyncGenerator<MboxMessage> {
  let message: MboxMessage | undefined;
  let inHead = false;
  let afterBlank = true;
  let candidate: Line | undefined;
  for await (const line of linesOf(path)) {
    if (candidate && headerLine.test(line.text)) {
      if (message) yield { ...message, end: candidate.start };
      message = { start: candidate.end, end: candidate.end, fromLine: candidate.text, head: '' };
      inHead = true;
    }
    candidate = afterBlank && fromLine.test(line.text) ? line : undefined;
    afterBlank = line.text === '';
    if (!message || candidate) continue;
    message.end = line.end;
    if (afterBlank) inHead = false;
    if (inHead && message.head.length < MOST_HEAD) message.head += `${line.text}\n`;
  }
  if (message) yield message;
}

/** The bytes of a message, with "From" at the beginning of a line as it was written. */
export async function bytesOf(file: FileHandle, { start, end }: Pick<MboxMessage, 'start' | 'end'>): Promise<Uint8Array> {
  const bytes = Buffer.alloc(end - start);
  await file.read(bytes, 0, bytes.length, start);
  const text = bytes.toString('latin1');
  return /^>+From /m.test(text) ? Buffer.from(text.replace(/^>(>*From )/gm, '$1'), 'latin1') : bytes;
}

/** Lines with their places; of a very long one the beginning. */
async function* linesOf(path: string): AsyncGenerator<Line> {
  let begun = '';
  let start = 0;
  let offset = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, from)) {
      const text = begun + chunk.toString('latin1', from, Math.min(at, from + SEEN_OF_LINE));
      from = at + 1;
      yield { text: text.endsWith('\r') ? text.slice(0, -1) : text, start, end: offset + from };
      begun = '';
      start = offset + from;
    }
    if (begun.length < SEEN_OF_LINE) begun += chunk.toString('latin1', from, Math.min(chunk.length, from + SEEN_OF_LINE));
    offset += chunk.length;
  }
  if (offset > start) yield { text: begun, start, end: offset };
}
