import { DomainError } from '@leerkring/platform/api';

/** More would only wait for longer than anybody does. */
const MOST_WAITING = 5000;

/**
 * Who signs up for one session at the same moment waits here, in order of arrival: waiting for its lock with a connection to the database in
 * hand, a crowd would keep everybody else out. What holds over all nodes is the lock.
 */
export class ArrivalLines {
  private readonly lines = new Map<string, { last: Promise<unknown>; length: number }>();

  /** @throws DomainError UNAVAILABLE when too many wait, and whatever `work` throws */
  take<T>(id: string, work: () => Promise<T>): Promise<T> {
    const line = this.lines.get(id) ?? { last: Promise.resolve(), length: 0 };
    if (line.length >= MOST_WAITING) return Promise.reject(new DomainError('UNAVAILABLE'));
    line.length += 1;
    this.lines.set(id, line);
    const mine = line.last.then(work);
    line.last = mine.then(
      () => this.leave(id, line),
      () => this.leave(id, line),
    );
    return mine;
  }

  private leave(id: string, line: { length: number }): void {
    line.length -= 1;
    if (!line.length) this.lines.delete(id);
  }
}
