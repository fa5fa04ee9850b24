import { graphql, type FragmentOf, type ResultOf } from '@leerkring/contract';
import { TermFragment, TrackNameFragment } from '@leerkring/tracks/web';
import { CaseCourse } from './course/course.queries';
import { CaseWithCanvas } from './canvas/canvas.queries';
import { LessonRow } from './lessons/lessons.queries';
import { WeighingRow } from './weighing/weighing.queries';
import { NoteRow } from './notes/notes.queries';

/** A case in a list. */
export const CaseRow = graphql(`
  fragment CaseRow_caseFile on CaseFile @_unmask {
    id
    title
    keyQuestion
    state
    createdAt
    contact {
      id
    }
    organisation {
      id
      name
    }
    documents {
      id
    }
  }
`);

export const GroupCasesQuery = graphql(
  `
    query GroupCases($groupId: ID!) {
      group(id: $groupId) {
        id
        name
        viewerCan
        caseFiles {
          nodes {
            ...CaseRow_caseFile
          }
          totalCount
        }
      }
    }
  `,
  [CaseRow],
);

export const CasesQuery = graphql(
  `
    query Cases($language: Language!) {
      viewer {
        groups {
          nodes {
            id
            name
            viewerCan
          }
        }
      }
      caseFiles {
        nodes {
          ...CaseRow_caseFile
          group {
            id
            name
            track {
              id
              ...TrackName_track
            }
          }
        }
        totalCount
      }
    }
  `,
  [CaseRow, TrackNameFragment],
);

export const DocumentRow = graphql(`
  fragment DocumentRow_document on Document @_unmask {
    id
    name
    versions {
      id
      number
      fileName
      bytes
      sha256
      macros
      scan
      note
      classification
      createdAt
      author {
        id
        name
      }
      destroyedAt
      destroyedReason
      destroyedBy {
        id
        name
      }
      viewerCan
      shares {
        id
        state
        audience
        groupName
        endsAt
      }
    }
  }
`);

/** What a case says, as people edit it. */
const CaseWords = graphql(
  `
    fragment CaseWords_caseFile on CaseFile @_unmask {
      id
      title
      keyQuestion
      summary
      asked
      revision
      terms {
        ...Term_term
      }
      people {
        function
        description
        account {
          id
          name
        }
      }
      moments {
        on
        what
        kind
      }
    }
  `,
  [TermFragment],
);

export const CaseFileQuery = graphql(
  `
    query CaseFile($id: ID!, $language: Language!) {
      caseFile(id: $id) {
        id
        head
        documentsHead
        ...CaseWords_caseFile
        createdAt
        ...CaseCourse_caseFile
        organisation {
          id
          name
        }
        group {
          id
          name
          track {
            id
            letter
            ...TrackName_track
          }
          members {
            nodes {
              id
              role
              account {
                id
                name
                function
                jobTitle
              }
              organisation {
                id
                name
              }
            }
            totalCount
          }
        }
        documents {
          ...DocumentRow_document
        }
        notes {
          ...NoteRow_caseNote
        }
        lessons {
          ...LessonRow_lesson
        }
        weighings {
          ...WeighingRow_weighing
        }
        ...CaseWithCanvas_caseFile
      }
    }
  `,
  [CaseCourse, CaseWithCanvas, CaseWords, DocumentRow, LessonRow, NoteRow, TrackNameFragment, WeighingRow],
);

export const OpenCaseFile = graphql(
  `
    mutation OpenCaseFile($input: OpenCaseFileInput!) {
      openCaseFile(input: $input) {
        caseFile {
          ...CaseRow_caseFile
        }
      }
    }
  `,
  [CaseRow],
);

export const UpdateCaseFile = graphql(
  `
    mutation UpdateCaseFile($input: UpdateCaseFileInput!) {
      updateCaseFile(input: $input) {
        caseFile {
          ...CaseWords_caseFile
        }
      }
    }
  `,
  [CaseWords],
);

export type CaseRowData = FragmentOf<typeof CaseRow>;
export type CaseData = ResultOf<typeof CasesQuery>['caseFiles']['nodes'][number];
export type CaseFileData = ResultOf<typeof CaseFileQuery>['caseFile'];
export type CasePersonData = CaseFileData['people'][number];
export type CaseMomentData = CaseFileData['moments'][number];
export type CaseChangeData = CaseFileData['changes'][number];
export type DocumentData = CaseFileData['documents'][number];
export type VersionData = DocumentData['versions'][number];
