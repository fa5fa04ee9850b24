import { graphql, type ResultOf } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';

registerPolicies({ SubSessions: { fields: { subSessions: { merge: false } } }, SubSession: { fields: { seated: { merge: false } } } });

export const SubSessionsFragment = graphql(`
  fragment SubSessionsOfSession on SubSessions @_unmask {
    id
    head
    backAt
    viewerSeat
    subSessions {
      id
      title
      places
      taken
      closedAt
      viewerCan
    }
  }
`);

/** The sub-sessions of a session, without who sits in them. */
export const SubSessionsQuery = graphql(
  `
    query SubSessions($id: ID!) {
      viewer {
        head
      }
      liveSession(id: $id) {
        id
        viewerCan
        subSessions {
          ...SubSessionsOfSession
        }
      }
    }
  `,
  [SubSessionsFragment],
);

/** Who sits in one of them, for whoever wants to know. */
export const SeatedQuery = graphql(`
  query Seated($mainId: ID!, $id: ID!) {
    liveSession(id: $mainId) {
      id
      subSessions {
        id
        subSession(id: $id) {
          id
          seated {
            id
            name
            organisation {
              id
              name
            }
          }
        }
      }
    }
  }
`);

export const OpenSubSessions = graphql(
  `
    mutation OpenSubSessions($input: OpenSubSessionsInput!) {
      openSubSessions(input: $input) {
        liveSession {
          id
          subSessions {
            ...SubSessionsOfSession
          }
        }
      }
    }
  `,
  [SubSessionsFragment],
);

export const RenameSubSession = graphql(
  `
    mutation RenameSubSession($input: RenameSubSessionInput!) {
      renameSubSession(input: $input) {
        liveSession {
          id
          subSessions {
            ...SubSessionsOfSession
          }
        }
      }
    }
  `,
  [SubSessionsFragment],
);

export const RecallSubSessions = graphql(
  `
    mutation RecallSubSessions($input: RecallSubSessionsInput!) {
      recallSubSessions(input: $input) {
        liveSession {
          id
          subSessions {
            ...SubSessionsOfSession
          }
        }
      }
    }
  `,
  [SubSessionsFragment],
);

export const CloseSubSession = graphql(`
  mutation CloseSubSession($input: CloseLiveSessionInput!) {
    closeLiveSession(input: $input) {
      liveSession {
        id
        state
        closedAt
        viewerCan
      }
    }
  }
`);

/** Answers with the rights that one has where one sits now, and with the one seat. */
export const WalkToSubSession = graphql(
  `
    mutation WalkToSubSession($input: WalkToSubSessionInput!) {
      walkToSubSession(input: $input) {
        liveSession {
          id
          viewerCan
          callAddress
          partOf {
            id
            subSessions {
              ...SubSessionsOfSession
            }
          }
        }
      }
    }
  `,
  [SubSessionsFragment],
);

export type SubSessionsData = NonNullable<ResultOf<typeof SubSessionsQuery>['liveSession']['subSessions']>;
export type SubSessionData = SubSessionsData['subSessions'][number];
