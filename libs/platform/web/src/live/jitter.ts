/** `ms` to half as much again, at random: clients that were cut off together do not come back together. */
export function withJitter(ms: number): number {
  return ms + (Math.random() * ms) / 2;
}

/** How long to wait after so many failures in a row: 0.5 s, 1 s, 2 s … at most 15 s, with jitter. */
export function backoff(failures: number): number {
  return withJitter(Math.min(10_000, 500 * 2 ** Math.min(failures, 10)));
}
