import { graphql, type ResultOf } from '@leerkring/contract';
import { connectionByOrdinal, registerPolicies } from '@leerkring/platform/web';
import { SpeakerFragment } from '../fragments';

registerPolicies({ SideChat: { fields: { messages: connectionByOrdinal() } } });

export const SideChatMessageFragment = graphql(
  `
    fragment SideChatMessageLine on SideChatMessage @_unmask {
      id
      body
      ordinal
      clientId
      createdAt
      editedAt
      deletedAt
      viewerCan
      author {
        ...LiveSessionSpeaker
      }
    }
  `,
  [SpeakerFragment],
);

/** What the facilitators of a session say among themselves: the latest hundred, or what was said before. */
export const SideChatQuery = graphql(
  `
    query SideChat($id: ID!, $before: String) {
      liveSession(id: $id) {
        id
        sideChat {
          id
          head
          lastOrdinal
          readOrdinal
          viewerCan
          messages(last: 100, before: $before) {
            totalCount
            pageInfo {
              hasNextPage
              hasPreviousPage
              startCursor
              endCursor
            }
            nodes {
              ...SideChatMessageLine
            }
          }
        }
      }
    }
  `,
  [SideChatMessageFragment],
);

export const SendSideChatMessage = graphql(`
  mutation SendSideChatMessage($input: SendSideChatMessageInput!) {
    sendSideChatMessage(input: $input) {
      sideChatMessage {
        id
      }
    }
  }
`);

export const EditSideChatMessage = graphql(
  `
    mutation EditSideChatMessage($input: EditSideChatMessageInput!) {
      editSideChatMessage(input: $input) {
        sideChatMessage {
          ...SideChatMessageLine
        }
      }
    }
  `,
  [SideChatMessageFragment],
);

export const DeleteSideChatMessage = graphql(
  `
    mutation DeleteSideChatMessage($input: DeleteSideChatMessageInput!) {
      deleteSideChatMessage(input: $input) {
        sideChatMessage {
          ...SideChatMessageLine
        }
      }
    }
  `,
  [SideChatMessageFragment],
);

export type SideChatData = NonNullable<ResultOf<typeof SideChatQuery>['liveSession']['sideChat']>;
