import { describe, expect, it } from '@jest/globals';
import type { NewsEvent } from '@leerkring/contract';
import { newCache } from '@leerkring/platform/web';
import { aNewsEvent } from '@leerkring/platform/web/testing';
import { applyThreadNews } from '../discussions.live';
import { aPerson, aPostOf, aThreadOf } from '../testing';
import { POSTS, ThreadQuery, type ThreadData } from '../thread.queries';

const at = '2026-11-19T13:05:00.000Z';
const opening = aPostOf(aPerson('femke', 'Femke Oldenkotte'), 1);
const threadId = 'thread';

describe('old state and what a facilitator did give the fresh state', () => {
  it.each<[string, NewsEvent, Partial<ThreadData>, Partial<ThreadData>]>([
    ['pinned', aNewsEvent('thread.pinned', { threadId, pinnedAt: at }, { seq: 2 }), {}, { pinnedAt: at }],
    ['unpinned', aNewsEvent('thread.unpinned', { threadId }, { seq: 2 }), { pinnedAt: at }, {}],
    ['locked', aNewsEvent('thread.locked', { threadId, lockedAt: at }, { seq: 2 }), {}, { lockedAt: at }],
    ['unlocked', aNewsEvent('thread.unlocked', { threadId }, { seq: 2 }), { lockedAt: at }, {}],
    ['closed, whose outcome is asked for', aNewsEvent('thread.closed', { threadId, closedAt: at }, { seq: 2 }), {}, { closedAt: at }],
    ['reopened', aNewsEvent('thread.reopened', { threadId }, { seq: 2 }), { closedAt: at, outcome: 'De koster.' }, {}],
    ['marked, by whom is asked for', aNewsEvent('thread.marked_best_practice', { threadId, markedAt: at }, { seq: 2 }), {}, { kind: 'best_practice', markedAt: at }],
  ])('when a thread is %s, also when that comes twice', (_, event, before, after) => {
    const cache = newCache();
    const variables = { id: threadId, last: POSTS };
    cache.writeQuery({ query: ThreadQuery, variables, data: { thread: aThreadOf([opening], before) } });
    for (let times = 0; times < 2; times++) {
      applyThreadNews(cache, threadId, event, 'femke');
      expect(cache.readQuery({ query: ThreadQuery, variables })!.thread).toEqual(aThreadOf([opening], { head: 2, ...after }));
    }
  });
});
