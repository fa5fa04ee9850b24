/** Work that is heavy for the machine, so many at a time: whoever has least of it running or done just before is next, and so in turn. */
export class Turns {
  private running = 0;
  private readonly waiting: { of: string; start: () => void }[] = [];
  private readonly had: string[] = [];

  constructor(private readonly most: number) {}

  /** @param of whose it is: many of one person do not keep another waiting */
  async take<T>(of: string, work: () => Promise<T>): Promise<T> {
    if (this.running >= this.most) await new Promise<void>((start) => this.waiting.push({ of, start }));
    else this.running += 1;
    this.remember(of);
    try {
      return await work();
    } finally {
      this.next();
    }
  }

  /** The turn goes from hand to hand: nobody who comes just now takes it first. */
  private next(): void {
    const longestAgo = this.waiting.toSorted((a, b) => this.had.lastIndexOf(a.of) - this.had.lastIndexOf(b.of))[0];
    if (!longestAgo) return void (this.running -= 1);
    this.waiting.splice(this.waiting.indexOf(longestAgo), 1);
    longestAgo.start();
  }

  private remember(of: string): void {
    this.had.push(of);
    if (this.had.length > 1000) this.had.shift();
  }
}
