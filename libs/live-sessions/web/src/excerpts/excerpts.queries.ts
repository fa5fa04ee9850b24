import { graphql, type ResultOf } from '@leerkring/contract';
import { ChatMessageFragment } from '../fragments';

const ExcerptFragment = graphql(
  `
    fragment ExcerptView_excerpt on Excerpt @_unmask {
      id
      placeType
      placeId
      objectionsUntil
      leftOut
      viewerMayObject
      viewerObjected
      madeBy {
        id
        name
      }
      liveSession {
        id
        title
      }
      messages {
        ...LiveSessionChatMessage
      }
    }
  `,
  [ChatMessageFragment],
);

export type ExcerptData = ResultOf<typeof ExcerptFragment>;

export const ExcerptQuery = graphql(
  `
    query ExcerptAt($placeType: ExcerptPlaceType!, $placeId: ID!) {
      excerpt(placeType: $placeType, placeId: $placeId) {
        ...ExcerptView_excerpt
      }
    }
  `,
  [ExcerptFragment],
);

export const ObjectToExcerpt = graphql(
  `
    mutation ObjectToExcerpt($input: ExcerptInput!) {
      objectToExcerpt(input: $input) {
        excerpt {
          ...ExcerptView_excerpt
        }
      }
    }
  `,
  [ExcerptFragment],
);

export const WithdrawExcerptObjection = graphql(
  `
    mutation WithdrawExcerptObjection($input: ExcerptInput!) {
      withdrawExcerptObjection(input: $input) {
        excerpt {
          ...ExcerptView_excerpt
        }
      }
    }
  `,
  [ExcerptFragment],
);
