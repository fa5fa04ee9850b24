import { graphql } from '@leerkring/contract';
import { ChatMessageFragment } from '../fragments';

/** What travels with no news: asked for when a message was hidden while it was on screen. */
export const HiddenMessageWords = graphql(
  `
    query HiddenMessageWords($id: ID!, $ids: [ID!]!) {
      liveSession(id: $id) {
        id
        messagesById(ids: $ids) {
          ...LiveSessionChatMessage
        }
      }
    }
  `,
  [ChatMessageFragment],
);

export const HideChatMessage = graphql(
  `
    mutation HideChatMessage($input: HideChatMessageInput!) {
      hideChatMessage(input: $input) {
        chatMessage {
          ...LiveSessionChatMessage
        }
      }
    }
  `,
  [ChatMessageFragment],
);

export const UnhideChatMessage = graphql(
  `
    mutation UnhideChatMessage($input: UnhideChatMessageInput!) {
      unhideChatMessage(input: $input) {
        chatMessage {
          ...LiveSessionChatMessage
        }
      }
    }
  `,
  [ChatMessageFragment],
);
