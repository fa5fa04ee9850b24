import { graphql, type ResultOf } from '@leerkring/contract';

/** A person beside their words: name, function and municipality. */
export const SpeakerFragment = graphql(`
  fragment LiveSessionSpeaker on Account @_unmask {
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

/** A message as the room shows it. */
export const ChatMessageFragment = graphql(
  `
    fragment LiveSessionChatMessage on ChatMessage @_unmask {
      id
      body
      ordinal
      seq
      clientId
      createdAt
      editedAt
      deletedAt
      viewerCan
      author {
        ...LiveSessionSpeaker
      }
    }
  `,
  [SpeakerFragment],
);

export type Speaker = ResultOf<typeof SpeakerFragment>;
export type ChatMessage = ResultOf<typeof ChatMessageFragment>;
