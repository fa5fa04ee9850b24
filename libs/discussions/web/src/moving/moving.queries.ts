import { graphql, type FragmentOf } from '@leerkring/contract';
import { Subject } from '../kinds/kinds.fragments';

/** Whether a post was moved away from here, and where it stands now. */
export const MovedAway = graphql(`
  fragment MovedAway_post on Post @_unmask {
    movedAt
    movedTo {
      threadId
      title
      ordinal
    }
  }
`);

/** Whether a thread goes on in another one. */
export const Merged = graphql(`
  fragment Merged_thread on Thread @_unmask {
    mergedAt
    mergedInto {
      threadId
      title
    }
  }
`);

/** So many threads can be chosen from, the ones active last. */
export const TARGETS = 100;

export const MoveTargets = graphql(`
  query MoveTargets($subject: ThreadSubjectInput!, $first: Int!) {
    threads(subject: $subject, first: $first) {
      nodes {
        id
        title
        kind
        subject {
          type
          id
        }
      }
    }
  }
`);

export const MovePosts = graphql(`
  mutation MovePosts($input: MovePostsInput!) {
    movePosts(input: $input) {
      target {
        id
        title
      }
    }
  }
`);

export const MergeThread = graphql(
  `
    mutation MergeThread($input: MergeThreadInput!) {
      mergeThread(input: $input) {
        thread {
          id
          viewerCan
          pinnedAt
          ...Merged_thread
        }
      }
    }
  `,
  [Merged],
);

/** Groups of the viewer, with whether they may bring a thread there. */
export const TakingGroups = graphql(`
  query TakingGroups {
    viewer {
      groups {
        nodes {
          id
          name
          viewerCan
        }
      }
    }
  }
`);

export const MoveThread = graphql(
  `
    mutation MoveThread($input: MoveThreadInput!) {
      moveThread(input: $input) {
        thread {
          id
          viewerCan
          pinnedAt
          subject {
            ...ThreadSubject_subject
          }
          group {
            id
            name
            members(first: 0) {
              totalCount
            }
          }
        }
      }
    }
  `,
  [Subject],
);

export type MovedAwayData = FragmentOf<typeof MovedAway>;
export type MergedData = FragmentOf<typeof Merged>;
