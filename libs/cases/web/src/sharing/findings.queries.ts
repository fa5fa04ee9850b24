import { graphql, type FragmentOf, type ResultOf } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';
import { FileTellsFragment } from '../metadata/metadata.queries';

registerPolicies({ ShareCheck: { keyFields: false }, Finding: { keyFields: false } });

export const Finding = graphql(`
  fragment Finding_finding on Finding @_unmask {
    key
    kind
    value
    times
    before
    written
    after
    versionId
  }
`);
export type FindingData = FragmentOf<typeof Finding>;

export const ShareCheckQuery = graphql(
  `
    query ShareCheck($caseFileId: ID!, $versionId: ID) {
      shareCheck(caseFileId: $caseFileId, versionId: $versionId) {
        waiting
        findings {
          ...Finding_finding
        }
        unread {
          id
          fileName
        }
        metadata {
          ...FileTells_metadata
        }
      }
    }
  `,
  [Finding, FileTellsFragment],
);
export type ShareCheckData = ResultOf<typeof ShareCheckQuery>['shareCheck'];
