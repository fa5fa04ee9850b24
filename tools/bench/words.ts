/** What is written and said during a measurement: Dutch of a usual length. */
const sentence = 'Wij hebben vorig jaar een burgerberaad gehouden en merkten dat vooral de terugkoppeling naar de raad veel tijd vroeg. ';

/** Body of a reply, in characters. */
export const REPLY_LENGTH = 300;
/** Body of a chat message, in characters. */
export const CHAT_LENGTH = 120;

/** Milliseconds of the clock that all processes of a machine share. */
export function now(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}

/** Words that say when they were sent, so that every process can tell how long they took. */
export function stamped(length: number): string {
  return `${now().toFixed(3)} ${sentence.repeat(Math.ceil(length / sentence.length))}`.slice(0, length);
}

/** When stamped words were sent. */
export function stampOf(body: string): number {
  return parseFloat(body);
}

/** Words of stored history. */
export const storedReply = stamped(REPLY_LENGTH);
