import { graphql, type ResultOf } from '@leerkring/contract';

const VersionReceipts = graphql(`
  fragment VersionReceipts_documentVersion on DocumentVersion @_unmask {
    id
    readRequest {
      askedAt
      dueOn
    }
    readConfirmedAt
    receiptRights
    readConfirmations {
      confirmedAt
      account {
        id
        name
      }
    }
    readersElsewhere {
      count
      organisation {
        id
        name
      }
    }
  }
`);

export const ReceiptsQuery = graphql(
  `
    query Receipts($id: ID!) {
      documentVersion(id: $id) {
        ...VersionReceipts_documentVersion
      }
    }
  `,
  [VersionReceipts],
);

export type ReceiptsData = ResultOf<typeof ReceiptsQuery>['documentVersion'];

export const AskReading = graphql(
  `
    mutation AskReading($input: AskReadingInput!) {
      askReading(input: $input) {
        documentVersion {
          ...VersionReceipts_documentVersion
        }
      }
    }
  `,
  [VersionReceipts],
);

export const WithdrawReadRequest = graphql(
  `
    mutation WithdrawReadRequest($input: ReadingInput!) {
      withdrawReadRequest(input: $input) {
        documentVersion {
          ...VersionReceipts_documentVersion
        }
      }
    }
  `,
  [VersionReceipts],
);

export const ConfirmReading = graphql(
  `
    mutation ConfirmReading($input: ReadingInput!) {
      confirmReading(input: $input) {
        documentVersion {
          ...VersionReceipts_documentVersion
        }
      }
    }
  `,
  [VersionReceipts],
);
