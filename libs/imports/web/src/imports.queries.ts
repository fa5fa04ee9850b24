import { graphql, type ResultOf } from '@leerkring/contract';

export const ImportQuery = graphql(`
  query Import($id: ID!, $outcome: ImportOutcome, $after: String) {
    import(id: $id) {
      id
      kind
      fileName
      state
      sheet
      total
      done
      sheets {
        name
        lines
        tooLong
      }
      columns {
        column
        heading
        example
      }
      mapping {
        field
        column
      }
      missing
      counts {
        added
        changed
        same
        faulty
      }
      lines(outcome: $outcome, first: 25, after: $after) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        nodes {
          line
          outcome
          words
          reasons {
            code
            field
            value
            suggestions
            number
          }
        }
      }
    }
  }
`);

export type ImportData = ResultOf<typeof ImportQuery>['import'];

export const MapImport = graphql(`
  mutation MapImport($input: MapImportInput!) {
    mapImport(input: $input) {
      import {
        id
      }
    }
  }
`);

export const BeginImport = graphql(`
  mutation BeginImport($input: ImportInput!) {
    beginImport(input: $input) {
      import {
        id
        state
        total
        done
      }
    }
  }
`);

export const DiscardImport = graphql(`
  mutation DiscardImport($input: ImportInput!) {
    discardImport(input: $input) {
      discardedImportId
    }
  }
`);

export const ImportsQuery = graphql(`
  query Imports {
    imports {
      id
      kind
      fileName
      state
      createdAt
    }
    unsentGroupInvitations
  }
`);

export const SendGroupInvitations = graphql(`
  mutation SendGroupInvitations {
    sendGroupInvitations {
      sent
      remaining
    }
  }
`);
