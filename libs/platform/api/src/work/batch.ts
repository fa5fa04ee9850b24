import { DomainError } from '../errors/domain-error';
import { isConnectionError } from '../errors/error.filter';

interface Waiting<I, O> {
  item: I;
  resolve: (outcome: O) => void;
  reject: (error: unknown) => void;
}

const MOST_AT_ONCE = 200;
/** So many may wait; more would only wait for longer than anybody does. */
const MOST_WAITING = 10_000;

/** Writes that come in while others are being written wait, and are written together: one commit for many. */
export class Batch<I, O> {
  private readonly waiting: Waiting<I, O>[] = [];
  private writing = false;

  /** @param write stores all or nothing, and answers for each with its outcome or with the error that refuses it alone */
  constructor(private readonly write: (items: I[]) => Promise<(O | DomainError)[]>) {}

  /**
   * Resolves when the item is stored.
   * @throws DomainError UNAVAILABLE when too many wait, or what `write` refuses it with
   */
  add(item: I): Promise<O> {
    if (this.waiting.length >= MOST_WAITING) return Promise.reject(new DomainError('UNAVAILABLE'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (this.writing) return;
      this.writing = true;
      // What came in at the same moment goes along.
      setImmediate(() => void this.writeAll());
    });
  }

  private async writeAll(): Promise<void> {
    while (this.waiting.length) await this.settle(this.waiting.splice(0, MOST_AT_ONCE));
    this.writing = false;
  }

  /** One that cannot be stored must not keep the others: after a failure each is tried by itself. */
  private async settle(taken: Waiting<I, O>[]): Promise<void> {
    try {
      const outcomes = await this.write(taken.map(({ item }) => item));
      taken.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index]!;
        if (outcome instanceof DomainError) reject(outcome);
        else resolve(outcome);
      });
    } catch (error) {
      if (taken.length === 1 || isConnectionError(error)) return taken.forEach(({ reject }) => reject(error));
      for (const one of taken) await this.settle([one]);
    }
  }
}
