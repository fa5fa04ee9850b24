import type { FieldPolicy, Reference } from '@apollo/client';
import { graphql, type FragmentOf } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';
import { ThreadState } from './facilitating/facilitating.queries';
import { Subject, Tag } from './kinds/kinds.fragments';
import { PostAuthor } from './thread.queries';

/** A thread as lists show it. Its `head` is left out: that belongs to the posts that were fetched with it. */
export const ConversationRow = graphql(
  `
    fragment ConversationRow_thread on Thread @_unmask {
      id
      kind
      title
      lastPostAt
      lastOrdinal
      unreadCount
      excerpt
      answeredAt
      subject {
        ...ThreadSubject_subject
      }
      tags {
        ...ThreadTag_term
      }
      ...ThreadState_thread
      group {
        id
      }
      author {
        ...PostAuthor
      }
      lastAuthor {
        id
        name
      }
      recentAuthors {
        id
        name
      }
    }
  `,
  [PostAuthor, ThreadState, Subject, Tag],
);

export const THREADS = 20;

export const ThreadsQuery = graphql(
  `
    query Threads($groupId: ID!, $first: Int!, $after: String, $kind: ThreadKind, $termId: ID) {
      group(id: $groupId) {
        id
        name
        unreadCount
        viewerCan
        pinnedThreads {
          ...ConversationRow_thread
        }
        threads(first: $first, after: $after, kind: $kind, termId: $termId) {
          nodes {
            ...ConversationRow_thread
          }
          pageInfo {
            hasNextPage
            endCursor
          }
          totalCount
        }
      }
    }
  `,
  [ConversationRow],
);

export const StartThread = graphql(`
  mutation StartThread($input: StartThreadInput!) {
    startThread(input: $input) {
      thread {
        id
      }
    }
  }
`);

export type ThreadRowData = FragmentOf<typeof ConversationRow>;

interface ThreadPages {
  nodes: readonly Reference[];
}

/** Pages of a group's threads follow each other; asking for the first one again replaces them. */
const threads: FieldPolicy<ThreadPages> = {
  keyArgs: ['kind', 'termId'],
  merge: (existing, incoming, { args }) => {
    if (!existing || !args?.['after']) return incoming;
    const known = new Set(existing.nodes.map((node) => node.__ref));
    return { ...incoming, nodes: [...existing.nodes, ...incoming.nodes.filter((node) => !known.has(node.__ref))] };
  },
};

registerPolicies({ Group: { fields: { threads } }, TaxonomyTerm: { fields: { threads } } });
