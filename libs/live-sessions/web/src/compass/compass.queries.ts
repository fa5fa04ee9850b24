import { graphql, type ResultOf } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';

registerPolicies({ CompassGame: { fields: { viewerChoices: { merge: false }, consequences: { merge: false }, results: { merge: false } } } });

const OwnChoicesFragment = graphql(`
  fragment CompassOwnChoices on CompassGame @_unmask {
    id
    chosenCount
    viewerChoices {
      dilemma
      before
      beforeReason
      after
      afterReason
    }
  }
`);

const ConsequencesFragment = graphql(`
  fragment CompassConsequences on CompassGame @_unmask {
    id
    consequences {
      id
      dilemma
      pole
      text
      reach
      desirability
      revision
      viewerCan
      author {
        id
        name
      }
    }
  }
`);

/** The compass of a session, with what the reader chose; the room asks for it with all else. */
export const CompassFragment = graphql(
  `
    fragment CompassInRoom on CompassGame @_unmask {
      id
      title
      situation
      freePoles
      dilemmas {
        axis
        question
        first
        second
      }
      step
      dilemma
      revision
      results {
        people
        before
        after
      }
      endedAt
      ...CompassOwnChoices
      ...CompassConsequences
    }
  `,
  [OwnChoicesFragment, ConsequencesFragment],
);

/** The same anew. */
export const CompassQuery = graphql(
  `
    query Compass($id: ID!) {
      liveSession(id: $id) {
        id
        head
        compassGame {
          ...CompassInRoom
        }
      }
    }
  `,
  [CompassFragment],
);

export const StartCompassGame = graphql(`
  mutation StartCompassGame($input: StartCompassGameInput!) {
    startCompassGame(input: $input) {
      liveSession {
        id
        compassGame {
          id
        }
      }
    }
  }
`);

export const StepCompassGame = graphql(`
  mutation StepCompassGame($input: StepCompassGameInput!) {
    stepCompassGame(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export const StepCompassGameBack = graphql(`
  mutation StepCompassGameBack($input: StepCompassGameInput!) {
    stepCompassGameBack(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export const EndCompassGame = graphql(`
  mutation EndCompassGame($input: StepCompassGameInput!) {
    endCompassGame(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export const ChooseInCompass = graphql(
  `
    mutation ChooseInCompass($input: ChooseInCompassInput!) {
      chooseInCompass(input: $input) {
        liveSession {
          id
          compassGame {
            ...CompassOwnChoices
          }
        }
      }
    }
  `,
  [OwnChoicesFragment],
);

export const NoteConsequence = graphql(
  `
    mutation NoteConsequence($input: NoteConsequenceInput!) {
      noteConsequence(input: $input) {
        liveSession {
          id
          compassGame {
            ...CompassConsequences
          }
        }
      }
    }
  `,
  [ConsequencesFragment],
);

export const ChangeConsequence = graphql(
  `
    mutation ChangeConsequence($input: ChangeConsequenceInput!) {
      changeConsequence(input: $input) {
        liveSession {
          id
          compassGame {
            ...CompassConsequences
          }
        }
      }
    }
  `,
  [ConsequencesFragment],
);

export const RemoveConsequence = graphql(
  `
    mutation RemoveConsequence($input: RemoveConsequenceInput!) {
      removeConsequence(input: $input) {
        liveSession {
          id
          compassGame {
            ...CompassConsequences
          }
        }
      }
    }
  `,
  [ConsequencesFragment],
);

export type CompassGameData = ResultOf<typeof CompassFragment>;
export type ConsequenceData = CompassGameData['consequences'][number];
export type DilemmaData = CompassGameData['dilemmas'][number];
