import type { FindingKind } from '@leerkring/contract';

/** Something in a text that may be about a person. */
export interface PersonalDatum {
  kind: FindingKind;
  /** In one spelling, so that the same one is the same twice. */
  value: string;
  /** Where it begins, and how long it is there, in characters. */
  index: number;
  length: number;
}

type Finder = (text: string) => PersonalDatum[];

/**
 * Finds e-mail addresses, Dutch and foreign telephone numbers, numbers that pass the test of a BSN, bank accounts that pass theirs, and
 * these names. What can be two things is the one that is checked most strictly. In order of place.
 * @param names of people, in full
 */
export function personalDataIn(text: string, names: readonly string[]): PersonalDatum[] {
  const found: PersonalDatum[] = [];
  for (const find of [ibans, emails, citizenNumbers, phones, namesOf(names)]) {
    for (const one of find(text)) if (!found.some((other) => one.index < other.index + other.length && other.index < one.index + one.length)) found.push(one);
  }
  return found.sort((one, other) => one.index - other.index);
}

/** @param valueOf undefined: it only looks like it */
const finder =
  (kind: FindingKind, pattern: RegExp, valueOf: (match: string) => string | undefined): Finder =>
  (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: match, index }) => {
      const value = valueOf(match);
      return value === undefined ? [] : [{ kind, value, index, length: match.length }];
    });

const plain = (words: string): string => words.replace(/[^\p{L}\d+]/gu, '');

const emails = finder('email', /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}(?![\p{L}\d-])/gu, (match) => match.toLowerCase());

const ibans = finder('iban', /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/gu, (match) => (isIban(plain(match)) ? plain(match) : undefined));

/** The remainder by 97 of an account of the bank, its country and check digits behind the rest, is one (ISO 13616). */
function isIban(account: string): boolean {
  const digits = `${account.slice(4)}${account.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return account.length >= 15 && account.length <= 34 && [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

const citizenNumbers = finder('bsn', /(?<![\p{L}\d.,+/-])\d(?:[ .]?\d){7,8}(?![\p{L}\d])(?![.,-]\d)/gu, (match) => {
  const digits = plain(match).padStart(9, '0');
  return isCitizenNumber(digits) ? digits : undefined;
});

/** Nine times the first digit, eight times the second, … less the last, is a multiple of eleven (Wet algemene bepalingen burgerservicenummer). */
function isCitizenNumber(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0 && !/^0+$/.test(digits);
}

const phones = finder('phone', /(?<![\p{L}\d+.,-])(?:\+|00?)[1-9](?:[ ().\-/]{0,3}\d){7,12}(?![\p{L}\d])/gu, (match) => {
  if (/^\d{1,2}-\d{1,2}-\d{4}/.test(match)) return undefined;
  const digits = plain(match.replace('(0)', '')).replace(/^00/, '+').replace(/^\+31/, '0');
  const fits = digits.startsWith('+') ? digits.length >= 9 && digits.length <= 16 : digits.length === 10;
  return fits ? digits : undefined;
});

function namesOf(names: readonly string[]): Finder {
  const known = new Map(names.filter((name) => name.trim().includes(' ')).map((name) => [oneSpelling(name), name]));
  if (!known.size) return () => [];
  const either = [...known.keys()].sort((one, other) => other.length - one.length).map((name) => name.split(' ').map(escaped).join('\\s{1,3}'));
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${either.join('|')})(?![\\p{L}\\d])`, 'giu');
  return finder('name', pattern, (match) => known.get(oneSpelling(match)));
}

const oneSpelling = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();
const escaped = (word: string): string => word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
