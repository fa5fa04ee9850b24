import { graphql, type ResultOf } from '@leerkring/contract';

/** What a post said from the beginning until now; asked for only when somebody looks. */
export const PostVersions = graphql(`
  query PostVersions($postId: ID!) {
    postVersions(postId: $postId) {
      number
      body
      writtenAt
      mentions {
        id
        name
      }
    }
  }
`);

export type VersionData = ResultOf<typeof PostVersions>['postVersions'][number];
