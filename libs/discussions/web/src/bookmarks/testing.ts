import type { BookmarkData, BookmarkedPostData } from './bookmarks.queries';

/** That a post is kept, without note or reminder unless wished. */
export function aBookmark(postId: string, wishes: Partial<BookmarkData> = {}): BookmarkData {
  return { __typename: 'Bookmark', id: `bookmark-${postId}`, note: '', remindAt: null, createdAt: '2026-11-19T11:53:00.000Z', ...wishes } as BookmarkData;
}

/** A kept post of Anniek, as the cache keeps one. */
export function aBookmarkedPost(postId: string, wishes: Partial<BookmarkedPostData> = {}): BookmarkedPostData {
  return {
    __typename: 'BookmarkedPost',
    id: `bookmark-${postId}`,
    bookmark: aBookmark(postId),
    postId,
    threadId: 'thread',
    threadTitle: 'Wie opent het dorpshuis?',
    ordinal: 7,
    postedAt: '2026-11-18T09:00:00.000Z',
    excerpt: `woorden van ${postId}`,
    author: { __typename: 'Account', id: 'anniek', name: 'Anniek Scholtemeijer' },
    ...wishes,
  } as BookmarkedPostData;
}

/** What the server answers to who asks what they keep. */
export function whatIsKept(nodes: readonly BookmarkedPostData[], endCursor: string | null = null, totalCount = nodes.length) {
  const pageInfo = { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor };
  return { viewer: { __typename: 'Viewer', bookmarks: { __typename: 'BookmarkedPostConnection', totalCount, nodes, pageInfo } } };
}
