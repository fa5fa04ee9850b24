interface Options {
  /** How long a row counts, in milliseconds; 0: only as long as those who ask at the same moment wait for it. */
  forMs: number;
}

const MOST_KEPT = 10_000;

/**
 * Rows by key that many people ask for at the same time: whoever asks while a query is under way is answered by the next one,
 * so a hundred requests cost a few queries. A row is never older than `forMs` plus its own query.
 */
export class Kept<T> {
  private readonly rows = new Map<string, { row: T; until: number }>();
  private asked: { keys: Set<string>; answer: Promise<Map<string, T>> } | undefined;
  private reading: Promise<unknown> = Promise.resolve();
  /** Rows that changed while they were being read. */
  private readonly outdated = new Set<string>();

  /** @param read one query for all of these keys; what does not exist is left out */
  constructor(
    private readonly read: (keys: string[]) => Promise<Map<string, T>>,
    private readonly options: Options,
  ) {}

  async load(key: string): Promise<T | undefined> {
    return (await this.loadAll([key])).get(key);
  }

  async loadAll(keys: readonly string[]): Promise<Map<string, T>> {
    const found = new Map<string, T>();
    const missing: string[] = [];
    const now = Date.now();
    for (const key of new Set(keys)) {
      const kept = this.rows.get(key);
      if (kept && kept.until > now) found.set(key, kept.row);
      else missing.push(key);
    }
    if (!missing.length) return found;
    const rows = await this.ask(missing);
    for (const key of missing) if (rows.has(key)) found.set(key, rows.get(key)!);
    return found;
  }

  /** The row changed: the next one who asks reads it anew. */
  forget(key: string): void {
    this.rows.delete(key);
    this.outdated.add(key);
  }

  private ask(keys: readonly string[]): Promise<Map<string, T>> {
    if (!this.asked) {
      const asked = { keys: new Set<string>(), answer: Promise.resolve(new Map<string, T>()) };
      asked.answer = this.reading.then(() => this.readNow(asked.keys));
      this.reading = asked.answer.catch(() => undefined);
      this.asked = asked;
    }
    for (const key of keys) this.asked.keys.add(key);
    return this.asked.answer;
  }

  private async readNow(keys: Set<string>): Promise<Map<string, T>> {
    this.asked = undefined;
    this.outdated.clear();
    const rows = await this.read([...keys]);
    if (this.options.forMs === 0) return rows;
    if (this.rows.size + rows.size > MOST_KEPT) this.rows.clear();
    const until = Date.now() + this.options.forMs;
    for (const [key, row] of rows) if (!this.outdated.has(key)) this.rows.set(key, { row, until });
    return rows;
  }
}
