import { graphql, type FragmentOf } from '@leerkring/contract';

/** What people say of a post without writing. */
export const Reactions = graphql(`
  fragment Reactions_post on Post @_unmask {
    id
    reactions {
      kind
      count
      mine
      people {
        id
        name
      }
    }
  }
`);

export const AddReaction = graphql(
  `
    mutation AddReaction($input: AddReactionInput!) {
      addReaction(input: $input) {
        post {
          ...Reactions_post
        }
      }
    }
  `,
  [Reactions],
);

export const RemoveReaction = graphql(
  `
    mutation RemoveReaction($input: RemoveReactionInput!) {
      removeReaction(input: $input) {
        post {
          ...Reactions_post
        }
      }
    }
  `,
  [Reactions],
);

export type ReactionsData = FragmentOf<typeof Reactions>['reactions'][number];
