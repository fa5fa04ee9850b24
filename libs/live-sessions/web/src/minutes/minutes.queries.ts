import { graphql, type ResultOf } from '@leerkring/contract';
import { SpeakerFragment } from '../fragments';

/** The minutes of a session, as far as the reader may see them, and who sits in its group. */
export const MinutesQuery = graphql(
  `
    query Minutes($liveSessionId: ID!) {
      liveSession(id: $liveSessionId) {
        id
        head
        title
        state
        group {
          id
          name
          track {
            id
            letter
          }
          members {
            nodes {
              id
              account {
                ...LiveSessionSpeaker
              }
            }
          }
        }
        minutes {
          id
          head
          version
          state
          title
          startedAt
          endedAt
          place
          reason
          submittedAt
          finalAt
          hash
          intact
          viewerCan
          finalBy {
            id
            name
          }
          people {
            id
            name
          }
          sections {
            key
            text
            revision
          }
          amendments {
            id
            section
            text
            reason
            state
            answer
            createdAt
            author {
              id
              name
            }
            answeredBy {
              id
              name
            }
          }
        }
      }
    }
  `,
  [SpeakerFragment],
);

export type SessionOfMinutes = ResultOf<typeof MinutesQuery>['liveSession'];
export type MinutesData = SessionOfMinutes['minutes'][number];
export type SectionData = MinutesData['sections'][number];
export type AmendmentData = MinutesData['amendments'][number];

export const ChangeMinutes = graphql(`
  mutation ChangeMinutes($input: ChangeMinutesInput!) {
    changeMinutes(input: $input) {
      minutes {
        id
      }
    }
  }
`);

export const SubmitMinutes = graphql(`
  mutation SubmitMinutes($input: SubmitMinutesInput!) {
    submitMinutes(input: $input) {
      minutes {
        id
      }
    }
  }
`);

export const ProposeAmendment = graphql(`
  mutation ProposeAmendment($input: ProposeAmendmentInput!) {
    proposeAmendment(input: $input) {
      minutes {
        id
      }
    }
  }
`);

export const AnswerAmendment = graphql(`
  mutation AnswerAmendment($input: AnswerAmendmentInput!) {
    answerAmendment(input: $input) {
      minutes {
        id
      }
    }
  }
`);

export const FinaliseMinutes = graphql(`
  mutation FinaliseMinutes($input: FinaliseMinutesInput!) {
    finaliseMinutes(input: $input) {
      minutes {
        id
      }
    }
  }
`);

export const CorrectMinutes = graphql(`
  mutation CorrectMinutes($input: CorrectMinutesInput!) {
    correctMinutes(input: $input) {
      minutes {
        id
      }
    }
  }
`);
