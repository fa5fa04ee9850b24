import { graphql } from '@leerkring/contract';

/** People who can be mentioned in a thread. */
export const MentionableQuery = graphql(`
  query Mentionable($threadId: ID!, $search: String!) {
    thread(id: $threadId) {
      id
      mentionable(search: $search) {
        id
        name
        function
        jobTitle
        organisation {
          id
          name
        }
      }
    }
  }
`);
