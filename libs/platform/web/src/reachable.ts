import { backoff } from './live/jitter';

/**
 * Whether the server answers. It may be away while the socket still stands, when its database is. Once a question got no answer,
 * the server is asked now and then whether it is ready again.
 */
export class Reachable {
  away = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly watchers = new Set<() => void>();

  /** @param onBack asks again what was not answered; rejects when there is still no answer */
  constructor(private readonly onBack: () => Promise<unknown>) {}

  /** Calls `watcher` when `away` changes. Returns how to end that. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** A question got no answer. */
  noAnswer(): void {
    this.become(true);
    this.timer ??= setTimeout(() => void this.lookAgain(), backoff(this.failures++));
  }

  private async lookAgain(): Promise<void> {
    const ready = await fetch('/readyz').then(
      ({ ok }) => ok,
      () => false,
    );
    const back = ready && (await this.onBack().then(
      () => true,
      () => false,
    ));
    this.timer = undefined;
    if (!back) return this.noAnswer();
    this.failures = 0;
    return this.become(false);
  }

  private become(away: boolean): void {
    if (this.away === away) return;
    this.away = away;
    for (const watcher of [...this.watchers]) watcher();
  }
}
