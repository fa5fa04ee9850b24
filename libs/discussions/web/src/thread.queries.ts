import { graphql, type FragmentOf, type ResultOf } from '@leerkring/contract';

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

/** What somebody is called. */
export const AccountName = graphql(`
  fragment AccountName on Account @_unmask {
    id
    name
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
    }
  `,
  [PostAuthor],
);

/** How many posts the page of a thread begins with, and how many each step back adds. */
export const POSTS = 50;

export const ThreadQuery = graphql(
  `
    query Thread($id: ID!, $last: Int!, $before: String) {
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
        posts(last: $last, before: $before) {
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
  [PostAuthor, PostView],
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
