import type { ErrorCode } from '@leerkring/contract';
import type { DBSchema, IDBPDatabase } from 'idb';

/** Something that somebody wrote and that the server has not acknowledged yet. */
export interface OutboxEntry<Payload = unknown> {
  /** Made when it was said (UUID v7, so they sort by time); repeats carry the same one. */
  clientId: string;
  accountId: string;
  /** Which room sends it. */
  kind: string;
  /** What it is said to; entries of one kind and subject go out in the order in which they were said. */
  subjectId: string;
  payload: Payload;
  /** When it was said, ISO 8601. */
  at: string;
  /** Why it was refused; without it, it waits. */
  error?: { code: ErrorCode; details: Record<string, unknown> };
  /** What its sender brought back, once it was acknowledged; never kept. */
  result?: unknown;
}

interface Schema extends DBSchema {
  outbox: { key: string; value: OutboxEntry; indexes: { accountId: string } };
}

/** Unsent words on this device, in IndexedDB; what cannot be written there (private window, full disk) stays in memory. */
export class OutboxStore {
  private readonly memory = new Map<string, OutboxEntry>();
  private opened: Promise<IDBPDatabase<Schema> | null> | undefined;

  /** Everything of one account, in the order in which it was said. */
  async of(accountId: string): Promise<OutboxEntry[]> {
    const db = await this.open();
    const written = (await db?.getAllFromIndex('outbox', 'accountId', accountId).catch(() => [])) ?? [];
    const others = [...this.memory.values()].filter((entry) => entry.accountId === accountId);
    const all = new Map([...written, ...others].map((entry) => [entry.clientId, entry]));
    return [...all.values()].sort((a, b) => (a.clientId < b.clientId ? -1 : 1));
  }

  /** Adds an entry, or puts it in the place of the one with its `clientId`. */
  async put(entry: OutboxEntry): Promise<void> {
    this.memory.set(entry.clientId, entry);
    const db = await this.open();
    if (!db) return;
    // With what could not be written before.
    for (const waiting of [...this.memory.values()]) {
      const written = await db.put('outbox', waiting).catch(() => null);
      if (written && this.memory.get(waiting.clientId) === waiting) this.memory.delete(waiting.clientId);
    }
  }

  async delete(clientId: string): Promise<void> {
    this.memory.delete(clientId);
    const db = await this.open();
    await db?.delete('outbox', clientId).catch(() => undefined);
  }

  private open(): Promise<IDBPDatabase<Schema> | null> {
    if (typeof indexedDB === 'undefined') return Promise.resolve(null);
    this.opened ??= this.openDatabase().catch(() => {
      this.opened = undefined;
      return null;
    });
    return this.opened;
  }

  private async openDatabase(): Promise<IDBPDatabase<Schema>> {
    const { openDB } = await import('idb');
    return openDB<Schema>('leerkring', 1, {
      upgrade: (db) => void db.createObjectStore('outbox', { keyPath: 'clientId' }).createIndex('accountId', 'accountId'),
      // A next version of the app, or the browser itself, may want it closed: then it is opened anew.
      blocking: (_current, _next, event) => {
        this.opened = undefined;
        (event.target as IDBDatabase).close();
      },
      terminated: () => (this.opened = undefined),
    });
  }
}
