import { graphql } from '@leerkring/contract';
import { DocumentRow } from './cases.queries';

export const DestroyDocumentVersion = graphql(`
  mutation DestroyDocumentVersion($input: DestroyDocumentVersionInput!) {
    destroyDocumentVersion(input: $input) {
      documentVersion {
        id
        fileName
        note
        destroyedAt
        destroyedReason
        destroyedBy {
          id
          name
        }
        viewerCan
      }
    }
  }
`);

export const RestoreDocumentVersion = graphql(
  `
    mutation RestoreDocumentVersion($input: RestoreDocumentVersionInput!) {
      restoreDocumentVersion(input: $input) {
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
