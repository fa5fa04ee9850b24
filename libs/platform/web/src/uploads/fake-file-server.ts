interface StoredFile {
  url: string;
  metadata: Record<string, string>;
  length: number;
  offset: number;
}

/**
 * The server's side of tus, in memory, in place of the browser's XMLHttpRequest. A spec says where a part stops, breaks the
 * connection and brings it back.
 */
export class FakeFileServer {
  readonly files: StoredFile[] = [];
  /** Methods of all requests, in order. */
  readonly requests: string[] = [];
  /** Parts stop after so many bytes of the file, until `goOn`. */
  stopAt: number | null = null;
  /** Answers every new upload with this. */
  refusal: { status: number; body: string } | null = null;
  private reachable = true;
  private pending: FakeRequest[] = [];

  /** @param made headers that tell what a whole file became, by its name */
  constructor(private readonly made = (name: string): Record<string, string> => ({ 'leerkring-version': `version-of-${name}` })) {}

  /** Takes the place of the network, until another one does. */
  start(): this {
    const answer = (request: FakeRequest): void => this.answer(request);
    globalThis.XMLHttpRequest = class extends FakeRequest {
      constructor() {
        super(answer);
      }
    } as unknown as typeof XMLHttpRequest;
    return this;
  }

  /** Lets parts come through again, also those that hang. */
  goOn(): void {
    this.stopAt = null;
    for (const request of this.pending.splice(0)) if (!request.aborted) this.take(request);
  }

  cut(): void {
    this.reachable = false;
    for (const request of this.pending.splice(0)) request.onerror?.(new Error('no network'));
  }

  restore(): void {
    this.reachable = true;
    this.stopAt = null;
  }

  private answer(request: FakeRequest): void {
    this.requests.push(request.method);
    if (!this.reachable) return request.onerror?.(new Error('no network'));
    if (request.method === 'POST') return this.create(request);
    if (request.method === 'PATCH') return this.take(request);
    const file = this.fileOf(request);
    if (!file) return request.respond(404);
    if (request.method === 'HEAD') return request.respond(200, { 'upload-offset': String(file.offset), 'upload-length': String(file.length) });
    this.files.splice(this.files.indexOf(file), 1);
    request.respond(204);
  }

  private create(request: FakeRequest): void {
    if (this.refusal) return request.respond(this.refusal.status, {}, this.refusal.body);
    const url = `${new URL(request.url, location.href).pathname}/${this.files.length + 1}`;
    const metadata = Object.fromEntries((request.headers['upload-metadata'] ?? '').split(',').map((pair) => [pair.split(' ')[0]!, atob(pair.split(' ')[1]!)]));
    this.files.push({ url, metadata, length: Number(request.headers['upload-length']), offset: 0 });
    request.respond(201, { location: url });
  }

  private take(request: FakeRequest): void {
    const file = this.fileOf(request)!;
    const from = Number(request.headers['upload-offset']);
    const to = from + (request.body as Blob).size;
    file.offset = Math.min(to, this.stopAt ?? to);
    request.upload.onprogress?.({ lengthComputable: true, loaded: file.offset - from });
    if (file.offset < to) return void this.pending.push(request);
    request.respond(204, { 'upload-offset': String(file.offset), ...(file.offset === file.length && this.made(file.metadata['filename']!)) });
  }

  private fileOf(request: FakeRequest): StoredFile | undefined {
    return this.files.find(({ url }) => request.url.endsWith(url));
  }
}

class FakeRequest {
  method = '';
  url = '';
  readonly headers: Record<string, string> = {};
  readonly upload: { onprogress?: (event: { lengthComputable: boolean; loaded: number }) => void } = {};
  body: unknown;
  aborted = false;
  status = 0;
  responseText = '';
  onload?: () => void;
  onerror?: (error: Error) => void;
  private answered: Record<string, string> = {};

  constructor(private readonly answer: (request: FakeRequest) => void) {}

  open(method: string, url: string): void {
    Object.assign(this, { method, url });
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name.toLowerCase()] = value;
  }

  getResponseHeader(name: string): string | null {
    return this.answered[name.toLowerCase()] ?? null;
  }

  send(body: unknown): void {
    this.body = body;
    queueMicrotask(() => !this.aborted && this.answer(this));
  }

  abort(): void {
    this.aborted = true;
  }

  respond(status: number, headers: Record<string, string> = {}, body = ''): void {
    Object.assign(this, { status, answered: headers, responseText: body });
    this.onload?.();
  }
}
