import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { CONFIG, type Config } from '../config/config';
import type { TravellingEvent } from '../events/stored-event';
import type { LiveServer } from './socket';

/** What nodes tell each other. Any of it may be lost or come twice: the log, and the check every 15 s, repair it. */
export interface NodeWords {
  'node.here': { node: string; greeting: boolean };
  'node.gone': { node: string };
  'events.committed': { events: TravellingEvent[] };
  'subjects.moved': { hints: [stream: string, groupId: string][] };
  'access.changed': { accountIds: string[] };
  'reactions.due': object;
  /** Rights to files ended: what is going out is checked. */
  'downloads.ending': object;
  'people.present': { node: string; stream: string; accountIds: string[] };
}

type Listener = (words: never) => unknown;

const SIGNAL = 'node.words';

/** This node among the others that share its database: what one tells, the others hear, by the adapter of Socket.IO. */
@Injectable()
export class Nodes implements OnApplicationShutdown {
  readonly id = uuid();
  private readonly log = new Logger('nodes');
  private readonly listeners = new Map<string, Listener[]>();
  private server: LiveServer | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Commands such as the seed never do this: they tell nobody. */
  attach(server: LiveServer): void {
    if (this.config.ADAPTER === 'memory') return;
    this.server = server;
    (server as unknown as { on: (name: string, listener: (...words: unknown[]) => void) => void }).on(SIGNAL, (name, words, heard) => {
      void this.hear(name as keyof NodeWords, words as never, heard as (() => void) | undefined);
    });
  }

  on<N extends keyof NodeWords>(name: N, listener: (words: NodeWords[N]) => unknown): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener as Listener]);
  }

  tell<N extends keyof NodeWords>(name: N, words: NodeWords[N]): void {
    if (this.server) this.emitter.serverSideEmit(SIGNAL, name, words);
  }

  /** Tells, and waits until all others did what follows from it, at most `withinMs`. */
  async ask<N extends keyof NodeWords>(name: N, words: NodeWords[N], withinMs: number): Promise<void> {
    if (!this.server) return;
    const heard = this.emitter.serverSideEmitWithAck(SIGNAL, name, words).catch((error: Error) => this.log.warn(`${name} not heard by all: ${error.message}`));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, withinMs)));
    await Promise.race([heard, late]);
    clearTimeout(timer);
  }

  onApplicationShutdown(): void {
    this.server = undefined;
  }

  private async hear<N extends keyof NodeWords>(name: N, words: NodeWords[N], heard?: () => void): Promise<void> {
    try {
      await Promise.all((this.listeners.get(name) ?? []).map((listener) => (listener as (words: NodeWords[N]) => unknown)(words)));
    } catch (error) {
      this.log.error(`${name} of another node: ${String(error)}`);
    } finally {
      heard?.();
    }
  }

  private get emitter() {
    return this.server as unknown as {
      serverSideEmit: (...words: unknown[]) => boolean;
      serverSideEmitWithAck: (...words: unknown[]) => Promise<unknown[]>;
    };
  }
}
