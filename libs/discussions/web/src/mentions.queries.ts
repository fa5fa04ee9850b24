import { graphql } from '@leerkring/contract';

const MentionablePerson = graphql(`
  fragment MentionablePerson on Account @_unmask {
    id
    name
    function
    jobTitle
    organisation {
      id
      name
    }
  }
`);

/** People who can be mentioned in a thread. */
export const MentionableQuery = graphql(
  `
    query Mentionable($threadId: ID!, $search: String!) {
      thread(id: $threadId) {
        id
        mentionable(search: $search) {
          ...MentionablePerson
        }
      }
    }
  `,
  [MentionablePerson],
);

/** People who can be mentioned in a thread that is still to be started. */
export const MentionableAboutQuery = graphql(
  `
    query MentionableAbout($subject: ThreadSubjectInput!, $search: String!) {
      mentionableAbout(subject: $subject, search: $search) {
        ...MentionablePerson
      }
    }
  `,
  [MentionablePerson],
);
