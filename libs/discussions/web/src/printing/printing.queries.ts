import { graphql, type FragmentOf, type ResultOf } from '@leerkring/contract';
import { AttachmentView } from '@leerkring/platform/web';
import { ThreadOutcome } from '../facilitating/facilitating.queries';
import { Fields, Subject, Tag } from '../kinds/kinds.fragments';
import { MovedAway } from '../moving/moving.queries';
import { PostAuthor } from '../thread.queries';

/** A post as it goes on paper: what is hidden is asked by nobody, because paper goes around. */
export const PrintedPost = graphql(
  `
    fragment PrintedPost_post on Post @_unmask {
      id
      parentId
      ordinal
      body
      createdAt
      editedAt
      deletedAt
      hiddenAt
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
    }
  `,
  [PostAuthor, MovedAway, AttachmentView],
);

/** What stands above the posts of a printed thread. */
export const PrintedThreadQuery = graphql(
  `
    query PrintedThread($id: ID!) {
      thread(id: $id) {
        id
        kind
        title
        createdAt
        lastOrdinal
        answeredAt
        closedAt
        subject {
          ...ThreadSubject_subject
        }
        group {
          id
          name
        }
        tags {
          ...ThreadTag_term
        }
        ...ThreadFields_thread
        ...ThreadOutcome_thread
        acceptedAnswer {
          ...PrintedPost_post
        }
      }
    }
  `,
  [PrintedPost, Subject, Tag, Fields, ThreadOutcome],
);

/** A block of posts of a printed thread. */
export const PrintedPosts = graphql(
  `
    query PrintedPosts($id: ID!, $first: Int!, $from: Int!) {
      thread(id: $id) {
        id
        posts(first: $first, from: $from) {
          nodes {
            ...PrintedPost_post
          }
        }
      }
    }
  `,
  [PrintedPost],
);

export type PrintedPostData = FragmentOf<typeof PrintedPost>;
export type PrintedThreadData = ResultOf<typeof PrintedThreadQuery>['thread'];
