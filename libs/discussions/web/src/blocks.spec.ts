import { describe, expect, it } from '@jest/globals';
import { KEPT, rowsOf, unseenOf } from './blocks';
import { keepNear, sweep } from './discussions.live';
import { newCache } from '@leerkring/platform/web';
import { aPerson, aPostOf, aThreadOf } from './testing';
import { POSTS, PostsPage, ThreadQuery, type PostData, type ThreadData } from './thread.queries';

const anniek = aPerson('anniek', 'Anniek');
const femke = aPerson('femke', 'Femke');
const opening = aPostOf(anniek, 1);
const everythingRead = { read: 999, readAt: null, opened: 999 };
const some = (from: number, until: number, wishes: (ordinal: number) => Partial<PostData> = () => ({})) =>
  Array.from({ length: until - from + 1 }, (_, index) => aPostOf(anniek, from + index, wishes(from + index)));
const aLongThread = (loaded: PostData[], lastOrdinal = 220): ThreadData => aThreadOf([opening], { lastOrdinal, posts: { ...aThreadOf([opening]).posts, nodes: loaded } });

describe('the places in a long thread', () => {
  it('are known for whole blocks only, so that nothing moves when the rest of a block arrives', () => {
    const { at, placeOf } = rowsOf(aLongThread(some(141, 200)), everythingRead);
    expect([...placeOf.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => 151 + index));
    expect([placeOf.get(151), at.get(149)?.post.ordinal, at.get(148)]).toEqual([149, 151, undefined]);
  });

  it('reach to the end of the thread, however few posts its last block has', () => {
    const { placeOf } = rowsOf(aLongThread(some(201, 220)), everythingRead);
    expect([placeOf.size, placeOf.get(220)]).toEqual([20, 218]);
  });

  it('stay the same when a block above or below is loaded too', () => {
    const answers = (ordinal: number): Partial<PostData> => ({ parentId: ordinal % 3 ? `post-${ordinal - 2}` : null });
    const [alone, more] = [some(101, 150, answers), some(51, 200, answers)].map((loaded) => rowsOf(aLongThread(loaded), everythingRead));
    expect(alone!.placeOf.size).toBe(50);
    for (const [ordinal, place] of alone!.placeOf) {
      expect(more!.placeOf.get(ordinal)).toBe(place);
      expect(more!.at.get(place)).toEqual(alone!.at.get(place));
    }
  });

  it('quote what stands in another block instead of nesting', () => {
    const { at, placeOf } = rowsOf(aLongThread(some(101, 150, (ordinal) => ({ parentId: ordinal === 120 ? 'post-7' : ordinal === 121 ? 'post-1' : null }))), everythingRead);
    expect(at.get(placeOf.get(120)!)).toMatchObject({ depth: 0, quotes: true });
    expect(at.get(placeOf.get(121)!)).toMatchObject({ depth: 0, quotes: false });
  });
});

describe('what was not seen', () => {
  it('counts posts that are not loaded, and never own or deleted ones', () => {
    const loaded = [...some(201, 217), aPostOf(femke, 218), aPostOf(anniek, 219, { deletedAt: '2026-11-19T13:05:00.000Z' }), aPostOf(anniek, 220)];
    const thread = aLongThread(loaded);
    expect(unseenOf(thread, { read: 180, readAt: null, opened: 210 }, new Set([181, 201]), 'femke')).toEqual({ count: 36, first: 182 });
    expect(unseenOf(thread, { read: 0, readAt: null, opened: 217 }, new Set(), 'femke')).toEqual({ count: 1, first: 220 });
    expect(unseenOf(thread, { read: 0, readAt: null, opened: 217 }, new Set([220]), 'femke')).toEqual({ count: 0, first: null });
  });
});

describe('a browser that stays in a long thread', () => {
  /** A reader who looks at these blocks, one after the other. */
  function afterReading(starts: readonly number[]): { nodes: readonly PostData[]; kept: number } {
    const cache = newCache();
    cache.writeQuery({ query: ThreadQuery, variables: { id: 'thread', last: POSTS }, data: { thread: aLongThread(some(51, 100), 900) } });
    for (const from of starts) {
      const thread = { ...aLongThread(some(from, from + POSTS - 1), 900) };
      cache.writeQuery({ query: PostsPage, variables: { id: 'thread', first: POSTS, from }, data: { thread } });
      keepNear(cache, 'thread', from);
      sweep(cache);
    }
    const { nodes } = cache.readQuery({ query: ThreadQuery, variables: { id: 'thread', last: POSTS } })!.thread.posts;
    return { nodes, kept: Object.keys(cache.extract()).filter((key) => key.startsWith('Post:')).length };
  }

  it('keeps what stands near the reader and lets go of the rest', () => {
    const { nodes, kept } = afterReading([101, 151, 201, 251, 301, 351, 401, 451]);
    expect(nodes.length).toBeLessThanOrEqual(KEPT);
    expect(nodes.at(-1)!.ordinal).toBe(500);
    expect(nodes.map((post) => post.ordinal)).toEqual(Array.from({ length: nodes.length }, (_, index) => nodes[0]!.ordinal + index));
    expect(kept).toBe(nodes.length + 1);
  });

  it('keeps no more of who jumps from one end to the other', () => {
    const { nodes, kept } = afterReading([601, 151, 801, 301, 701, 201]);
    expect(nodes.some((post) => post.ordinal === 201)).toBe(true);
    expect(kept).toBe(nodes.length + 1);
  });
});
