/** A place in the words of a version, counted in letters: all characters but white space, so that other line ends move nothing. It holds no words itself. */
export interface Anchor {
  /** The page, slide, sheet or passage that it begins in, from 0. */
  part: number;
  /** Letters of that part before it. */
  at: number;
  /** How many letters it has; they may go on in the next parts. */
  length: number;
}

/** So many letters beside a passage tell it from others, on one side at least. */
const TELLING = 16;
/** Where the same words stand elsewhere too, so many letters on the other side must agree: what was beside the passage may have come to stand beside another one. */
const AGREEING = 4;
/** A passage of this length that stands nowhere else needs no more than itself. */
const LONG = 24;
/** Letters beside a passage that are compared at most, on each side. */
const BESIDE = 512;
/** What stands in more places than this is nowhere in particular. */
const MOST_PLACES = 200;

const lettersIn = (words: string): string => words.replace(/\s+/g, '');

/** The words of a version without white space, with where each part begins. */
export class Letters {
  readonly all: string;
  private readonly starts: number[] = [];

  constructor(bodies: readonly string[]) {
    let [all, at] = ['', 0];
    for (const letters of bodies.map(lettersIn)) {
      this.starts.push(at);
      at += letters.length;
      all += letters;
    }
    this.all = all;
  }

  /** Where an anchor begins, among all letters. */
  startOf({ part, at }: Pick<Anchor, 'part' | 'at'>): number {
    return (this.starts[part] ?? this.all.length) + at;
  }

  lengthOf(part: number): number {
    return (this.starts[part + 1] ?? this.all.length) - (this.starts[part] ?? this.all.length);
  }

  /** The anchor of these letters, in the last part that begins at or before them: the empty ones in between hold nothing. */
  anchorAt(start: number, length: number): Anchor {
    const part = this.starts.findLastIndex((begin) => begin <= start);
    return { part, at: start - this.starts[part]!, length };
  }

  /** The part that an anchor ends in. */
  endOf(anchor: Anchor): number {
    const last = this.startOf(anchor) + anchor.length - 1;
    return this.starts.findLastIndex((begin) => begin <= last);
  }

  /** Where these letters stand; null when that is in too many places to tell. */
  placesOf(letters: string): number[] | null {
    const places: number[] = [];
    for (let at = this.all.indexOf(letters); at >= 0; at = this.all.indexOf(letters, at + 1)) if (places.push(at) > MOST_PLACES) return null;
    return places;
  }

  /** A whole part as an anchor; null when it has no words. */
  whole(part: number): Anchor | null {
    const length = this.lengthOf(part);
    return length ? { part, at: 0, length } : null;
  }
}

/**
 * The place that somebody chose on screen. Where the screen counts otherwise than the text, the nearest place in the same part with the same words, or the only one there is.
 * Null: they stand nowhere, or it cannot be told where.
 */
export function locate(text: Letters, { part, at, quote }: { part: number | null; at: number; quote: string }): Anchor | null {
  const letters = lettersIn(quote);
  if (!letters) return null;
  const start = part === null ? 0 : text.startOf({ part, at });
  if (part !== null && text.all.startsWith(letters, start)) return text.anchorAt(start, letters.length);
  const all = text.placesOf(letters) ?? [];
  const near = all.filter((place) => text.anchorAt(place, 1).part === part).sort((one, other) => Math.abs(one - start) - Math.abs(other - start));
  const found = near[0] ?? (all.length === 1 ? all[0] : undefined);
  return found === undefined ? null : text.anchorAt(found, letters.length);
}

/** Where a passage of one version stands in the next; null when it is not there any more, or when it cannot be told which of several places it is. */
export function carry(from: Letters, anchor: Anchor, to: Letters): Anchor | null {
  const start = from.startOf(anchor);
  const passage = from.all.slice(start, start + anchor.length);
  if (passage.length < anchor.length || !passage) return null;
  if (from.all === to.all) return to.anchorAt(start, passage.length);
  const [before, after] = [from.placesOf(passage), to.placesOf(passage)];
  if (!before || !after) return null;
  const others = before.filter((place) => place !== start);
  const least = others.length ? AGREEING : 0;
  const likeness = (one: number, place: number): Beside => beside(from.all, one, to.all, place, passage.length);
  const [best, next] = after.map((place) => ({ place, own: likeness(start, place) })).sort((one, other) => sum(other.own) - sum(one.own));
  if (!best || (next && sum(best.own) < sum(next.own) + TELLING)) return null;
  const { place, own } = best;
  // It looks more like its own place than like any other one with the same words.
  const told = Math.min(own.before, own.after) >= least && Math.max(own.before, own.after) >= TELLING && others.every((other) => sum(own) >= sum(likeness(other, place)) + TELLING);
  return told || (!others.length && !next && passage.length >= LONG) ? to.anchorAt(place, passage.length) : null;
}

/** Where a whole page stands in the next version: only where it is a whole page again. */
export function carryPage(from: Letters, page: Anchor, to: Letters): Anchor | null {
  const found = carry(from, page, to);
  return found && found.at === 0 && found.length === to.lengthOf(found.part) ? found : null;
}

interface Beside {
  before: number;
  after: number;
}

const sum = ({ before, after }: Beside): number => before + after;

/** How many letters before and after a passage are the same at two places. */
function beside(one: string, at: number, other: string, place: number, length: number): Beside {
  let [before, after] = [0, 0];
  while (before < BESIDE && before < at && before < place && one[at - before - 1] === other[place - before - 1]) before += 1;
  const [end, otherEnd] = [at + length, place + length];
  while (after < BESIDE && end + after < one.length && otherEnd + after < other.length && one[end + after] === other[otherEnd + after]) after += 1;
  return { before, after };
}

/**
 * The words at an anchor, as they are written.
 * @param bodies parts from the one that it begins in
 */
export function wordsAt(bodies: readonly string[], { at, length }: Anchor): string {
  const pieces: string[] = [];
  let [skip, left] = [at, length];
  for (const body of bodies) {
    const start = placeAfter(body, skip);
    const rest = body.slice(start);
    const end = placeAfter(rest, left);
    pieces.push(rest.slice(0, end));
    left -= lettersIn(rest.slice(0, end)).length;
    skip = 0;
    if (left <= 0) break;
  }
  return pieces.join('\n').trim();
}

/** The place in a text behind so many letters, or its end. */
function placeAfter(text: string, letters: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (seen >= letters) return at;
    if (/\S/.test(text[at]!)) seen += 1;
  }
  return text.length;
}
