/** A piece of text, or what was looked for in it. */
export interface Piece {
  text: string;
  /** Its place among all that was found, when it is. */
  hit?: number;
}

/** How often words stand in a text, whatever their capitals. */
export function countOf(text: string, words: string): number {
  return words ? text.toLowerCase().split(words.toLowerCase()).length - 1 : 0;
}

/** A text cut around what was looked for; `first` is the place of the first one. */
export function piecesOf(text: string, words: string, first: number): Piece[] {
  const [lower, wanted] = [text.toLowerCase(), words.toLowerCase()];
  // Where small letters take another number of characters, places would not agree.
  if (!wanted || lower.length !== text.length) return [{ text }];
  const pieces: Piece[] = [];
  let [at, hit] = [0, first];
  for (let found = lower.indexOf(wanted); found >= 0; found = lower.indexOf(wanted, at)) {
    if (found > at) pieces.push({ text: text.slice(at, found) });
    pieces.push({ text: text.slice(found, found + wanted.length), hit: hit++ });
    at = found + wanted.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
