import { newClientId } from '../id';
import type { Port, ToTab, ToWorker } from './shared-messages';
import type { LiveSocket } from './socket';

type Handler = (...values: never[]) => void;

export interface Reached {
  port: Port;
  /** Resolves when the worker is gone. */
  ended: Promise<unknown>;
}

const REACHED_WITHIN_MS = 5000;

/**
 * The socket that a shared worker keeps for all tabs of this account.
 * @throws when the browser does not run the worker
 */
export async function openSharedSocket(accountId: string): Promise<LiveSocket> {
  const first = await reach(accountId);
  const socket = new SharedSocket(() => reach(accountId), first);
  return socket as unknown as LiveSocket;
}

/** Starts the worker, or finds the one of another tab, and lets each know when the other ends. */
async function reach(accountId: string): Promise<Reached> {
  const worker = new SharedWorker(new URL('./socket-worker.ts', import.meta.url), { type: 'module', name: accountId });
  const workerLock = await new Promise<string>((resolve, reject) => {
    const tooLate = setTimeout(reject, REACHED_WITHIN_MS, new Error('The shared worker does not answer.'));
    worker.addEventListener('error', reject, { once: true });
    worker.port.onmessage = ({ data }: MessageEvent<ToTab>) => {
      clearTimeout(tooLate);
      if (data.type === 'alive') resolve(data.lock);
    };
  });
  const lock = `leerkring.tab.${newClientId()}`;
  await new Promise<void>((resolve) => {
    void navigator.locks.request(lock, () => {
      resolve();
      return new Promise(() => undefined);
    });
  });
  worker.port.postMessage({ type: 'alive', lock } satisfies ToWorker);
  return { port: worker.port, ended: navigator.locks.request(workerLock, async () => undefined) };
}

/** A tab's end of the shared socket; it looks like a socket of its own. */
export class SharedSocket {
  connected = false;
  private round = 0;
  private wanted = false;
  private port: Promise<Port> | undefined;
  private lastId = 0;
  private readonly unanswered = new Map<number, (answer: unknown) => void>();
  private readonly handlers = new Map<string, Handler[]>();

  constructor(
    private readonly reach: () => Promise<Reached>,
    first: Reached,
  ) {
    this.port = Promise.resolve(this.use(first));
  }

  on(name: string, handler: Handler): this {
    this.handlers.set(name, [...(this.handlers.get(name) ?? []), handler]);
    return this;
  }

  connect(): this {
    this.wanted = true;
    const { round } = this;
    this.port ??= this.reach().then((reached) => this.use(reached));
    this.port.then(
      (port) => round === this.round && this.send(port, { type: 'connect', round }),
      () => {
        this.port = undefined;
        if (round === this.round) this.fire('connect_error', new Error('The shared worker is gone.'));
      },
    );
    return this;
  }

  disconnect(): this {
    this.wanted = false;
    this.round++;
    void this.port?.then((port) => this.send(port, { type: 'disconnect' })).catch(() => undefined);
    this.lose();
    return this;
  }

  emit(name: never, signal: never, acknowledge: (answer: unknown) => void): this {
    const id = ++this.lastId;
    this.unanswered.set(id, acknowledge);
    void this.port?.then((port) => this.send(port, { type: 'signal', id, name, signal })).catch(() => undefined);
    return this;
  }

  private use({ port, ended }: Reached): Port {
    port.onmessage = ({ data }: MessageEvent<ToTab>) => this.take(data);
    void ended.then(() => {
      this.port = undefined;
      this.lose();
    });
    return port;
  }

  private send(port: Port, message: ToWorker): void {
    port.postMessage(message);
  }

  private take(message: ToTab): void {
    if ('round' in message && (!this.wanted || message.round !== this.round)) return;
    if (message.type === 'connected' && !this.connected) {
      this.connected = true;
      this.fire('connect');
    }
    if (message.type === 'disconnected') this.lose();
    if (message.type === 'refused') this.fire('connect_error', Object.assign(new Error(message.code), { data: { code: message.code } }));
    if (message.type === 'frame' && this.connected) this.fire(message.name, message.frame);
    if (message.type === 'answer') this.answer(message.id, message.answer);
  }

  private answer(id: number, answer: unknown): void {
    const acknowledge = this.unanswered.get(id);
    this.unanswered.delete(id);
    acknowledge?.(answer);
  }

  private lose(): void {
    this.unanswered.clear();
    if (!this.connected) return;
    this.connected = false;
    this.fire('disconnect');
  }

  private fire(name: string, ...values: unknown[]): void {
    for (const handler of this.handlers.get(name) ?? []) (handler as (...values: unknown[]) => void)(...values);
  }
}
