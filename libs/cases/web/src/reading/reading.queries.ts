import { graphql, type ResultOf } from '@leerkring/contract';

export const DocumentVersionQuery = graphql(`
  query DocumentVersion($id: ID!) {
    documentVersion(id: $id) {
      id
      number
      fileName
      bytes
      createdAt
      destroyedAt
      classification
      viewerCan
      watermark {
        name
        at
      }
      author {
        id
        name
      }
      text {
        state
        progress
        unit
        trouble
      }
      pdf {
        state
        trouble
      }
      document {
        id
        name
        versions {
          id
          number
          destroyedAt
          text {
            state
          }
        }
        caseFile {
          id
          title
          viewerCan
          head
          documentsHead
        }
      }
    }
  }
`);

export type ViewedVersion = ResultOf<typeof DocumentVersionQuery>['documentVersion'];
