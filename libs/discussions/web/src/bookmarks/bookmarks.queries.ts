import { graphql, type FragmentOf } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';

// There is one viewer: what several queries ask of it is kept together.
registerPolicies({ Viewer: { keyFields: [] } });

export const BookmarkView = graphql(`
  fragment BookmarkView on Bookmark @_unmask {
    id
    note
    remindAt
    createdAt
  }
`);

/** Whether the viewer keeps a post at hand. */
export const PostBookmark = graphql(
  `
    fragment PostBookmark_post on Post @_unmask {
      id
      bookmark {
        ...BookmarkView
      }
    }
  `,
  [BookmarkView],
);

export const BookmarkedPost = graphql(
  `
    fragment BookmarkedPost_bookmarked on BookmarkedPost @_unmask {
      id
      bookmark {
        ...BookmarkView
      }
      postId
      threadId
      threadTitle
      ordinal
      postedAt
      excerpt
      author {
        id
        name
      }
    }
  `,
  [BookmarkView],
);

/** How many are loaded at a time. */
export const BOOKMARKS = 20;

export const BookmarksQuery = graphql(
  `
    query Bookmarks($first: Int!, $after: String) {
      viewer {
        bookmarks(first: $first, after: $after) {
          totalCount
          nodes {
            ...BookmarkedPost_bookmarked
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [BookmarkedPost],
);

/** What the viewer keeps of one post now. */
export const BookmarkOf = graphql(
  `
    query BookmarkOf($postId: ID!) {
      viewer {
        bookmark(postId: $postId) {
          ...BookmarkedPost_bookmarked
        }
      }
    }
  `,
  [BookmarkedPost],
);

export const SetBookmark = graphql(
  `
    mutation SetBookmark($input: SetBookmarkInput!) {
      setBookmark(input: $input) {
        post {
          ...PostBookmark_post
        }
      }
    }
  `,
  [PostBookmark],
);

export const RemoveBookmark = graphql(
  `
    mutation RemoveBookmark($input: RemoveBookmarkInput!) {
      removeBookmark(input: $input) {
        post {
          ...PostBookmark_post
        }
      }
    }
  `,
  [PostBookmark],
);

export type BookmarkData = FragmentOf<typeof BookmarkView>;
export type BookmarkedPostData = FragmentOf<typeof BookmarkedPost>;
