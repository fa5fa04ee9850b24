import { describe, expect, it } from '@jest/globals';
import { searchAt, withMentionsOf } from './mention-words';

const people = [{ id: '0190a000-0000-7000-8000-000000000001', name: 'Jan' }, { id: '0190a000-0000-7000-8000-000000000002', name: 'Jan de Boer' }];

describe('a mention in what somebody types', () => {
  it('is an @ with the full name of a member, the longest that fits', () => {
    expect(withMentionsOf('Dag @Jan de Boer, en @Jan!', people)).toBe(`Dag [@Jan de Boer](mention:${people[1]!.id}), en [@Jan](mention:${people[0]!.id})!`);
  });

  it('is no part of a word or of a mail address', () => {
    for (const text of ['@Janneke', 'piet@Jan', '@@Jan', 'Jan']) expect(withMentionsOf(text, people)).toBe(text);
  });

  it('is sought by what stands between the @ and the caret', () => {
    expect(searchAt('Dag @ja', 7)).toEqual({ from: 4, name: 'ja' });
    expect(searchAt('@', 1)).toEqual({ from: 0, name: '' });
    expect(searchAt('Dag @Jan de', 11)).toEqual({ from: 4, name: 'Jan de' });
    for (const text of ['ja', 'piet@ja', '@ ja', '@ja\n']) expect(searchAt(text, text.length)).toBeNull();
  });
});
