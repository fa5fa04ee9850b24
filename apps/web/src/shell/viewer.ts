import type { ApolloClient } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { graphql, type ResultOf } from '@leerkring/contract';
import { errorOf, registerPolicies, type LeerkringError } from '@leerkring/platform/web';

// There is one viewer: what several queries ask of it is kept together.
registerPolicies({ Viewer: { keyFields: [] } });

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      account {
        id
        name
        email
        function
        organisation {
          id
          name
        }
      }
      roles
      groups {
        nodes {
          id
          name
          unreadCount
        }
      }
      viewerCan
      unreadNotificationCount
      openReportCount
      waitingApplicationCount
      head
    }
  }
`);

/** Whoever is signed in, their roles and learning groups, and what they may do on the platform. */
export type Viewer = NonNullable<ResultOf<typeof ViewerQuery>['viewer']>;

interface ViewerState {
  /** null: nobody is signed in, or (loading, error) not known yet. */
  viewer: Viewer | null;
  loading: boolean;
  error: LeerkringError | null;
  retry: () => void;
}

/** Who is signed in. The shell asks once; everyone else reads the same answer from the cache. */
export function useViewer(): ViewerState {
  const { data, error, loading, refetch } = useQuery(ViewerQuery, { fetchPolicy: 'cache-first', notifyOnNetworkStatusChange: true });
  return {
    viewer: data?.viewer ?? null,
    loading: loading && !data,
    error: error && !data ? errorOf(error) : null,
    retry: () => void refetch().catch(() => undefined),
  };
}

/** Begins to ask who is signed in. */
export async function askViewer(client: ApolloClient): Promise<void> {
  // A failure is shown by whoever reads the answer.
  await client.query({ query: ViewerQuery }).catch(() => undefined);
}

/** The session may have ended: asks again who is signed in, unless nobody was. */
export function askViewerAgain(client: ApolloClient): void {
  if (client.readQuery({ query: ViewerQuery })?.viewer) void client.refetchQueries({ include: [ViewerQuery] });
}

/** Asks again who is signed in. Returns where the stream of the account stands. */
export async function viewerHead(client: ApolloClient): Promise<number | undefined> {
  const { data } = await client.query({ query: ViewerQuery, fetchPolicy: 'network-only' });
  return data?.viewer?.head;
}
