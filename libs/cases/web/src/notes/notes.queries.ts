import { graphql, type FragmentOf } from '@leerkring/contract';

export const NoteRow = graphql(`
  fragment NoteRow_caseNote on CaseNote @_unmask {
    id
    body
    liveSessionId
    createdAt
    editedAt
    deletedAt
    viewerCan
    author {
      id
      name
    }
  }
`);

export type NoteData = FragmentOf<typeof NoteRow>;

const CaseWithNotes = graphql(
  `
    fragment CaseWithNotes_caseFile on CaseFile @_unmask {
      id
      notes {
        ...NoteRow_caseNote
      }
    }
  `,
  [NoteRow],
);

export const WriteCaseNote = graphql(
  `
    mutation WriteCaseNote($input: WriteCaseNoteInput!) {
      writeCaseNote(input: $input) {
        caseFile {
          ...CaseWithNotes_caseFile
        }
      }
    }
  `,
  [CaseWithNotes],
);

export const EditCaseNote = graphql(
  `
    mutation EditCaseNote($input: EditCaseNoteInput!) {
      editCaseNote(input: $input) {
        caseFile {
          ...CaseWithNotes_caseFile
        }
      }
    }
  `,
  [CaseWithNotes],
);

export const DeleteCaseNote = graphql(
  `
    mutation DeleteCaseNote($input: DeleteCaseNoteInput!) {
      deleteCaseNote(input: $input) {
        caseFile {
          ...CaseWithNotes_caseFile
        }
      }
    }
  `,
  [CaseWithNotes],
);
