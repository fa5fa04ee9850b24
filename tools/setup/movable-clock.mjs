/**
 * A clock that a journey moves: loaded before everything else in the server under test (`node --import`), it adds what stands in
 * CLOCK_FILE, in milliseconds, to what `Date` says. Timers go on as they are. The product knows nothing of it.
 */
import { readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';

const LOOK_MS = 20;
const RealDate = Date;
const moved = () => Number(readFileSync(process.env.CLOCK_FILE, 'utf8'));
let ahead = moved();
setInterval(() => (ahead = moved()), LOOK_MS).unref();
const now = () => RealDate.now() + ahead;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, as) => Reflect.construct(target, args.length ? args : [now()], as),
  apply: () => new RealDate(now()).toString(),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
});
