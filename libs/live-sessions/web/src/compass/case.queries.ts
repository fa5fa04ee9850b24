import { graphql, type ResultOf } from '@leerkring/contract';

export const CompassCaseFragment = graphql(`
  fragment CompassCaseParts on CompassCase @_unmask {
    id
    title
    situation
    freePoles
    version
    archivedAt
    dilemmas {
      axis
      question
      first
      second
    }
  }
`);

/** The compass cases of a group, for its facilitators. */
export const CompassCasesQuery = graphql(
  `
    query CompassCasesOfGroup($id: ID!) {
      group(id: $id) {
        id
        compassCases {
          ...CompassCaseParts
        }
      }
    }
  `,
  [CompassCaseFragment],
);

export const WriteCompassCase = graphql(
  `
    mutation WriteCompassCase($input: WriteCompassCaseInput!) {
      writeCompassCase(input: $input) {
        compassCase {
          ...CompassCaseParts
        }
      }
    }
  `,
  [CompassCaseFragment],
);

export const ChangeCompassCase = graphql(
  `
    mutation ChangeCompassCase($input: ChangeCompassCaseInput!) {
      changeCompassCase(input: $input) {
        compassCase {
          ...CompassCaseParts
        }
      }
    }
  `,
  [CompassCaseFragment],
);

export const ArchiveCompassCase = graphql(`
  mutation ArchiveCompassCase($input: ArchiveCompassCaseInput!) {
    archiveCompassCase(input: $input) {
      compassCase {
        id
        archivedAt
      }
    }
  }
`);

export type CompassCaseData = ResultOf<typeof CompassCaseFragment>;
