/** The arithmetic of the measurements. */

/** The value below which a share of the samples lies (nearest rank). @param share 0 to 1 @returns NaN without samples */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** The middle value, or the mean of the two in the middle. @returns NaN without values */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export interface Spread {
  count: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
}

export function spreadOf(samples: Float64Array): Spread {
  const sorted = samples.slice().sort();
  return { count: sorted.length, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99), max: percentile(sorted, 1) };
}

/** The order of measuring: forth and back in every round (A B B A), so that a machine that slows down wrongs nobody. */
export function alternate<T>(items: readonly T[], rounds: number): T[] {
  const forthAndBack = items.length > 1 ? [...items, ...items.toReversed()] : items;
  return Array.from({ length: rounds }, () => forthAndBack).flat();
}
