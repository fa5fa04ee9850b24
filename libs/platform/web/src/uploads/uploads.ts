import type { ErrorCode } from '@leerkring/contract';
import type { DetailedError, HttpResponse, Upload as TusUpload, UploadOptions } from 'tus-js-client';
import { LeerkringError, errorOfAnswer } from '../errors';
import { hashOf } from './reading';
import { KeptUploads, type KeptUpload } from './kept-uploads';

/** What goes up with a file besides its name and type, by name: where it goes, and what for. */
export type UploadTarget = Readonly<Record<string, string | undefined>>;

/** A place of the server where a room's files come in. */
export interface UploadDoor<Made = unknown> {
  /** Its address, such as `/files`. */
  path: string;
  /** Which name in a target says what its files are for: screens show those of one place. */
  placeKey: string;
  /** Why this file cannot go, before anything is sent; undefined: it can. */
  refuse: (file: File) => ErrorCode | undefined;
  /** What a file became, as the answer to its last part tells; null when it does not. */
  madeOf: (answer: HttpResponse) => Made | null;
}

/** A file on its way. */
export interface FileUpload<Made = unknown> {
  /** Its fingerprint: the same file for the same place has the same one. */
  id: string;
  target: UploadTarget;
  name: string;
  bytes: number;
  sent: number;
  /** reading = what is in it is being summed up, to compare when it has arrived; interrupted = left behind by a page that was closed: it needs the file again. */
  state: 'reading' | 'waiting' | 'running' | 'retrying' | 'paused' | 'interrupted' | 'failed' | 'done';
  /** Why it failed; trying again helps unless it is one of `final`. */
  error?: LeerkringError;
  /** What it became; null while it is nothing yet, or when the server did not say. */
  made: Made | null;
}

const MOST_AT_ONCE = 3;
/** Together two minutes; after that a person decides, or the connection comes back. */
const RETRY_AFTER_MS = [1000, 2000, 4000, 8000, 15_000, 30_000, 30_000, 30_000];
/** Errors that stay whatever one tries. */
const final: readonly ErrorCode[] = [
  ...(['FILE_TOO_LARGE', 'ATTACHMENT_TOO_LARGE', 'NOT_FOUND', 'FORBIDDEN', 'INPUT_INVALID', 'INPUT_TOO_LONG', 'FILE_UNREADABLE'] as const),
  ...(['FILE_NAME_REFUSED', 'FILE_KIND_REFUSED', 'FILE_EMPTY', 'FILE_MISMATCH', 'FILE_BROKEN', 'FILE_ENCRYPTED', 'FILE_MACROS', 'FILE_ACTIVE'] as const),
  ...(['FILE_TOO_MANY_DOTS', 'FILE_PACKED_TOO_LARGE', 'FILE_PACKED_UNSAFE'] as const),
];

/** Whether sending it again can help. */
export function canRetry({ state, error }: FileUpload): boolean {
  return state === 'failed' && !final.includes(error?.code ?? 'INTERNAL');
}

/** Says whether two choices of a file are the same one for the same place. */
export function fingerprintOf(file: File, { note: _, ...target }: UploadTarget): string {
  const place = Object.entries(given(target)).map((pair) => pair.join('='));
  return [...place.sort(), file.name, file.type, file.size, file.lastModified].join('|');
}

/**
 * The files that one account sends through one door from this page. They live outside the screens, so that walking through the app does not
 * stop them; leaving the app asks first.
 */
export class Uploads<Made = unknown> {
  private readonly kept: KeptUploads;
  private readonly files = new Map<string, File>();
  private readonly hashes = new Map<string, string>();
  private readonly reading = new Set<string>();
  private readonly sending = new Map<string, TusUpload>();
  private readonly listeners = new Set<() => void>();
  private list: readonly FileUpload<Made>[];

  constructor(
    accountId: string,
    readonly door: UploadDoor<Made>,
  ) {
    this.kept = new KeptUploads(accountId, door.path);
    this.list = this.kept.all().map(([id, upload]) => interrupted<Made>(id, upload));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): readonly FileUpload<Made>[] => this.list;

  /** Begins to send these files; one that was under way goes on where it stopped. */
  add(target: UploadTarget, files: readonly File[]): void {
    for (const file of files) {
      const id = fingerprintOf(file, target);
      const before = this.get(id);
      if (before && before.state !== 'interrupted') {
        if (before.state === 'paused' || canRetry(before)) this.resume(id);
        continue;
      }
      const refused = this.door.refuse(file);
      if (!refused) this.files.set(id, file);
      const upload: FileUpload<Made> = { id, target, name: file.name, bytes: file.size, sent: before?.sent ?? 0, state: refused ? 'failed' : 'reading', made: null };
      if (refused) upload.error = new LeerkringError(refused);
      this.list = before ? this.list.map((one) => (one.id === id ? upload : one)) : [...this.list, upload];
    }
    this.changed();
    void this.readAll();
  }

  pause(id: string): void {
    this.halt(id);
    this.change(id, { state: 'paused' });
    void this.sendWaiting();
  }

  /** Goes on after a pause or a failure. */
  resume(id: string): void {
    if (!this.files.has(id)) return;
    this.halt(id);
    this.change(id, { state: this.hashes.has(id) ? 'waiting' : 'reading', error: undefined });
    void this.readAll();
  }

  /** The connection is back: goes on with what broke off for want of it. */
  resumeLost(): void {
    for (const { id, state, error } of this.list) if (state === 'retrying' || (state === 'failed' && error?.code === 'UNAVAILABLE')) this.resume(id);
  }

  /** Stops it and throws away what the server has of it. */
  cancel(id: string): void {
    const url = this.sending.get(id)?.url ?? this.kept.get(id)?.uploadUrl;
    this.halt(id);
    this.dismiss(id);
    // The server sweeps what is left behind anyway.
    if (url) void tus().then(({ Upload }) => Upload.terminate(url, { retryDelays: null })).catch(() => undefined);
    void this.sendWaiting();
  }

  /** Forgets it. */
  dismiss(id: string): void {
    this.kept.remove(id);
    this.files.delete(id);
    this.hashes.delete(id);
    this.list = this.list.filter((upload) => upload.id !== id);
    this.changed();
  }

  private get(id: string): FileUpload<Made> | undefined {
    return this.list.find((upload) => upload.id === id);
  }

  private change(id: string, change: Partial<FileUpload<Made>>): void {
    this.list = this.list.map((upload) => (upload.id === id ? { ...upload, ...change } : upload));
    this.changed();
  }

  private changed(): void {
    const busy = this.list.some(({ state }) => ['reading', 'waiting', 'running', 'retrying'].includes(state));
    if (busy) window.addEventListener('beforeunload', askFirst);
    else window.removeEventListener('beforeunload', askFirst);
    for (const listener of this.listeners) listener();
  }

  private halt(id: string): void {
    void this.sending.get(id)?.abort();
    this.sending.delete(id);
  }

  /** Sums up what is in the files that just came, one by one, and sends each as soon as that is known. */
  private async readAll(): Promise<void> {
    void this.sendWaiting();
    await Promise.all(this.list.filter(({ state, id }) => state === 'reading' && !this.reading.has(id)).map(({ id }) => this.read(id)));
  }

  private async read(id: string): Promise<void> {
    const file = this.files.get(id)!;
    this.reading.add(id);
    const hash = await hashOf(file);
    this.reading.delete(id);
    if (this.files.get(id) !== file) return;
    if (hash) this.hashes.set(id, hash);
    if (this.get(id)!.state !== 'reading') return;
    this.change(id, hash ? { state: 'waiting' } : { state: 'failed', error: new LeerkringError('FILE_UNREADABLE') });
    void this.sendWaiting();
  }

  private async sendWaiting(): Promise<void> {
    try {
      const { Upload } = await tus();
      for (const { id, state } of this.list) if (state === 'waiting' && this.sending.size < MOST_AT_ONCE) this.send(id, Upload);
    } catch {
      const error = new LeerkringError('UNAVAILABLE');
      for (const { id, state } of this.list) if (state === 'waiting') this.change(id, { state: 'failed', error });
    }
  }

  private send(id: string, Upload: typeof TusUpload): void {
    const sending: TusUpload = new Upload(this.files.get(id)!, this.optionsOf(id, () => this.sending.get(id) === sending));
    const before = this.kept.get(id);
    if (before) sending.resumeFromPreviousUpload(before);
    this.sending.set(id, sending);
    this.change(id, { state: 'running' });
    sending.start();
  }

  /** @param current false once it was paused or stopped: what still comes of it counts no more */
  private optionsOf(id: string, current: () => boolean): UploadOptions {
    const { target, name, bytes } = this.get(id)!;
    const type = this.files.get(id)!.type;
    return {
      endpoint: new URL(this.door.path, window.location.href).href,
      metadata: { ...given(target), filename: name, sha256: this.hashes.get(id)!, ...(type && { filetype: type }) },
      fingerprint: async () => id,
      urlStorage: this.kept,
      removeFingerprintOnSuccess: true,
      retryDelays: RETRY_AFTER_MS,
      onShouldRetry: (error) => {
        const again = current() && isPassing(error);
        if (again) this.change(id, { state: 'retrying' });
        return again;
      },
      onProgress: (sent) => {
        if (!current()) return;
        if (percentOf(sent, bytes) !== percentOf(this.get(id)!.sent, bytes)) this.kept.progress(id, sent);
        this.change(id, { state: 'running', sent });
      },
      onSuccess: ({ lastResponse }) => current() && this.ended(id, { state: 'done', sent: bytes, made: this.door.madeOf(lastResponse) }),
      onError: (error) => current() && this.ended(id, { state: 'failed', error: failureOf(error) }),
    };
  }

  private ended(id: string, how: Partial<FileUpload<Made>>): void {
    this.sending.delete(id);
    // The file may have changed since it was read, and what the server had of it is gone.
    if (how.error?.code === 'FILE_DAMAGED') {
      this.hashes.delete(id);
      this.kept.remove(id);
    }
    this.change(id, how);
    void this.sendWaiting();
  }
}

/** 0 to 100; an empty file is there at once. */
export function percentOf(sent: number, bytes: number): number {
  return bytes === 0 ? 100 : Math.floor((sent / bytes) * 100);
}

/** Loaded when the first file goes: readers do not need it. */
const tus = () => import('tus-js-client');

/** What is there of a target. */
function given(target: UploadTarget): Record<string, string> {
  return Object.fromEntries(Object.entries(target).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

function interrupted<Made>(id: string, { metadata, size, sent }: KeptUpload): FileUpload<Made> {
  const { filename = '', filetype: _type, sha256: _hash, ...target } = metadata;
  return { id, target, name: filename, bytes: size ?? 0, sent, state: 'interrupted', made: null };
}

function isPassing(error: DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0;
  return status === 0 || status === 409 || status === 423 || (status >= 500 && status !== 507);
}

function failureOf(error: Error | DetailedError): LeerkringError {
  const answer = 'originalResponse' in error ? error.originalResponse : null;
  return answer ? errorOfAnswer(answer.getStatus(), answer.getBody()) : new LeerkringError('UNAVAILABLE', {}, { cause: error });
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
