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

const SideChatMessagesFragment = graphql(
  `
    fragment SideChatMessages on SideChatMessageConnection @_unmask {
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
  `,
  [SideChatMessageFragment],
);

/** What the facilitators of a session say among themselves, the latest of it; the room asks for it with all else. */
export const SideChatFragment = graphql(
  `
    fragment SideChatInRoom on SideChat @_unmask {
      id
      head
      lastOrdinal
      readOrdinal
      viewerCan
      messages(last: 50) {
        ...SideChatMessages
      }
    }
  `,
  [SideChatMessagesFragment],
);

/** The same anew, or what was said before. */
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
          messages(last: 50, before: $before) {
            ...SideChatMessages
          }
        }
      }
    }
  `,
  [SideChatMessagesFragment],
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
