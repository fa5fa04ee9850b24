/** Kinds of files of which the words can be read, by the ending of their names. */
export const textKinds = ['pdf', 'docx', 'odt', 'pptx', 'odp', 'xlsx', 'ods', 'md', 'txt', 'csv'] as const;
export type TextKind = (typeof textKinds)[number];

/** What the parts of a text are. */
export type TextUnit = 'page' | 'slide' | 'sheet' | 'passage';

/** A page, a slide, a sheet or a passage. */
export interface TextPart {
  /** Lines; of a sheet or a row of a table with tabs between the cells. */
  body: string;
  /** What a sheet or a slide is called. */
  name?: string;
  /** Level of a passage that is a heading. */
  heading?: number;
}

/** Why the words of a file cannot be had. */
export type TextTrouble = 'DOCUMENT_TEXT_ENCRYPTED' | 'DOCUMENT_TEXT_BROKEN' | 'DOCUMENT_TEXT_TOO_LARGE' | 'DOCUMENT_TEXT_TOO_SLOW';

/** What the thread that reads says. */
export type TextNews = { progress: number } | { unit: TextUnit; parts: TextPart[] } | { trouble: TextTrouble };

/** Ends reading, for a reason that people are told. */
export class Unreadable extends Error {
  readonly trouble: TextTrouble;

  constructor(trouble: TextTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** What reading one file may take. No honest document of a municipality comes near. */
const MOST = { characters: 4_000_000, parts: 20_000, partCharacters: 1_000_000 };

/** Takes in the parts as they are found, and ends reading when they are too many. */
export class Parts {
  readonly all: TextPart[] = [];
  private readonly tell: (progress: number) => void;
  private characters = 0;
  private told = 0;

  constructor(tell: (progress: number) => void) {
    this.tell = tell;
  }

  /** Empty pages and slides keep their place; empty passages say nothing. */
  add(part: TextPart, keepEmpty = false): void {
    const body = clean(part.body);
    if (!body && !keepEmpty) return;
    this.characters += body.length;
    if (body.length > MOST.partCharacters || this.characters > MOST.characters || this.all.length >= MOST.parts) throw new Unreadable('DOCUMENT_TEXT_TOO_LARGE');
    this.all.push({ body, ...(part.name && { name: clean(part.name).slice(0, 200) }), ...(part.heading && { heading: Math.min(part.heading, 6) }) });
  }

  /** So far reading has come, of `total`; told when it is another twentieth. */
  reached(done: number, total: number): void {
    const progress = Math.floor((done / total) * 20) * 5;
    if (progress <= this.told) return;
    this.told = progress;
    this.tell(progress);
  }
}

/** Words as PostgreSQL and screens take them: no control characters, no half characters, no spaces at the ends of lines. */
function clean(words: string): string {
  const plain = words.toWellFormed().replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g, '');
  return plain.replace(/[ \u00a0]+$/gm, '').replace(/^\n+|\n+$/g, '');
}
