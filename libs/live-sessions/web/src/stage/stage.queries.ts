import { graphql, type ResultOf } from '@leerkring/contract';
import { SpeakerFragment } from '../fragments';

/** A question as the stage shows it. */
export const StageQuestionFragment = graphql(
  `
    fragment StageQuestionView on StageQuestion @_unmask {
      id
      text
      votes
      viewerVoted
      askedAt
      editedAt
      takenAt
      settledAt
      outcome
      reason
      viewerCan
      author {
        ...LiveSessionSpeaker
      }
    }
  `,
  [SpeakerFragment],
);

/** What the room knows of its stage. */
export const StageInRoomFragment = graphql(`
  fragment StageInRoom on Stage @_unmask {
    openedAt
    closedAt
  }
`);

/** The stage with its questions, asked apart from the room: votes come every second, and the rest of the room need not be drawn anew. */
export const StageFragment = graphql(
  `
    fragment SessionStage on LiveSession @_unmask {
      id
      stage {
        ...StageInRoom
        questions {
          ...StageQuestionView
        }
      }
    }
  `,
  [StageInRoomFragment, StageQuestionFragment],
);

export const StageQuery = graphql(
  `
    query SessionStage($id: ID!) {
      liveSession(id: $id) {
        id
        ...SessionStage
      }
    }
  `,
  [StageFragment],
);

export type StageData = NonNullable<ResultOf<typeof StageFragment>['stage']>;
export type StageQuestionData = ResultOf<typeof StageQuestionFragment>;

export const OpenStage = graphql(`
  mutation OpenStage($input: StageInput!) {
    openStage(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export const CloseStage = graphql(`
  mutation CloseStage($input: StageInput!) {
    closeStage(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export const TakeStageQuestion = graphql(`
  mutation TakeStageQuestion($input: StageQuestionInput!) {
    takeStageQuestion(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export const AnswerStageQuestion = graphql(`
  mutation AnswerStageQuestion($input: StageQuestionInput!) {
    answerStageQuestion(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export const SetAsideStageQuestion = graphql(`
  mutation SetAsideStageQuestion($input: SetAsideStageQuestionInput!) {
    setAsideStageQuestion(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export const ReturnStageQuestion = graphql(`
  mutation ReturnStageQuestion($input: StageQuestionInput!) {
    returnStageQuestion(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export const WithdrawStageQuestion = graphql(`
  mutation WithdrawStageQuestion($input: StageQuestionInput!) {
    withdrawStageQuestion(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export const AskStageQuestion = graphql(
  `
    mutation AskStageQuestion($input: AskStageQuestionInput!) {
      askStageQuestion(input: $input) {
        stageQuestion {
          ...StageQuestionView
        }
      }
    }
  `,
  [StageQuestionFragment],
);

export const EditStageQuestion = graphql(
  `
    mutation EditStageQuestion($input: EditStageQuestionInput!) {
      editStageQuestion(input: $input) {
        stageQuestion {
          ...StageQuestionView
        }
      }
    }
  `,
  [StageQuestionFragment],
);

export const VoteStageQuestion = graphql(`
  mutation VoteStageQuestion($input: VoteStageQuestionInput!) {
    voteStageQuestion(input: $input) {
      stageQuestion {
        id
        votes
        viewerVoted
      }
    }
  }
`);
