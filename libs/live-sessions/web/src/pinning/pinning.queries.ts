import { graphql } from '@leerkring/contract';

export const PinChatMessage = graphql(`
  mutation PinChatMessage($input: PinChatMessageInput!) {
    pinChatMessage(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export const UnpinChatMessage = graphql(`
  mutation UnpinChatMessage($input: UnpinChatMessageInput!) {
    unpinChatMessage(input: $input) {
      liveSession {
        id
      }
    }
  }
`);
