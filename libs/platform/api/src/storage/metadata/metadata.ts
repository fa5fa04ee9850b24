import type { MetadataKind } from '@leerkring/contract';

/** Kinds of files of which is read what they tell besides their content, by the ending of their names. */
export const metadataFormats = ['image', 'tiff', 'office', 'open-document', 'pdf'] as const;
export type MetadataFormat = (typeof metadataFormats)[number];

/** Something that a file tells of people, places and things behind it, and where in the file. */
export interface MetadataItem {
  kind: MetadataKind;
  /** As the file calls it. */
  name: string;
  value: string;
  /** The part of the file, such as `EXIF` or `docProps/core.xml`. */
  place: string;
}

/** Why what a file tells cannot be read or taken out. */
export type MetadataTrouble = 'DOCUMENT_METADATA_LOCKED' | 'DOCUMENT_METADATA_UNREADABLE' | 'DOCUMENT_METADATA_SIGNED' | 'DOCUMENT_METADATA_STUCK';

/** What the thread is asked. */
export interface MetadataTask {
  act: 'read' | 'remove';
  format: MetadataFormat;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What the thread says. */
export type MetadataNews = { items: MetadataItem[] } | { bytes: Uint8Array<ArrayBuffer> } | { trouble: MetadataTrouble };

/** Ends looking, for a reason that people are told. */
export class Stopped extends Error {
  readonly trouble: MetadataTrouble;

  constructor(trouble: MetadataTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

const MOST = { items: 200, characters: 300 };

/** Takes in what is found, each once, as people can look at it: no control characters, not endless. */
export class Found {
  private readonly byKey = new Map<string, MetadataItem>();

  add(kind: MetadataKind, name: string, value: unknown, place: string): void {
    const words = clean(typeof value === 'string' || typeof value === 'number' ? String(value) : '').slice(0, MOST.characters).toWellFormed();
    const item = { kind, name: clean(name).slice(0, MOST.characters).toWellFormed(), value: words, place: clean(place).slice(0, MOST.characters).toWellFormed() };
    const key = [kind, item.name, words, item.place].join('\n');
    if (words && this.byKey.size < MOST.items) this.byKey.set(key, item);
  }

  get all(): MetadataItem[] {
    return [...this.byKey.values()];
  }
}

const clean = (words: string): string => words.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g, ' ').trim();
