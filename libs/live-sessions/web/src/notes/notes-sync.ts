import { NOTES_ROOT } from '@leerkring/contract';
import { errorOf, type LeerkringError } from '@leerkring/platform/web';
import * as Y from 'yjs';

/** What the server has after a number. */
export interface NotesSince {
  number: number;
  /** Head of the stream, no later than the updates. */
  head: number;
  /** In base64, in order. */
  updates: readonly string[];
}

/** The way to the notes of one phase on the server. */
export interface NotesDoor {
  ask: (after: number) => Promise<NotesSince>;
  /** Sends an update, and brings back everything after the number, with that update in it. */
  send: (update: string, after: number) => Promise<NotesSince>;
}

/** Where what the server does not have yet survives a reload. */
export interface UnsentNotes {
  read: () => readonly string[];
  keep: (update: string) => void;
  forget: () => void;
}

/** `waiting`: there is no connection; `refused`: see `error`, tried again at the next change. */
export type NotesState = 'loading' | 'saved' | 'saving' | 'waiting' | 'refused' | 'failed';

/** Typing is gathered for so long, and what others typed too. */
const GATHER_MS = 250;
const RETRY_MS = 3000;
const SERVER = 'server';
const passing: readonly string[] = ['UNAVAILABLE', 'LIMIT_EXCEEDED', 'UNAUTHENTICATED', 'INTERNAL'];

/**
 * Keeps one document in step with the server. What it sends is whatever the server is not known to have, so that sending it twice is harmless and
 * nothing gets lost between.
 */
export class NotesSync {
  readonly doc = new Y.Doc();
  state: NotesState = 'loading';
  error: LeerkringError | null = null;
  /** All that is known to be on the server. */
  private readonly known = new Y.Doc();
  private number = 0;
  private heardOf = 0;
  private dirty = false;
  private running = false;
  private stopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly door: NotesDoor,
    private readonly unsent: UnsentNotes,
  ) {
    this.doc.on('update', (_: Uint8Array, origin: unknown) => origin !== SERVER && this.changed());
  }

  get root(): Y.XmlFragment {
    return this.doc.getXmlFragment(NOTES_ROOT);
  }

  /** Whether there are words that the server does not have. */
  get ahead(): boolean {
    return this.dirty;
  }

  /** Fetches what stands, with what was left unsent before. Resolves with the head of the stream; undefined when there was no answer. */
  async start(): Promise<number | undefined> {
    this.stopped = false;
    try {
      const since = await this.door.ask(this.number);
      this.take(since);
      for (const update of this.unsent.read()) Y.applyUpdate(this.doc, fromBase64(update), 'unsent');
      this.set(this.dirty ? 'saving' : 'saved');
      if (this.dirty) this.soon(GATHER_MS);
      return since.head;
    } catch (error) {
      this.set('failed', errorOf(error));
      return undefined;
    }
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** There is an update with this number on the server. */
  heard(number: number): void {
    this.heardOf = Math.max(this.heardOf, number);
    if (this.heardOf > this.number) this.soon(GATHER_MS);
  }

  /** Fetches what came since, however much. Resolves with the head of the stream. */
  async catchUp(): Promise<number> {
    const since = await this.door.ask(this.number);
    this.take(since);
    return since.head;
  }

  /** The connection is there again. */
  hurry(): void {
    if (this.state !== 'waiting') return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.soon(0);
  }

  readonly watch = (changed: () => void): (() => void) => {
    this.watchers.add(changed);
    return () => this.watchers.delete(changed);
  };

  private changed(): void {
    this.dirty = true;
    this.unsent.keep(this.difference());
    if (this.state !== 'loading' && this.state !== 'waiting') this.set('saving');
    if (this.state !== 'loading') this.soon(GATHER_MS);
  }

  private soon(after: number): void {
    if (this.stopped || this.running) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.run();
    }, after);
  }

  private async run(): Promise<void> {
    this.running = true;
    const retry = await this.exchange().then(
      () => (this.dirty || this.heardOf > this.number ? GATHER_MS : null),
      (error: unknown) => this.fail(errorOf(error)),
    );
    this.running = false;
    if (retry !== null) this.soon(retry);
  }

  private async exchange(): Promise<void> {
    if (!this.dirty) return this.take(await this.door.ask(this.number));
    this.dirty = false;
    try {
      this.take(await this.door.send(this.difference(), this.number));
    } catch (error) {
      this.dirty = true;
      throw error;
    }
    if (this.dirty) return;
    this.unsent.forget();
    this.set('saved');
  }

  /** After how many milliseconds to try again; null: not before something changes. */
  private fail(error: LeerkringError): number | null {
    if (passing.includes(error.code)) {
      this.set('waiting');
      return Number(error.details['retryAfter'] ?? 0) * 1000 || RETRY_MS;
    }
    this.set('refused', error);
    return null;
  }

  private take({ number, updates }: NotesSince): void {
    for (const update of updates.map(fromBase64)) {
      Y.applyUpdate(this.known, update, SERVER);
      Y.applyUpdate(this.doc, update, SERVER);
    }
    this.number = Math.max(this.number, number);
  }

  private difference(): string {
    return toBase64(Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.known)));
  }

  private set(state: NotesState, error: LeerkringError | null = null): void {
    if (this.state === state && this.error === error) return;
    this.state = state;
    this.error = error;
    for (const changed of [...this.watchers]) changed();
  }
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
