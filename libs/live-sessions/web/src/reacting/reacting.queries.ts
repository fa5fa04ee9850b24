import { graphql } from '@leerkring/contract';
import { ChatReactionsFragment } from '../fragments';

export const AddChatReaction = graphql(
  `
    mutation AddChatReaction($input: AddChatReactionInput!) {
      addChatReaction(input: $input) {
        chatMessage {
          ...LiveSessionChatReactions
        }
      }
    }
  `,
  [ChatReactionsFragment],
);

export const RemoveChatReaction = graphql(
  `
    mutation RemoveChatReaction($input: RemoveChatReactionInput!) {
      removeChatReaction(input: $input) {
        chatMessage {
          ...LiveSessionChatReactions
        }
      }
    }
  `,
  [ChatReactionsFragment],
);
