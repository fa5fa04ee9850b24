/** Waiting for a server that was just started. */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const MOST_MS = 60_000;

/** Asks /readyz until it answers well. @returns how long that took from `startedAt` (performance.now) */
export async function firstAnswer(child: ChildProcess, url: string, startedAt: number): Promise<number> {
  while (performance.now() - startedAt < MOST_MS) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The server at ${url} ended before it answered.`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return performance.now() - startedAt;
    await pause(10);
  }
  throw new Error(`The server at ${url} did not answer.`);
}
