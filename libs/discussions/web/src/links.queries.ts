import { graphql } from '@leerkring/contract';

/** Titles of pages of this site, for who may see them. */
export const LinkTitlesQuery = graphql(`
  query LinkTitles($paths: [String!]!, $language: Language!) {
    linkTitles(paths: $paths, language: $language) {
      path
      title
    }
  }
`);

/** Where something is linked from. */
export const BacklinksQuery = graphql(`
  query Backlinks($path: String!) {
    backlinks(path: $path) {
      postId
      threadId
      title
      ordinal
      createdAt
      author {
        id
        name
      }
    }
  }
`);
