import { graphql } from '@leerkring/contract';

export const OpenPoll = graphql(`
  mutation OpenPoll($input: OpenPollInput!) {
    openPoll(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export const Vote = graphql(`
  mutation Vote($input: VoteInput!) {
    vote(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export const AskNextStatement = graphql(`
  mutation AskNextStatement($input: AskNextStatementInput!) {
    askNextStatement(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export const ClosePoll = graphql(`
  mutation ClosePoll($input: ClosePollInput!) {
    closePoll(input: $input) {
      liveSession {
        id
      }
    }
  }
`);
