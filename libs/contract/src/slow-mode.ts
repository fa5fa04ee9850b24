/** Seconds between two messages of one person in the chat of a session; 0: as fast as they like. */
export const slowModes = [0, 10, 30, 60, 120] as const;

export type SlowMode = (typeof slowModes)[number];

/**
 * How long somebody still waits before they may say something again, in whole seconds; 0: not at all.
 * @param saidAt when they last said something, in milliseconds; null: nothing yet
 */
export function slowWait(slowSeconds: number, saidAt: number | null, now: number): number {
  if (slowSeconds === 0 || saidAt === null) return 0;
  const left = Math.ceil((saidAt - now) / 1000) + slowSeconds;
  return Math.min(Math.max(left, 0), slowSeconds);
}
