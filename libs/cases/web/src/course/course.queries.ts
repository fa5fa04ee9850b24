import { graphql } from '@leerkring/contract';

/** Where a case stands and how it came there. */
export const CaseCourse = graphql(`
  fragment CaseCourse_caseFile on CaseFile @_unmask {
    id
    state
    viewerCan
    contact {
      id
      name
    }
    changes {
      id
      fromState
      toState
      reason
      madeAt
      madeBy {
        id
        name
      }
      fromContact {
        id
        name
      }
      toContact {
        id
        name
      }
    }
  }
`);

export const MoveCaseFile = graphql(
  `
    mutation MoveCaseFile($input: MoveCaseFileInput!) {
      moveCaseFile(input: $input) {
        caseFile {
          ...CaseCourse_caseFile
        }
      }
    }
  `,
  [CaseCourse],
);

export const HandOverCaseFile = graphql(
  `
    mutation HandOverCaseFile($input: HandOverCaseFileInput!) {
      handOverCaseFile(input: $input) {
        caseFile {
          ...CaseCourse_caseFile
        }
      }
    }
  `,
  [CaseCourse],
);
