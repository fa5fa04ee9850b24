import { graphql, type FragmentOf, type ResultOf } from '@leerkring/contract';

const CatchUpThread = graphql(`
  fragment CatchUpThread on Thread @_unmask {
    id
    kind
    title
    lastPostAt
    lastOrdinal
    readOrdinal
    unreadCount
    newPosts {
      id
      ordinal
      createdAt
      excerpt
      author {
        id
        name
      }
    }
  }
`);

const CatchUpGroup = graphql(
  `
    fragment CatchUpGroup on CatchUpGroup @_unmask {
      id
      unreadCount
      moreThreads
      endCursor
      group {
        id
        name
        track {
          id
          letter
        }
      }
      threads {
        ...CatchUpThread
      }
    }
  `,
  [CatchUpThread],
);

/** What was not read, with the marks of that moment: what comes later is told apart by them. */
export const CatchUpQuery = graphql(
  `
    query CatchUp($except: [ID!]) {
      viewer {
        unreadThreads {
          threadId
          groupId
          lastOrdinal
          unreadCount
        }
        catchUp(except: $except) {
          moreGroups
          groups {
            ...CatchUpGroup
          }
        }
      }
    }
  `,
  [CatchUpGroup],
);

/** More threads of a group that is on screen. */
export const CatchUpIn = graphql(
  `
    query CatchUpIn($groupId: ID!, $after: String!) {
      viewer {
        catchUpIn(groupId: $groupId, after: $after) {
          ...CatchUpGroup
        }
      }
    }
  `,
  [CatchUpGroup],
);

/** How much is unread now. */
export const UnreadMarks = graphql(`
  query UnreadMarks {
    viewer {
      unreadThreads {
        threadId
        groupId
        lastOrdinal
        unreadCount
      }
    }
  }
`);

export const MarkThreadsRead = graphql(`
  mutation MarkThreadsRead($input: MarkThreadsReadInput!) {
    markThreadsRead(input: $input) {
      viewer {
        groups {
          nodes {
            id
            unreadCount
          }
        }
      }
    }
  }
`);

export type CatchUpThreadData = FragmentOf<typeof CatchUpThread>;
export type CatchUpGroupData = FragmentOf<typeof CatchUpGroup>;
export type UnreadMark = NonNullable<ResultOf<typeof UnreadMarks>['viewer']>['unreadThreads'][number];
