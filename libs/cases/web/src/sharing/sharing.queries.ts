import { graphql, type FragmentOf, type ResultOf } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';
import { Finding } from './findings.queries';

// Two lists of the same thing are two answers: they do not grow into each other.
registerPolicies({ Share: { fields: { versions: { merge: false }, deciders: { merge: false } } }, SharedCase: { keyFields: false } });

const SharedVersion = graphql(`
  fragment SharedVersion_version on DocumentVersion @_unmask {
    id
    number
    fileName
    bytes
    sha256
    macros
    scan
    note
    classification
    destroyedAt
    viewerCan
    document {
      id
      name
    }
  }
`);
export type SharedVersionData = FragmentOf<typeof SharedVersion>;

const SharedCase = graphql(`
  fragment SharedCase_case on SharedCase @_unmask {
    id
    title
    keyQuestion
    organisation {
      id
      name
    }
  }
`);

const ShareFragment = graphql(
  `
    fragment Share_share on Share @_unmask {
      id
      state
      audience
      groupName
      purpose
      endsAt
      mayDownload
      proposedAt
      proposedBy {
        id
        name
      }
      approvedAt
      refusedAt
      decidedBy {
        id
        name
      }
      retractedAt
      withdrawnAt
      endedBy {
        id
        name
      }
      keptAt
      reason
      coordinatorDecides
      deciders {
        id
        name
      }
      viewerCan
      caseFile {
        ...SharedCase_case
      }
      versions {
        ...SharedVersion_version
      }
      keptFindings {
        ...Finding_finding
      }
    }
  `,
  [SharedCase, SharedVersion, Finding],
);
export type ShareData = FragmentOf<typeof ShareFragment>;

export const ShareQuery = graphql(
  `
    query Share($id: ID!) {
      share(id: $id) {
        ...Share_share
      }
    }
  `,
  [ShareFragment],
);

/** A request in a list: little, as there are many. */
const ShareRow = graphql(`
  fragment ShareRow_share on Share @_unmask {
    id
    state
    audience
    groupName
    purpose
    endsAt
    proposedBy {
      id
      name
    }
    caseFile {
      id
      title
    }
    versions {
      id
    }
  }
`);
export type ShareRowData = FragmentOf<typeof ShareRow>;

/** The parts of the page; more of the last one comes page by page. */
export const SharesQuery = graphql(
  `
    query Shares($after: String) {
      waiting: shares(box: waiting, first: 50) {
        totalCount
        nodes {
          ...ShareRow_share
        }
      }
      pending: shares(box: pending, first: 50) {
        totalCount
        nodes {
          ...ShareRow_share
        }
      }
      running: shares(box: running, first: 50) {
        totalCount
        nodes {
          ...ShareRow_share
        }
      }
      ended: shares(box: ended, first: 20, after: $after) {
        totalCount
        nodes {
          ...ShareRow_share
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ShareRow],
);
export type SharesData = ResultOf<typeof SharesQuery>;

export const ProposeShare = graphql(`
  mutation ProposeShare($input: ProposeShareInput!) {
    proposeShare(input: $input) {
      share {
        id
        coordinatorDecides
        deciders {
          id
          name
        }
      }
    }
  }
`);

export const ApproveShare = graphql(
  `
    mutation ApproveShare($input: ApproveShareInput!) {
      approveShare(input: $input) {
        share {
          ...Share_share
        }
      }
    }
  `,
  [ShareFragment],
);

export const RefuseShare = graphql(
  `
    mutation RefuseShare($input: RefuseShareInput!) {
      refuseShare(input: $input) {
        share {
          ...Share_share
        }
      }
    }
  `,
  [ShareFragment],
);

export const RetractShare = graphql(
  `
    mutation RetractShare($input: RetractShareInput!) {
      retractShare(input: $input) {
        share {
          ...Share_share
        }
      }
    }
  `,
  [ShareFragment],
);

export const WithdrawShare = graphql(
  `
    mutation WithdrawShare($input: WithdrawShareInput!) {
      withdrawShare(input: $input) {
        share {
          ...Share_share
        }
      }
    }
  `,
  [ShareFragment],
);

export const ReadingsQuery = graphql(`
  query Readings($versionId: ID!, $after: String) {
    readings(versionId: $versionId, first: 50, after: $after) {
      totalCount
      nodes {
        id
        kind
        at
        account {
          id
          name
          organisation {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const LibraryQuery = graphql(
  `
    query Library($audience: ShareAudience, $organisationId: ID, $groupId: ID, $since: DateTime, $after: String) {
      libraryOrganisations {
        id
        name
      }
      library(audience: $audience, organisationId: $organisationId, groupId: $groupId, since: $since, first: 20, after: $after) {
        totalCount
        nodes {
          id
          audience
          purpose
          sharedAt
          endsAt
          version {
            ...SharedVersion_version
            readRequest {
              dueOn
            }
            readConfirmedAt
            receiptRights
          }
          caseFile {
            ...SharedCase_case
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [SharedVersion, SharedCase],
);

export const VisitLibrary = graphql(`
  mutation VisitLibrary {
    visitLibrary {
      newSince
    }
  }
`);
export type LibraryItemData = ResultOf<typeof LibraryQuery>['library']['nodes'][number];
