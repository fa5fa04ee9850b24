import { graphql, type FragmentOf, type ResultOf } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';

// What was sent to many and what its readers see of it are two views of one message; numbers have no id of their own.
registerPolicies({ ProgrammeOverview: { keyFields: [], fields: { audience: { merge: false }, messages: { merge: false } } }, Application: { fields: { messages: { merge: false } } }, Viewer: { keyFields: [] } });

export const AudienceQuery = graphql(`
  query MessageAudience($filter: OverviewFilterInput) {
    programmeOverview {
      audience(filter: $filter) {
        people
        municipalities
        unreached
      }
    }
  }
`);

export const SentMessageFragment = graphql(`
  fragment SentMessage_message on SentProgrammeMessage @_unmask {
    id
    subject
    body
    sentAt
    sentBy {
      id
      name
    }
    municipalities
    people
    told
    mailed
    waiting
    unwanted
    failed
  }
`);

export type SentMessageData = FragmentOf<typeof SentMessageFragment>;

export const MessageLogQuery = graphql(
  `
    query MessageLog($first: Int!) {
      programmeOverview {
        messages(first: $first) {
          totalCount
          nodes {
            ...SentMessage_message
          }
        }
      }
    }
  `,
  [SentMessageFragment],
);

export const SendMessage = graphql(
  `
    mutation SendProgrammeMessage($input: SendProgrammeMessageInput!) {
      sendProgrammeMessage(input: $input) {
        message {
          ...SentMessage_message
        }
      }
    }
  `,
  [SentMessageFragment],
);

export const ApplicationMessagesQuery = graphql(`
  query ApplicationMessages($id: ID!) {
    application(id: $id) {
      id
      messages {
        id
        subject
        body
        sentAt
        sentBy {
          id
          name
        }
      }
    }
  }
`);

export type ApplicationMessageData = ResultOf<typeof ApplicationMessagesQuery>['application']['messages'][number];

export const ProgrammeMailFragment = graphql(`
  fragment ProgrammeMail_viewer on Viewer @_unmask {
    wantsProgrammeMail
  }
`);

export const SetProgrammeMail = graphql(`
  mutation SetProgrammeMail($input: SetProgrammeMailInput!) {
    setProgrammeMail(input: $input) {
      viewer {
        wantsProgrammeMail
      }
    }
  }
`);
