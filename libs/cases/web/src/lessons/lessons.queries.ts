import { graphql, type FragmentOf } from '@leerkring/contract';

export const LessonRow = graphql(`
  fragment LessonRow_lesson on Lesson @_unmask {
    id
    kind
    title
    situation
    action
    effect
    liveSessionId
    revision
    changedAt
    readyAt
    viewerCan
    changedBy {
      id
      name
    }
  }
`);

export type LessonData = FragmentOf<typeof LessonRow>;

const CaseWithLessons = graphql(
  `
    fragment CaseWithLessons_caseFile on CaseFile @_unmask {
      id
      lessons {
        ...LessonRow_lesson
      }
    }
  `,
  [LessonRow],
);

export const DraftLesson = graphql(
  `
    mutation DraftLesson($input: DraftLessonInput!) {
      draftLesson(input: $input) {
        caseFile {
          ...CaseWithLessons_caseFile
        }
      }
    }
  `,
  [CaseWithLessons],
);

export const ChangeLesson = graphql(
  `
    mutation ChangeLesson($input: ChangeLessonInput!) {
      changeLesson(input: $input) {
        caseFile {
          ...CaseWithLessons_caseFile
        }
      }
    }
  `,
  [CaseWithLessons],
);

export const FinishLesson = graphql(
  `
    mutation FinishLesson($input: FinishLessonInput!) {
      finishLesson(input: $input) {
        caseFile {
          ...CaseWithLessons_caseFile
        }
      }
    }
  `,
  [CaseWithLessons],
);

export const ReopenLesson = graphql(
  `
    mutation ReopenLesson($input: LessonInput!) {
      reopenLesson(input: $input) {
        caseFile {
          ...CaseWithLessons_caseFile
        }
      }
    }
  `,
  [CaseWithLessons],
);

export const RemoveLesson = graphql(
  `
    mutation RemoveLesson($input: LessonInput!) {
      removeLesson(input: $input) {
        caseFile {
          ...CaseWithLessons_caseFile
        }
      }
    }
  `,
  [CaseWithLessons],
);
