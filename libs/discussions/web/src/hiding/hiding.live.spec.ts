import { describe, expect, it } from '@jest/globals';
import type { InMemoryCache } from '@apollo/client';
import type { NewsEvent } from '@leerkring/contract';
import { newCache } from '@leerkring/platform/web';
import { aNewsEvent } from '@leerkring/platform/web/testing';
import { applyThreadNews } from '../discussions.live';
import { aPerson, aPostOf, aThreadOf } from '../testing';
import { POSTS, ThreadQuery, type PostData } from '../thread.queries';

const at = '2026-11-19T13:05:00.000Z';
const femke = aPerson('femke', 'Femke Oldenkotte');
const loes = { __typename: 'Account', id: '0198f6a2-0000-7000-8000-000000000001', name: 'Loes' };
const opening = aPostOf(aPerson('anniek', 'Anniek Scholtemeijer'), 1);
const words = { body: `Bel [@Loes](mention:${loes.id})`, mentions: [loes] as PostData['mentions'] };
const variables = { id: 'thread', last: POSTS };

/** Old state + news = fresh state, also when the news comes twice. */
function expectFresh(before: PostData, event: NewsEvent, fresh: PostData): InMemoryCache {
  const cache = newCache();
  cache.writeQuery({ query: ThreadQuery, variables, data: { thread: aThreadOf([opening, before]) } });
  for (let times = 0; times < 2; times++) {
    applyThreadNews(cache, 'thread', event, 'femke');
    expect(cache.readQuery({ query: ThreadQuery, variables })!.thread).toEqual(aThreadOf([opening, fresh], { head: 3 }));
  }
  return cache;
}

describe('old state and what a facilitator did with a post give the fresh state', () => {
  const hidden = aNewsEvent('post.hidden', { post: { id: 'post-2', hiddenAt: at } }, { seq: 3 });
  const unhidden = aNewsEvent('post.unhidden', { post: { id: 'post-2', body: words.body, mentions: [loes.id] } }, { seq: 3 });

  it('when a post is hidden: words and mentions are gone, also when an earlier edit comes after it', () => {
    const fresh = aPostOf(femke, 2, { hiddenAt: at });
    const cache = expectFresh(aPostOf(femke, 2, words), hidden, { ...fresh, body: '' });
    applyThreadNews(cache, 'thread', aNewsEvent('post.edited', { post: { id: 'post-2', body: 'Oud', editedAt: at, mentions: [], newMentions: [] } }, { seq: 2 }), 'femke');
    expect(cache.readQuery({ query: ThreadQuery, variables })!.thread.posts.nodes[1]).toMatchObject({ body: '', editedAt: null });
  });

  it('when it is an own post, which may not be edited any more; what it said is asked for', () => {
    const own = aPostOf(femke, 2, { viewerCan: ['post.read', 'post.edit', 'post.delete'] });
    expectFresh(own, hidden, { ...own, body: '', hiddenAt: at, viewerCan: ['post.read', 'post.delete'] });
  });

  it('when a post is shown again, to its author with all rights', () => {
    const hiding = { __typename: 'PostHiding', reason: 'Een nummer.', body: words.body, mentions: [], hiddenBy: { __typename: 'Account', id: 'rohan', name: 'Rohan' } } as PostData['hiding'];
    expectFresh(aPostOf(femke, 2, { body: '', hiddenAt: at }), unhidden, aPostOf(femke, 2, words));
    const own = aPostOf(femke, 2, { body: '', hiddenAt: at, hiding, viewerCan: ['post.read', 'post.delete'] });
    expectFresh(own, unhidden, aPostOf(femke, 2, { ...words, viewerCan: ['post.read', 'post.edit', 'post.delete'] }));
  });

  it('when a hidden post is deleted by its author', () => {
    const before = aPostOf(femke, 2, { body: '', hiddenAt: at });
    expectFresh(before, aNewsEvent('post.deleted', { post: { id: 'post-2', deletedAt: at } }, { seq: 3 }), aPostOf(femke, 2, { body: '', deletedAt: at }));
  });
});
