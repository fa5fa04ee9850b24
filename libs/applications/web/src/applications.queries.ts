import { graphql, type FragmentOf } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';
import { IntakeView } from './intake/intake.queries';
import { PapersView } from './papers/papers.queries';

// Lists of what has no id of its own: the newest is the whole of it.
registerPolicies({ Application: { fields: { answers: { merge: false }, commitmentParties: { merge: false }, commitments: { merge: false }, invitedColleagues: { merge: false } } }, Delegation: { fields: { members: { merge: false } } } });

/** Somebody who was asked to take part in an application. */
const ApplicationPersonView = graphql(`
  fragment ApplicationPerson_person on ApplicationPerson @_unmask {
    id
    name
    email
    function
    note
    revision
    state
    invitedAt
    account {
      id
      name
    }
  }
`);

/** One application: what its page and its form show. */
export const ApplicationView = graphql(
  `
    fragment ApplicationView_application on Application @_unmask {
      ...IntakeView_application
      ...Papers_application
      id
      state
      createdAt
      submittedAt
      confirmBy
      confirmedAt
      group {
        id
        name
      }
      groupChoices {
        id
        name
      }
      missing
      viewerCan
      viewerSignsFor
      head
      organisation {
        id
        name
        province
      }
      contact {
        id
        name
      }
      instrument {
        id
        nl: name
        en: name(language: en)
      }
      answers {
        field
        value
        revision
        savedAt
        savedBy {
          id
          name
        }
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
      }
      delegation {
        id
        kind
        gaps
        members {
          ...ApplicationPerson_person
        }
      }
      invitedColleagues {
        ...ApplicationPerson_person
      }
      commitmentParties
      commitments {
        party
        function
        givenAt
        givenBy {
          id
          name
        }
      }
    }
  `,
  [IntakeView, PapersView, ApplicationPersonView],
);

export type ApplicationData = FragmentOf<typeof ApplicationView>;
export type AnswerData = ApplicationData['answers'][number];

export const ApplicationQuery = graphql(
  `
    query Application($id: ID!, $language: Language!) {
      application(id: $id) {
        ...ApplicationView_application
        track {
          id
          slug
          letter
          name(language: $language)
        }
      }
    }
  `,
  [ApplicationView],
);

export const BeginApplication = graphql(`
  mutation BeginApplication($input: BeginApplicationInput!) {
    beginApplication(input: $input) {
      application {
        id
        state
      }
    }
  }
`);

export const SaveApplicationAnswer = graphql(
  `
    mutation SaveApplicationAnswer($input: SaveApplicationAnswerInput!) {
      saveApplicationAnswer(input: $input) {
        application {
          ...ApplicationView_application
        }
      }
    }
  `,
  [ApplicationView],
);

export const MoveApplication = graphql(
  `
    mutation MoveApplication($input: MoveApplicationInput!) {
      moveApplication(input: $input) {
        application {
          ...ApplicationView_application
        }
      }
    }
  `,
  [ApplicationView],
);

export const GiveCommitment = graphql(
  `
    mutation GiveCommitment($input: CommitmentInput!) {
      giveCommitment(input: $input) {
        application {
          ...ApplicationView_application
        }
      }
    }
  `,
  [ApplicationView],
);

export const TakeBackCommitment = graphql(
  `
    mutation TakeBackCommitment($input: CommitmentInput!) {
      takeBackCommitment(input: $input) {
        application {
          ...ApplicationView_application
        }
      }
    }
  `,
  [ApplicationView],
);

/** What a track's page shows of applications: the way in for a municipality, and the list for who looks after the track. */
export const TrackApplicationsFragment = graphql(`
  fragment TrackApplications_track on Track @_unmask {
    id
    slug
    state
    viewerCan
    ownApplication {
      id
      state
    }
    earlierApplications {
      id
      state
      createdAt
    }
    applications {
      id
      state
      submittedAt
      organisation {
        id
        name
      }
    }
  }
`);

export type TrackApplicationsData = FragmentOf<typeof TrackApplicationsFragment>;
