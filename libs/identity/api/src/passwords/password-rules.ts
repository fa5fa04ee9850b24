// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the bundler makes text of it; who imports this file must know that too
/// <reference path="./text-files.d.ts" />
import { limits } from '@leerkring/contract';
import { DomainError } from '@leerkring/platform/api';
import list from './common-passwords.txt';

const common = new Set(list.trim().split(/\r?\n/));
const words = [...common].filter((word) => /^[a-z]{3,}$/.test(word));
const rows = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', 'azertyuiopqsdfghjklmwxcvbn', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p'];
const readAs: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i', '€': 'e' };

/** Letters that must be left when all words that others think of too are taken out. */
const OWN_LETTERS = 6;
const OWN_CHARACTERS = 5;

/** Who chooses it: a name or address of one's own is no secret. */
export interface PasswordOwner {
  email: string | null;
  name: string;
}

/**
 * Refuses a password that is short or that others would try.
 * @throws DomainError PASSWORD_TOO_SHORT, INPUT_TOO_LONG or PASSWORD_TOO_COMMON
 */
export function assertPassword(password: string, owner: PasswordOwner): void {
  const length = [...password].length;
  if (length < limits.password.min) throw new DomainError('PASSWORD_TOO_SHORT');
  if (length > limits.password.max) throw new DomainError('INPUT_TOO_LONG', { fields: { password: 'too_big' } });
  const plain = plainOf(password);
  const guessable = common.has(plain) || isMonotonous(plain) || isKnownWords(plain, owner);
  if (guessable) throw new DomainError('PASSWORD_TOO_COMMON');
}

function plainOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Few different characters, one part over and over, or keys in a row. */
function isMonotonous(plain: string): boolean {
  if (new Set(plain).size < OWN_CHARACTERS || /^(.{1,6})\1+.{0,5}$/u.test(plain)) return true;
  const backwards = [...plain].reverse().join('');
  return rows.some((row) => row.repeat(3).includes(plain) || row.repeat(3).includes(backwards));
}

/** Nothing but words of the list and of the owner, with digits and signs between or in place of letters. */
function isKnownWords(plain: string, owner: PasswordOwner): boolean {
  const own = plainOf(`${owner.name} ${owner.email ?? ''}`).match(/[a-z]{3,}/g) ?? [];
  const known = [...own, ...words].sort((a, b) => b.length - a.length);
  const unmasked = [...plain].map((character) => readAs[character] ?? character).join('');
  return [plain, unmasked].some((text) => {
    const letters = text.replace(/[^a-z]/g, '');
    const left = known.reduce((rest, word) => rest.replaceAll(word, ''), letters);
    return left.length < letters.length && left.length < OWN_LETTERS;
  });
}
