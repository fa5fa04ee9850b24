import { graphql } from '@leerkring/contract';
import { PostAuthor, PostView } from '../thread.queries';
import { Fields, Tag } from './kinds.fragments';

export const UpdateThread = graphql(
  `
    mutation UpdateThread($input: UpdateThreadInput!) {
      updateThread(input: $input) {
        thread {
          id
          title
          editedAt
          tags {
            ...ThreadTag_term
          }
          ...ThreadFields_thread
        }
      }
    }
  `,
  [Tag, Fields],
);

export const AcceptAnswer = graphql(
  `
    mutation AcceptAnswer($input: AcceptAnswerInput!) {
      acceptAnswer(input: $input) {
        thread {
          id
          answeredAt
          acceptedAnswer {
            ...PostView_post
          }
        }
      }
    }
  `,
  [PostView],
);

export const WithdrawAcceptedAnswer = graphql(`
  mutation WithdrawAcceptedAnswer($input: WithdrawAcceptedAnswerInput!) {
    withdrawAcceptedAnswer(input: $input) {
      thread {
        id
        answeredAt
        acceptedAnswer {
          id
        }
      }
    }
  }
`);

/** The answer of a question that was accepted while its post was not at hand. */
export const AcceptedAnswerQuery = graphql(
  `
    query AcceptedAnswer($id: ID!) {
      thread(id: $id) {
        id
        answeredAt
        acceptedAnswer {
          ...PostView_post
        }
      }
    }
  `,
  [PostView],
);

export const ConfirmAnnouncement = graphql(`
  mutation ConfirmAnnouncement($input: ConfirmAnnouncementInput!) {
    confirmAnnouncement(input: $input) {
      thread {
        id
        confirmedAt
      }
    }
  }
`);

export const ConfirmationsQuery = graphql(
  `
    query AnnouncementConfirmations($id: ID!) {
      viewer {
        head
      }
      thread(id: $id) {
        id
        confirmations {
          confirmed {
            confirmedAt
            account {
              ...PostAuthor
            }
          }
          missing {
            ...PostAuthor
          }
        }
      }
    }
  `,
  [PostAuthor],
);
