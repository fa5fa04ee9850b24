/** Words on the screen of the person who runs a script, and the one way to end it early. */
import { fileURLToPath } from 'node:url';

/** The project folder, absolute, without a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** An end that needs no stack trace: one sentence says it all. */
export class Stop extends Error {}

/** Prints one line of progress. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Tells how long something took, e.g. `1.4 s`. */
export function since(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/** Turns whatever went wrong into one sentence; only an unforeseen error keeps its stack. */
export function sentence(error) {
  if (error instanceof Stop) return error.message;
  if (error?.code === 'ENOSPC') return `The disk is full${error.path ? ` (writing ${error.path})` : ''}: make room and try again.`;
  if (error?.code === 'EACCES' || error?.code === 'EPERM' || error?.code === 'EROFS') {
    return `No permission to use ${error.path ?? 'a file'}: start as the person who owns it, or set DATA_DIR to a folder of your own.`;
  }
  return error?.stack ?? String(error);
}

/** Runs a script to its end: exit 0, or one sentence on stderr and exit 1. */
export async function main(script) {
  try {
    const code = await script();
    process.exit(code ?? 0);
  } catch (error) {
    process.stderr.write(`leerkring: ${sentence(error)}\n`);
    process.exit(1);
  }
}
