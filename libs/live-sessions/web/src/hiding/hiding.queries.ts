import { graphql } from '@leerkring/contract';
import { ChatMessageFragment } from '../fragments';

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
