import { SaxesParser } from 'saxes';
import { Unreadable } from './extraction.ts';

export type Attributes = Record<string, string>;

/** What to do with the elements of a file; names come without their prefix, those of attributes with it. */
export interface XmlReader {
  open?: (name: string, attributes: Attributes) => void;
  close?: (name: string) => void;
  text?: (words: string) => void;
}

const CHUNK = 64 * 1024;
const MOST_DEPTH = 400;

/** Reads a part of a document from begin to end. Own entities are none of a document's business: a DOCTYPE that declares something is refused; one that only names its kind, as old OpenDocument has, is not looked at. */
export function readXml(bytes: Uint8Array, { open, close, text }: XmlReader): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', () => refuse());
  parser.on('doctype', (declared) => void (declared.includes('[') && refuse()));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > MOST_DEPTH) refuse();
    open?.(localOf(name), attributes as Attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    close?.(localOf(name));
  });
  if (text) parser.on('text', text);
  const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
  for (let at = 0; at < bytes.length; at += CHUNK) parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  parser.write(decoder.decode()).close();
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function refuse(): never {
  throw new Unreadable('DOCUMENT_TEXT_BROKEN');
}
