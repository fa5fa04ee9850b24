import { graphql, type FragmentOf, type ResultOf } from '@leerkring/contract';
import { AttachmentView } from '@leerkring/platform/web';
import { PostBookmark } from './bookmarks/bookmarks.queries';
import { Copies } from './copying/copying.queries';
import { ThreadOutcome, ThreadState } from './facilitating/facilitating.queries';
import { PostHiding } from './hiding/hiding.queries';
import { MovedAway, Merged } from './moving/moving.queries';
import { Fields, Subject, Tag } from './kinds/kinds.fragments';
import { Reactions } from './reacting/reacting.queries';

/** A person as a post names them. */
export const PostAuthor = graphql(`
  fragment PostAuthor on Account @_unmask {
    id
    name
    function
    jobTitle
    organisation {
      id
      name
    }
  }
`);

export const PostView = graphql(
  `
    fragment PostView_post on Post @_unmask {
      id
      threadId
      parentId
      ordinal
      seq
      clientId
      body
      createdAt
      editedAt
      deletedAt
      viewerCan
      author {
        ...PostAuthor
      }
      mentions {
        id
        name
      }
      attachments {
        ...AttachmentView
      }
      ...MovedAway_post
      ...PostHiding_post
      ...Reactions_post
      ...PostBookmark_post
    }
  `,
  [PostAuthor, AttachmentView, MovedAway, PostHiding, Reactions, PostBookmark],
);

/** How many posts are loaded at a time. */
export const POSTS = 50;

export const ThreadQuery = graphql(
  `
    query Thread($id: ID!, $last: Int, $first: Int, $from: Int) {
      thread(id: $id) {
        id
        kind
        title
        head
        lastOrdinal
        lastPostAt
        readOrdinal
        readAt
        unreadCount
        viewerCan
        editedAt
        answeredAt
        confirmedAt
        subject {
          ...ThreadSubject_subject
        }
        tags {
          ...ThreadTag_term
        }
        ...ThreadFields_thread
        acceptedAnswer {
          ...PostView_post
        }
        ...ThreadState_thread
        ...ThreadOutcome_thread
        ...Merged_thread
        ...Copies_thread
        group {
          id
          name
          members(first: 0) {
            totalCount
          }
        }
        participants {
          ...PostAuthor
        }
        openingPost {
          ...PostView_post
        }
        posts(last: $last, first: $first, from: $from) {
          nodes {
            ...PostView_post
          }
          pageInfo {
            hasPreviousPage
            hasNextPage
            startCursor
            endCursor
          }
          totalCount
        }
      }
    }
  `,
  [PostAuthor, PostView, ThreadState, ThreadOutcome, Merged, Copies, Subject, Tag, Fields],
);

/** More posts of a thread that is on screen; how far the thread is, its stream tells. */
export const PostsPage = graphql(
  `
    query PostsPage($id: ID!, $first: Int!, $from: Int!) {
      thread(id: $id) {
        id
        posts(first: $first, from: $from) {
          nodes {
            ...PostView_post
          }
          pageInfo {
            hasPreviousPage
            hasNextPage
            startCursor
            endCursor
          }
          totalCount
        }
      }
    }
  `,
  [PostView],
);

/** Posts that are answered on screen while they are not loaded themselves. */
export const AnsweredPosts = graphql(
  `
    query AnsweredPosts($id: ID!, $ids: [ID!]!) {
      thread(id: $id) {
        id
        postsById(ids: $ids) {
          ...PostView_post
        }
      }
    }
  `,
  [PostView],
);

export const AddPost = graphql(
  `
    mutation AddPost($input: AddPostInput!) {
      addPost(input: $input) {
        post {
          ...PostView_post
        }
      }
    }
  `,
  [PostView],
);

export const EditPost = graphql(
  `
    mutation EditPost($input: EditPostInput!) {
      editPost(input: $input) {
        post {
          ...PostView_post
        }
      }
    }
  `,
  [PostView],
);

export const DeletePost = graphql(
  `
    mutation DeletePost($input: DeletePostInput!) {
      deletePost(input: $input) {
        post {
          ...PostView_post
        }
      }
    }
  `,
  [PostView],
);

export type PostData = FragmentOf<typeof PostView>;
export type AuthorData = FragmentOf<typeof PostAuthor>;
export type ThreadData = ResultOf<typeof ThreadQuery>['thread'];
