import { describe, expect, it } from '@jest/globals';
import { arrivedSince } from './catching-up.live';
import type { UnreadMark } from './catching-up.queries';

const mark = (threadId: string, lastOrdinal: number, unreadCount: number) => ({ threadId, groupId: 'group', lastOrdinal, unreadCount }) as UnreadMark;
const shown = [mark('a', 5, 2), mark('b', 9, 9)];

describe('what came since a page was read', () => {
  it('is nothing when nothing came', () => expect(arrivedSince(shown, shown)).toBe(0));

  it('is what came in its threads and all that is new in others', () => {
    expect(arrivedSince(shown, [mark('a', 7, 4), mark('b', 9, 9), mark('c', 30, 1)])).toBe(3);
  });

  it('is not what was read meanwhile, here or on another screen', () => {
    expect(arrivedSince(shown, [mark('b', 9, 9)])).toBe(0);
    expect(arrivedSince(shown, [mark('a', 8, 1)])).toBe(1);
    expect(arrivedSince([], [])).toBe(0);
  });
});
