import { graphql, type FragmentOf } from '@leerkring/contract';

/** Whether a post is hidden, and for its author and facilitators what it said and why. */
export const PostHiding = graphql(`
  fragment PostHiding_post on Post @_unmask {
    id
    hiddenAt
    hiding {
      reason
      body
      mentions {
        id
        name
      }
      hiddenBy {
        id
        name
      }
    }
  }
`);

/** What travels with no news: asked for when a post was hidden while it was on screen. */
export const HiddenWords = graphql(
  `
    query HiddenWords($id: ID!, $ids: [ID!]!) {
      thread(id: $id) {
        id
        postsById(ids: $ids) {
          ...PostHiding_post
        }
      }
    }
  `,
  [PostHiding],
);

export const HidePost = graphql(
  `
    mutation HidePost($input: HidePostInput!) {
      hidePost(input: $input) {
        post {
          body
          viewerCan
          mentions {
            id
          }
          ...PostHiding_post
        }
      }
    }
  `,
  [PostHiding],
);

export const UnhidePost = graphql(
  `
    mutation UnhidePost($input: UnhidePostInput!) {
      unhidePost(input: $input) {
        post {
          body
          viewerCan
          mentions {
            id
            name
          }
          ...PostHiding_post
        }
      }
    }
  `,
  [PostHiding],
);

export type PostHidingData = FragmentOf<typeof PostHiding>;
