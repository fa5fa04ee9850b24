import { describe, expect, it } from '@jest/globals';
import { readArguments } from './arguments';

const all = ['reply', 'page'];

describe('the arguments of the bench', () => {
  it('measures everything, three rounds, when nothing is asked', () => {
    expect(readArguments([], all)).toEqual({ names: all, rounds: 3, seconds: 10, minutes: 5, restSeconds: 30, beside: [] });
  });

  it('measures only what is named, as long as is asked', () => {
    const args = ['page', '--rounds', '1', '--seconds=0.5', '--beside', 'other'];
    expect(readArguments(args, all)).toEqual({ names: ['page'], rounds: 1, seconds: 0.5, minutes: 5, restSeconds: 30, beside: ['other'] });
  });

  it('is short when that is asked, as far as nothing else is said', () => {
    expect(readArguments(['--quick', '--seconds', '7'], all)).toMatchObject({ rounds: 1, seconds: 7, minutes: 0.25, restSeconds: 5 });
  });

  it.each([['swim'], ['--rounds'], ['--rounds', '0.5'], ['--seconds', 'ten'], ['--minutes', '0'], ['--beside']])('explains itself when asked for %s %s', (...args) => {
    expect(() => readArguments(args, all)).toThrow('Use: npm run bench');
  });
});
