/** As many as the server answers at once. */
const AT_ONCE = 50;

interface Answer {
  path: string;
  title: string | null;
}

/** Gathers the paths whose titles a page needs, and asks for those of one moment together. */
export class TitleDesk {
  private readonly titles = new Map<string, string | null>();
  private readonly asked = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private waiting: string[] = [];

  constructor(private readonly fetch: (paths: string[]) => Promise<readonly Answer[]>) {}

  /** Null: there is none, or not for this reader; undefined: not known yet. */
  titleOf(path: string): string | null | undefined {
    return this.titles.get(path);
  }

  ask(path: string): void {
    if (this.asked.has(path)) return;
    this.asked.add(path);
    if (this.waiting.push(path) === 1) setTimeout(() => void this.answer(), 0);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private async answer(): Promise<void> {
    const paths = this.waiting;
    this.waiting = [];
    for (let from = 0; from < paths.length; from += AT_ONCE) {
      const some = paths.slice(from, from + AT_ONCE);
      const answers = await this.fetch(some).catch(() => null);
      // Without an answer the next link to the same page may ask again.
      if (!answers) some.forEach((path) => this.asked.delete(path));
      for (const { path, title } of answers ?? []) this.titles.set(path, title);
    }
    for (const listener of this.listeners) listener();
  }
}
