import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So much comes in or goes out before what was passed on is cleared: V8 itself waits for more, as it does not count such memory as its own. */
const EVERY = 16 * 1024 * 1024;

let clear: ((options: { type: 'minor' }) => void) | undefined;
let came = 0;

/** Tells of bytes of files that were passed on: their memory is cleared, of all files together, before it adds up. Takes a few milliseconds at a time. */
export function written(bytes: number): void {
  came += bytes;
  if (came < EVERY) return;
  came = 0;
  clear ??= collector();
  clear({ type: 'minor' });
}

/** What `node --expose-gc` would give to everybody. */
function collector(): (options: { type: 'minor' }) => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as (options: { type: 'minor' }) => void;
}
