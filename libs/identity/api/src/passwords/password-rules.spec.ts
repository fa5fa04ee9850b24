import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@leerkring/platform/api';
import { passwordFits, passwordHashOf } from './password-hash';
import { assertPassword } from './password-rules';

const owner = { name: 'Femke Oldenkotte', email: 'femke.oldenkotte@berkelland.example' };

function answerTo(password: string): string {
  try {
    assertPassword(password, owner);
    return 'accepted';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

describe('choosing a password', () => {
  it.each(['kort', 'elf tekens!'])('refuses %p: fewer than 12 characters', (password) => expect(answerTo(password)).toBe('PASSWORD_TOO_SHORT'));

  it('counts characters, not bytes', () => {
    expect(answerTo('🦊🐢🦉🐝🦋🐙')).toBe('PASSWORD_TOO_SHORT');
    expect(answerTo('🦊🐢🦉🐝🦋🐙 én meer')).toBe('accepted');
  });

  it('refuses more than 200 characters', () => {
    const long = Array.from({ length: 67 }, (_, index) => `zin${index}`).join(' ');
    expect(answerTo(long.slice(0, 200))).toBe('accepted');
    expect(answerTo(long.slice(0, 201))).toBe('INPUT_TOO_LONG');
  });

  it.each([
    '123456789012',
    'aaaaaaaaaaaa',
    'abababababab',
    'abc123abc123abc',
    'qwertyuiopas',
    '098765432109',
    'Welkom2026!!!',
    'w3lk0m-w@chtwoord',
    'Zomer2026zomer',
    'Password12345',
    'correcthorsebatterystaple',
    'leerkring2026!',
    'Oldenkotte1984',
    'femke-berkelland',
  ])('refuses %p: others would try it', (password) => expect(answerTo(password)).toBe('PASSWORD_TOO_COMMON'));

  it.each(['paarse olifant eet drop', 'K7#vq9!zLm2pX', 'leerkring is mijn vaste dinsdagavond', '749302857163'])('accepts %p', (password) =>
    expect(answerTo(password)).toBe('accepted'),
  );
});

describe('keeping a password', () => {
  it('knows it again and stores it as argon2id only', async () => {
    const hash = await passwordHashOf('paarse olifant eet drop');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordFits(hash, 'paarse olifant eet drop')).toBe(true);
    expect(await passwordFits(hash, 'paarse olifant eet kaas')).toBe(false);
  });

  it('fits nobody when there is no account', async () => {
    expect(await passwordFits(undefined, 'paarse olifant eet drop')).toBe(false);
  });
});
