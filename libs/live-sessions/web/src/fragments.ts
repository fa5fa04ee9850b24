import { graphql, type ResultOf } from '@leerkring/contract';
import { AttachmentView } from '@leerkring/platform/web';

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

/** What people say of a message without writing. */
export const ChatReactionsFragment = graphql(`
  fragment LiveSessionChatReactions on ChatMessage @_unmask {
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

/** A message as the room shows it. */
export const ChatMessageFragment = graphql(
  `
    fragment LiveSessionChatMessage on ChatMessage @_unmask {
      id
      liveSessionId
      body
      ordinal
      seq
      clientId
      kind
      phase
      replyToId
      createdAt
      editedAt
      deletedAt
      hiddenAt
      hiding {
        reason
        body
        attachments {
          ...AttachmentView
        }
        hiddenBy {
          id
          name
        }
      }
      viewerCan
      attachments {
        ...AttachmentView
      }
      ...LiveSessionChatReactions
      mentions {
        id
        name
      }
      author {
        ...LiveSessionSpeaker
      }
    }
  `,
  [SpeakerFragment, ChatReactionsFragment, AttachmentView],
);

/** What stands above the chat shows of a message. */
export const PinnedMessageFragment = graphql(`
  fragment LiveSessionPinnedMessage on ChatMessage @_unmask {
    id
    body
    ordinal
    deletedAt
    hiddenAt
    mentions {
      id
      name
    }
    attachments {
      id
      fileName
    }
    author {
      id
      name
    }
  }
`);

/** How the session goes and where it stands. */
export const RundownFragment = graphql(`
  fragment LiveSessionRundown on LiveSession @_unmask {
    id
    rundown {
      revision
      format
      own {
        id
        name
        version
      }
      current
      endsAt
      pausedAt
      leaderId
      caseOwnerId
      phases {
        key
        minutes
        seconds
        startedAt
        leftMs
        writers
        kinds
        owner
        turns
        turnSeconds
        name {
          nl
          en
        }
        line {
          nl
          en
        }
        yields {
          nl
          en
        }
      }
    }
  }
`);

/** Who has the word and who waits for it. */
export const SpeakingQueueFragment = graphql(`
  fragment LiveSessionSpeakingQueue on LiveSession @_unmask {
    id
    speakingQueue {
      turns {
        id
        accountId
        kind
        raisedAt
        place
        calledAt
        endsAt
      }
      spoken {
        accountId
        times
      }
    }
  }
`);

/** One thing that is asked, and what came out. */
export const PollFragment = graphql(`
  fragment LiveSessionPoll on Poll @_unmask {
    id
    question
    kind
    weight
    anonymous
    options
    clusterIds
    dots
    tie
    ends {
      low
      high
    }
    round {
      id
      number
      total
    }
    openedAt
    closedAt
    voterCount
    enough
    viewerVoted
    reasons {
      accountId
      option
      text
    }
    result {
      scores
      winners
      drawn
      voters
      spread {
        median
        mean
      }
    }
  }
`);

/** What is asked of who sits in the session. */
export const PollsFragment = graphql(
  `
    fragment LiveSessionPolls on LiveSession @_unmask {
      id
      polls {
        ...LiveSessionPoll
      }
    }
  `,
  [PollFragment],
);

/** What the session decided, and who does what. */
export const AgreementsFragment = graphql(`
  fragment LiveSessionAgreements on LiveSession @_unmask {
    id
    agreements {
      id
      kind
      text
      dueOn
      doneAt
      revision
      createdAt
      viewerCan
      author {
        id
        name
      }
      person {
        id
        name
      }
    }
  }
`);

export type SessionAgreement = ResultOf<typeof AgreementsFragment>['agreements'][number];
export type SessionPoll = ResultOf<typeof PollsFragment>['polls'][number];

export type Speaker = ResultOf<typeof SpeakerFragment>;
export type Pinned = ResultOf<typeof PinnedMessageFragment>;
export type ChatMessage = ResultOf<typeof ChatMessageFragment>;
