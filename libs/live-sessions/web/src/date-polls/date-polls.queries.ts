import { graphql, type ResultOf } from '@leerkring/contract';

/** What a screen shows of a date poll. */
export const DatePollFragment = graphql(`
  fragment DatePoll_datePoll on DatePoll @_unmask {
    id
    head
    title
    message
    openedAt
    closesAt
    settledAt
    settledNumber
    meetingId
    cancelledAt
    reason
    viewerCan
    viewerOrganisationId
    openedBy {
      id
      name
    }
    moments {
      number
      startsAt
      endsAt
    }
    delegations {
      organisation {
        id
        name
      }
      answer {
        choices
        revision
        answeredAt
        answeredBy {
          id
          name
        }
      }
    }
    group {
      id
      name
      track {
        id
        letter
      }
    }
  }
`);

export const DatePollQuery = graphql(
  `
    query DatePoll($id: ID!) {
      datePoll(id: $id) {
        ...DatePoll_datePoll
      }
    }
  `,
  [DatePollFragment],
);

export type DatePollData = ResultOf<typeof DatePollFragment>;
export type Delegation = DatePollData['delegations'][number];
export type ProposedMoment = DatePollData['moments'][number];

export const OpenDatePoll = graphql(`
  mutation OpenDatePoll($input: OpenDatePollInput!) {
    openDatePoll(input: $input) {
      datePoll {
        id
      }
    }
  }
`);

export const AnswerDatePoll = graphql(
  `
    mutation AnswerDatePoll($input: AnswerDatePollInput!) {
      answerDatePoll(input: $input) {
        datePoll {
          ...DatePoll_datePoll
        }
      }
    }
  `,
  [DatePollFragment],
);

export const SettleDatePoll = graphql(
  `
    mutation SettleDatePoll($input: SettleDatePollInput!) {
      settleDatePoll(input: $input) {
        datePoll {
          ...DatePoll_datePoll
        }
      }
    }
  `,
  [DatePollFragment],
);

export const CancelDatePoll = graphql(
  `
    mutation CancelDatePoll($input: CancelDatePollInput!) {
      cancelDatePoll(input: $input) {
        datePoll {
          ...DatePoll_datePoll
        }
      }
    }
  `,
  [DatePollFragment],
);
