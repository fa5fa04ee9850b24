import { describe, expect, it } from '@jest/globals';
import type { InMemoryCache } from '@apollo/client';
import type { NewsActor, NewsEvent } from '@leerkring/contract';
import { newCache } from '@leerkring/platform/web';
import { aNewsEvent } from '@leerkring/platform/web/testing';
import { applyThreadNews } from '../discussions.live';
import { aPerson, aPostOf, aThreadOf } from '../testing';
import { POSTS, ThreadQuery, type PostData, type ThreadData } from '../thread.queries';
import { applyMovingNews } from './moving.live';

const at = '2026-11-19T13:05:00.000Z';
const anniek = aPerson('anniek', 'Anniek Scholtemeijer');
const femke = aPerson('femke', 'Femke Oldenkotte');
const by: NewsActor = { id: 'anniek', name: anniek.name, function: anniek.function, jobTitle: null, organisation: 'Dalfsen', organisationId: 'gm0148' };
const opening = aPostOf(femke, 1);
const threadId = 'thread';
const variables = (id: string) => ({ id, last: POSTS });

function cached(...threads: ThreadData[]): InMemoryCache {
  const cache = newCache();
  for (const thread of threads) cache.writeQuery({ query: ThreadQuery, variables: variables(thread.id), data: { thread } });
  return cache;
}

/** The news as a page applies it, twice. */
function apply(cache: InMemoryCache, event: NewsEvent, reader = 'femke', id = threadId): void {
  for (let times = 0; times < 2; times++) {
    applyMovingNews(cache, id, event, reader);
    applyThreadNews(cache, id, event, reader);
  }
}

const shown = (cache: InMemoryCache, id = threadId): ThreadData | undefined => cache.readQuery({ query: ThreadQuery, variables: variables(id) })?.thread;
/** What stands in the place of a post; where it went is asked for. */
const stubOf = (post: PostData, wishes: Partial<PostData> = {}): PostData => ({ ...post, id: `stub-${post.ordinal}`, clientId: `stub-${post.ordinal}`, seq: 5, body: '', deletedAt: at, movedAt: at, movedTo: null, viewerCan: ['post.read'], mentions: [], ...wishes });
const gone = (...ordinals: number[]): NewsEvent => aNewsEvent('post.moved', { threadId, movedAt: at, posts: ordinals.map((ordinal) => ({ postId: `post-${ordinal}`, stubId: `stub-${ordinal}`, ordinal })) }, { seq: 5, actor: by });

describe('old state and posts that move give the fresh state', () => {
  const [two, three, four] = [aPostOf(anniek, 2), aPostOf(femke, 3, { parentId: 'post-2', viewerCan: ['post.read', 'post.edit', 'post.delete'] }), aPostOf(anniek, 4, { parentId: 'post-3' })];

  it('where they stood: a stub in each place, under which stays what answered them', () => {
    const cache = cached(aThreadOf([opening, two, three, four]));
    apply(cache, gone(2, 3));
    expect(shown(cache)).toEqual(aThreadOf([opening, stubOf(two), stubOf(three, { parentId: 'stub-2' }), { ...four, parentId: 'stub-3' }], { head: 5 }));
  });

  it('where a thread was merged: its opening post is a stub too, and nobody writes in it', () => {
    const cache = cached(aThreadOf([opening, two], { pinnedAt: at }));
    apply(cache, gone(1, 2));
    apply(cache, aNewsEvent('thread.merged', { threadId, mergedAt: at }, { seq: 6, actor: by }));
    expect(shown(cache)).toEqual(aThreadOf([stubOf(opening), stubOf(two)], { head: 6, mergedAt: at, lastPostAt: two.createdAt }));
  });

  const received = (post: PostData) => {
    const { id, parentId, ordinal, body, createdAt, clientId, editedAt, deletedAt, hiddenAt } = post;
    return aNewsEvent('post.received', { post: { id, threadId, parentId, ordinal, body, createdAt, clientId, editedAt, deletedAt, hiddenAt, mentions: [] } }, { seq: post.seq, actor: by, at });
  };

  it('where they come in: with what happened to them before, unread, also for who wrote them', () => {
    for (const reader of ['femke', 'anniek']) {
      const post = aPostOf(anniek, 2, { editedAt: at, viewerCan: reader === 'anniek' ? ['post.read', 'post.edit', 'post.delete'] : ['post.read'] });
      const cache = cached(aThreadOf([opening]));
      apply(cache, received(post), reader);
      expect(shown(cache)).toEqual(aThreadOf([opening, post], { readOrdinal: 1, lastPostAt: at }));
    }
  });

  it('where they come in as tombstones', () => {
    const post = aPostOf(anniek, 2, { body: '', deletedAt: at });
    const cache = cached(aThreadOf([opening]));
    apply(cache, received(post), 'anniek');
    expect(shown(cache)).toEqual(aThreadOf([opening, post], { readOrdinal: 1, lastPostAt: at }));
  });

  it('also for who read them in the old thread before, which does not keep them', () => {
    const old = aPostOf(anniek, 9, { threadId: 'old' });
    const cache = cached(aThreadOf([opening]), aThreadOf([aPostOf(femke, 1, { id: 'old-opening', threadId: 'old' }), old], { id: 'old' }));
    const post = aPostOf(anniek, 2, { id: old.id, body: old.body, clientId: old.clientId });
    apply(cache, received(post));
    expect(shown(cache)).toEqual(aThreadOf([opening, post], { readOrdinal: 1, lastPostAt: at }));
    expect(shown(cache, 'old')).toBeUndefined();
    // An old log is read on later: what it says of the post, without words, changes nothing here.
    applyThreadNews(cache, 'old', aNewsEvent('post.edited', { post: { id: old.id, body: '', editedAt: at, mentions: [], newMentions: [] } }, { seq: 3, actor: by }), 'femke');
    expect(shown(cache)!.posts.nodes[1]!.body).toBe(old.body);
  });

  it('and a page that is fetched anew does not keep what stands elsewhere by now', () => {
    const cache = cached(aThreadOf([opening, two, three]));
    cache.writeQuery({ query: ThreadQuery, variables: variables('other'), data: { thread: aThreadOf([{ ...two, threadId: 'other', ordinal: 1 }, { ...three, threadId: 'other', ordinal: 9 }], { id: 'other' }) } });
    const fresh = aThreadOf([opening, stubOf(aPostOf(anniek, 2)), stubOf(aPostOf(femke, 3))]);
    cache.writeQuery({ query: ThreadQuery, variables: variables(threadId), data: { thread: fresh } });
    expect(shown(cache)!.posts.nodes.map(({ id }) => id)).toEqual(['post-1', 'stub-2', 'stub-3']);
  });
});
