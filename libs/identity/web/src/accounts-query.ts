import { graphql, type ResultOf } from '@leerkring/contract';

export const Accounts = graphql(`
  query Accounts($search: String!, $after: String) {
    accounts(search: $search, first: 25, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
        email
        function
        jobTitle
        organisation {
          id
          name
        }
        roles
        blockedAt
        viewerCan
      }
    }
  }
`);

export type AccountRow = ResultOf<typeof Accounts>['accounts']['nodes'][number];
