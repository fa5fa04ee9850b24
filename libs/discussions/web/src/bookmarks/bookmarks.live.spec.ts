import { expect, it } from '@jest/globals';
import { aClient, aNewsEvent, type Answers } from '@leerkring/platform/web/testing';
import { applyThreadNews } from '../discussions.live';
import { aPerson, aPostOf, aThreadOf } from '../testing';
import { POSTS, ThreadQuery } from '../thread.queries';
import { applyBookmarkNews } from './bookmarks.live';
import { BOOKMARKS, BookmarksQuery, type BookmarkData } from './bookmarks.queries';
import { aBookmark, aBookmarkedPost, whatIsKept } from './testing';

const opening = aPostOf(aPerson('anniek', 'Anniek Scholtemeijer'), 1);
const post = (bookmark: BookmarkData | null) => aPostOf(aPerson('femke', 'Femke Oldenkotte'), 2, { bookmark });
const thread = { query: ThreadQuery, variables: { id: 'thread', last: POSTS } };
const list = { query: BookmarksQuery, variables: { first: BOOKMARKS, after: null } };

interface State {
  bookmark: BookmarkData | null;
  kept: readonly string[];
}

const listOf = ({ bookmark, kept }: State) => whatIsKept(kept.map((id) => aBookmarkedPost(id, id === 'post-2' && bookmark ? { bookmark } : {})));
const threadOf = ({ bookmark }: State) => ({ thread: aThreadOf([opening, post(bookmark)]) });

/** The old state is on screen; afterwards post and list are what the server would answer afresh, also when the news comes twice. */
async function expectFresh(name: 'bookmark.set' | 'bookmark.removed', old: State, fresh: State): Promise<void> {
  let state = old;
  const answers: Answers = {
    Bookmarks: () => ({ data: listOf(state) }),
    BookmarkOf: () => ({ data: { viewer: { __typename: 'Viewer', bookmark: state.bookmark && aBookmarkedPost('post-2', { bookmark: state.bookmark }) } } }),
  };
  const client = aClient(answers);
  client.writeQuery({ ...thread, data: threadOf(old) });
  const watched = client.watchQuery(list).subscribe({});
  await client.query(list);
  state = fresh;
  for (let times = 0; times < 2; times++) {
    await applyBookmarkNews(client, aNewsEvent(name, { postId: 'post-2' }, { seq: 2 }));
    expect(client.readQuery(thread)).toEqual(threadOf(fresh));
    expect(client.readQuery(list)).toEqual(listOf(fresh));
  }
  watched.unsubscribe();
}

it('shows after bookmark.set what the server would show afresh', async () => {
  const bookmark = aBookmark('post-2', { note: 'voor de raad' });
  await expectFresh('bookmark.set', { bookmark: null, kept: ['other'] }, { bookmark, kept: ['post-2', 'other'] });
  await expectFresh('bookmark.set', { bookmark, kept: ['post-2'] }, { bookmark: { ...bookmark, note: 'voor het college' }, kept: ['post-2'] });
});

it('shows after bookmark.removed what the server would show afresh', () =>
  expectFresh('bookmark.removed', { bookmark: aBookmark('post-2'), kept: ['post-2', 'other'] }, { bookmark: null, kept: ['other'] }));

it('shows no bookmark at a post that was hidden or deleted', () => {
  for (const event of [aNewsEvent('post.hidden', { post: { id: 'post-2', hiddenAt: opening.createdAt } }, { seq: 3 }), aNewsEvent('post.deleted', { post: { id: 'post-2', deletedAt: opening.createdAt } }, { seq: 3 })]) {
    const client = aClient();
    client.writeQuery({ ...thread, data: threadOf({ bookmark: aBookmark('post-2'), kept: [] }) });
    applyThreadNews(client.cache, 'thread', event, 'rohan');
    expect(client.readQuery(thread)!.thread.posts.nodes[1]!.bookmark).toBeNull();
  }
});
