import { describe, expect, it } from '@jest/globals';
import { arrange } from './arrange';
import { aPerson, aPostOf } from './testing';

const anniek = aPerson('anniek', 'Anniek');
const post = (ordinal: number, parent?: number) => aPostOf(anniek, ordinal, { parentId: parent ? `post-${parent}` : null });
const everythingRead = { read: 99, opened: 99 };
const order = (posts: ReturnType<typeof post>[], borders = everythingRead) => arrange(posts, borders).map(({ post: { ordinal }, depth, quotes }) => [ordinal, depth, quotes]);

describe('the order of a thread', () => {
  it('puts answers under what they answer, two levels deep', () => {
    expect(order([post(1), post(2, 1), post(3), post(4, 2), post(5, 4)])).toEqual([
      [2, 0, false],
      [4, 1, false],
      [5, 2, false],
      [3, 0, false],
    ]);
  });

  it('keeps deeper answers at the second level and quotes what they answer', () => {
    expect(order([post(1), post(2), post(3, 2), post(4, 3), post(5, 4), post(6, 5)])).toEqual([
      [2, 0, false],
      [3, 1, false],
      [4, 2, false],
      [5, 2, true],
      [6, 2, true],
    ]);
  });

  it('leaves out the opening post and needs no quote for an answer to it', () => {
    expect(order([post(1), post(2, 1)])).toEqual([[2, 0, false]]);
  });

  it('puts what is new below what was read, with a quote instead of nesting', () => {
    expect(order([post(1), post(2), post(3), post(4, 2), post(5, 4)], { read: 3, opened: 5 })).toEqual([
      [2, 0, false],
      [3, 0, false],
      [4, 0, true],
      [5, 1, false],
    ]);
  });

  it('adds what arrives while reading at the end, in order of arrival', () => {
    expect(order([post(1), post(2), post(3), post(4, 2), post(5, 4)], { read: 3, opened: 3 })).toEqual([
      [2, 0, false],
      [3, 0, false],
      [4, 0, true],
      [5, 0, true],
    ]);
  });

  it('quotes a post of an earlier page that is not loaded', () => {
    expect(order([post(51, 7)])).toEqual([[51, 0, true]]);
  });
});
