import { graphql, type FragmentOf } from '@leerkring/contract';

const NotedPost = graphql(`
  fragment NotedPost on NotedPost @_unmask {
    id
    ordinal
    excerpt
    count
    author {
      id
      name
    }
  }
`);

/** What stands out in a thread: asked for when somebody wants to know, so that its page is as fast as without. */
export const ThreadSummaryQuery = graphql(
  `
    query ThreadSummary($id: ID!) {
      thread(id: $id) {
        id
        summary {
          speakerCount
          speakers {
            postCount
            account {
              id
              name
            }
          }
          mostLinked {
            ...NotedPost
          }
          mostAnswered {
            ...NotedPost
          }
        }
      }
    }
  `,
  [NotedPost],
);

export type NotedPostData = FragmentOf<typeof NotedPost>;
