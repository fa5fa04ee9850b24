import { dutchNames } from './rich-text-emoji-names';
import type { Suggested } from './suggestion-box';

interface Named {
  sign: string;
  name: string;
  /** Everything it can be found by, with accents and capitals taken away. */
  found: string[];
}

let all: Promise<Named[]> | undefined;

const plain = (words: string): string => words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '_');

async function load(): Promise<Named[]> {
  const { gemoji } = await import('gemoji');
  return gemoji.map(({ emoji, names, tags }) => {
    const dutch = dutchNames[emoji]?.split(' ') ?? [];
    return { sign: emoji, name: dutch[0] ?? names[0]!, found: [...dutch, ...names, ...tags].map(plain) };
  });
}

/** The signs whose Dutch or English name begins with these letters, then those that hold them; a whole name first. The list comes when it is needed. */
export async function emojiNamed(search: string, most: number): Promise<Suggested[]> {
  const wanted = plain(search);
  const ranks = (await (all ??= load())).flatMap((one) => {
    const rank = one.found.includes(wanted) ? 0 : one.found.some((name) => name.startsWith(wanted)) ? 1 : one.found.some((name) => name.includes(wanted)) ? 2 : 3;
    return rank < 3 ? [{ one, rank }] : [];
  });
  const best = ranks.toSorted((a, b) => a.rank - b.rank).slice(0, most);
  return best.map(({ one: { sign, name } }) => ({ id: sign, sign, name: `:${name}:` }));
}
