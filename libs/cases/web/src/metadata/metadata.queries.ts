import { graphql, type FragmentOf } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';
import { DocumentRow } from '../cases.queries';

registerPolicies({ DocumentMetadata: { keyFields: ['versionId'] }, MetadataItem: { keyFields: false } });

export const FileTellsFragment = graphql(`
  fragment FileTells_metadata on DocumentMetadata @_unmask {
    versionId
    state
    trouble
    removable
    items {
      kind
      name
      value
      place
    }
  }
`);
export type MetadataData = FragmentOf<typeof FileTellsFragment>;

export const DocumentMetadataQuery = graphql(
  `
    query DocumentMetadata($versionId: ID!) {
      documentMetadata(versionId: $versionId) {
        ...FileTells_metadata
      }
    }
  `,
  [FileTellsFragment],
);

export const RemoveDocumentMetadata = graphql(
  `
    mutation RemoveDocumentMetadata($input: RemoveDocumentMetadataInput!) {
      removeDocumentMetadata(input: $input) {
        documentVersion {
          id
          number
          document {
            ...DocumentRow_document
          }
        }
      }
    }
  `,
  [DocumentRow],
);
