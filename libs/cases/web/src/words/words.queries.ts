import { graphql, type ResultOf } from '@leerkring/contract';

export const CasesToWriteIn = graphql(`
  query CasesToWriteIn($groupId: ID!) {
    group(id: $groupId) {
      id
      caseFiles {
        nodes {
          id
          title
          viewerCan
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

export type CaseToWriteIn = ResultOf<typeof CasesToWriteIn>['group']['caseFiles']['nodes'][number];
