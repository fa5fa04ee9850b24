import { graphql } from '@leerkring/contract';

/** What a screen shows of the case that a municipality applies with. */
export const PapersView = graphql(`
  fragment Papers_application on Application @_unmask {
    id
    papers {
      id
      fileName
      bytes
    }
    caseBegunAt
    caseFile {
      id
      title
    }
  }
`);

export const RemoveApplicationPaper = graphql(
  `
    mutation RemoveApplicationPaper($input: RemoveApplicationPaperInput!) {
      removeApplicationPaper(input: $input) {
        application {
          ...Papers_application
        }
      }
    }
  `,
  [PapersView],
);

export const BeginCase = graphql(
  `
    mutation BeginCase($input: BeginCaseInput!) {
      beginCase(input: $input) {
        application {
          ...Papers_application
        }
      }
    }
  `,
  [PapersView],
);
