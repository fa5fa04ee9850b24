import { graphql, type ResultOf } from '@leerkring/contract';
import { PollFragment, SpeakerFragment } from '../fragments';

/** What the group makes of its inputs for a meeting. */
export const JointAgendaFragment = graphql(
  `
    fragment MeetingJointAgenda on JointAgenda @_unmask {
      id
      inputsUntil
      boxMinutes
      meetingMinutes
      revision
      settledAt
      items {
        clusterId
        name
        minutes
      }
      vote {
        ...LiveSessionPoll
      }
      clusters {
        id
        name
        revision
      }
      inputs {
        id
        text
        explanation
        createdAt
        changedAt
        place
        clusterId
        parkReason
        revision
        viewerCan
        author {
          ...LiveSessionSpeaker
        }
      }
    }
  `,
  [SpeakerFragment, PollFragment],
);

export type JointAgendaData = ResultOf<typeof JointAgendaFragment>;
export type ClusterData = JointAgendaData['clusters'][number];
export type ItemData = JointAgendaData['items'][number];
export type InputData = JointAgendaData['inputs'][number];

export const CollectInputs = graphql(
  `
    mutation CollectInputs($input: CollectInputsInput!) {
      collectInputs(input: $input) {
        meeting {
          id
          jointAgenda {
            ...MeetingJointAgenda
          }
        }
      }
    }
  `,
  [JointAgendaFragment],
);

export const GiveInput = graphql(
  `
    mutation GiveInput($input: GiveInputInput!) {
      giveInput(input: $input) {
        meeting {
          id
          jointAgenda {
            ...MeetingJointAgenda
          }
        }
      }
    }
  `,
  [JointAgendaFragment],
);

export const ChangeInput = graphql(
  `
    mutation ChangeInput($input: ChangeInputInput!) {
      changeInput(input: $input) {
        meeting {
          id
          jointAgenda {
            ...MeetingJointAgenda
          }
        }
      }
    }
  `,
  [JointAgendaFragment],
);

export const WithdrawInput = graphql(
  `
    mutation WithdrawInput($input: WithdrawInputInput!) {
      withdrawInput(input: $input) {
        meeting {
          id
          jointAgenda {
            ...MeetingJointAgenda
          }
        }
      }
    }
  `,
  [JointAgendaFragment],
);
