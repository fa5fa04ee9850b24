import { graphql } from '@leerkring/contract';
import { JointAgendaFragment } from './agenda.queries';

/** Which inputs are probably about the same. */
export const SimilarInputsQuery = graphql(`
  query SimilarInputs($id: ID!) {
    meeting(id: $id) {
      id
      jointAgenda {
        id
        similarInputs {
          ids
        }
      }
    }
  }
`);

export const MakeCluster = graphql(
  `
    mutation MakeCluster($input: MakeClusterInput!) {
      makeCluster(input: $input) {
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

export const NameCluster = graphql(
  `
    mutation NameCluster($input: NameClusterInput!) {
      nameCluster(input: $input) {
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

export const RemoveCluster = graphql(
  `
    mutation RemoveCluster($input: RemoveClusterInput!) {
      removeCluster(input: $input) {
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

export const MoveInput = graphql(
  `
    mutation MoveInput($input: MoveInputInput!) {
      moveInput(input: $input) {
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

export const OpenClusterVote = graphql(
  `
    mutation OpenClusterVote($input: OpenClusterVoteInput!) {
      openClusterVote(input: $input) {
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

export const ArrangeJointAgenda = graphql(
  `
    mutation ArrangeJointAgenda($input: ArrangeJointAgendaInput!) {
      arrangeJointAgenda(input: $input) {
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

export const SettleJointAgenda = graphql(
  `
    mutation SettleJointAgenda($input: SettleJointAgendaInput!) {
      settleJointAgenda(input: $input) {
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
