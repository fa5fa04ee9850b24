import type { PreviousUpload, UrlStorage } from 'tus-js-client';

/** What this device remembers of a file that is under way. */
export interface KeptUpload extends PreviousUpload {
  /** Bytes that were on their way, as far as we know; the server has the last word. */
  sent: number;
}

/** The server throws away what was not finished in a day. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Uploads under way, kept on this device under the account, so that choosing the same file after a reload goes on where it
 * stopped. Where nothing can be kept (private window, full device) they live as long as the page.
 */
export class KeptUploads implements UrlStorage {
  private readonly prefix: string;
  private readonly kept = new Map<string, KeptUpload>();

  /** @param door files of other doors are not these */
  constructor(accountId: string, door: string) {
    this.prefix = `leerkring.upload.${accountId}.${door}|`;
    this.load();
  }

  /** All of them, by fingerprint. */
  all(): [fingerprint: string, upload: KeptUpload][] {
    return [...this.kept];
  }

  get(fingerprint: string): KeptUpload | undefined {
    return this.kept.get(fingerprint);
  }

  /** Notes how far it came. */
  progress(fingerprint: string, sent: number): void {
    const upload = this.kept.get(fingerprint);
    if (upload) this.set(fingerprint, { ...upload, sent });
  }

  remove(fingerprint: string): void {
    this.kept.delete(fingerprint);
    inStorage((storage) => storage.removeItem(this.prefix + fingerprint));
  }

  async findAllUploads(): Promise<PreviousUpload[]> {
    return [...this.kept.values()];
  }

  async findUploadsByFingerprint(fingerprint: string): Promise<PreviousUpload[]> {
    return [this.kept.get(fingerprint)].filter((upload) => upload !== undefined);
  }

  async removeUpload(key: string): Promise<void> {
    this.remove(key);
  }

  async addUpload(fingerprint: string, upload: PreviousUpload): Promise<string> {
    this.set(fingerprint, { ...upload, urlStorageKey: fingerprint, sent: 0 });
    return fingerprint;
  }

  private set(fingerprint: string, upload: KeptUpload): void {
    this.kept.set(fingerprint, upload);
    inStorage((storage) => storage.setItem(this.prefix + fingerprint, JSON.stringify(upload)));
  }

  private load(): void {
    inStorage((storage) => {
      for (const key of Object.keys(storage).filter((name) => name.startsWith(this.prefix))) {
        const upload = JSON.parse(storage.getItem(key)!) as KeptUpload;
        if (Date.now() - Date.parse(upload.creationTime) < KEPT_MS) this.kept.set(key.slice(this.prefix.length), upload);
        else storage.removeItem(key);
      }
    });
  }
}

function inStorage(work: (storage: Storage) => void): void {
  try {
    work(localStorage);
  } catch {
    // Nothing can be kept on this device; what is in memory is enough until the page is left.
  }
}
