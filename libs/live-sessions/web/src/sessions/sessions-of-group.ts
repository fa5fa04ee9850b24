import { useQuery } from '@apollo/client/react';
import { graphql, type ResultOf } from '@leerkring/contract';
import { useHeads } from '@leerkring/platform/web';

/** The meetings of a group; the list and the strip on one page ask once for both. */
export const SessionsOfGroupQuery = graphql(`
  query LiveSessionsOfGroup($id: ID!) {
    group(id: $id) {
      id
      viewerCan
      openLiveSession {
        id
        title
        presentCount
      }
      datePolls {
        id
        title
        closesAt
        settledAt
        cancelledAt
        delegations {
          organisation {
            id
          }
          answer {
            revision
          }
        }
      }
      liveSessions {
        nodes {
          id
          title
          state
          plannedAt
          openedAt
          closedAt
          lastOrdinal
          meeting {
            id
            endsAt
            place
            link
          }
        }
      }
    }
  }
`);

export type SessionsOfGroup = ResultOf<typeof SessionsOfGroupQuery>['group'];
export type ListedSession = SessionsOfGroup['liveSessions']['nodes'][number];

/** The meetings of a group, fetched again when one of them is planned, opened or closed. */
export function useSessionsOfGroup(groupId: string): { group: SessionsOfGroup | undefined; error: unknown; retry: () => void } {
  const { data, error, refetch } = useQuery(SessionsOfGroupQuery, { variables: { id: groupId } });
  const retry = (): void => void refetch().catch(() => undefined);
  useHeads([groupId], (streams) => {
    if (!streams.length || streams.some((stream) => /^(live_session|date_poll):/.test(stream))) retry();
  });
  return { group: data?.group, error: data ? undefined : error, retry };
}
