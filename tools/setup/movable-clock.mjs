/**
 * A clock that a journey moves: loaded before everything else in the server under test (`node --import`), it adds what stands in
 * CLOCK_FILE, in milliseconds, to what `Date` says; looked up at every question, so that no answer is older than the move. Timers go on
 * as they are. The product knows nothing of it.
 */
import { readFileSync } from 'node:fs';

const RealDate = Date;
const now = () => RealDate.now() + Number(readFileSync(process.env.CLOCK_FILE, 'utf8'));

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, as) => Reflect.construct(target, args.length ? args : [now()], as),
  apply: () => new RealDate(now()).toString(),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
});
