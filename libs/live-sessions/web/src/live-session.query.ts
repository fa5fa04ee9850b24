import { graphql, type ResultOf } from '@leerkring/contract';
import { AgreementsFragment, ChatMessageFragment, PinnedMessageFragment, PollsFragment, RundownFragment, SpeakerFragment, SpeakingQueueFragment } from './fragments';
import { CompassFragment } from './compass/compass.queries';
import { ObserversFragment } from './observing/observing.queries';
import { StageInRoomFragment } from './stage/stage.queries';
import { SideChatFragment } from './side-chat/side-chat.queries';

/** Everything that the room shows at first: the session, its group with members, and the latest messages. */
export const LiveSessionQuery = graphql(
  `
    query LiveSessionRoom($id: ID!) {
      liveSession(id: $id) {
        id
        head
        title
        state
        plannedAt
        openedAt
        closedAt
        lastOrdinal
        readOrdinal
        viewerCan
        format
        slowSeconds
        callAddress
        partOf {
          id
          title
        }
        subSessions {
          id
        }
        ...LiveSessionRundown
        ...LiveSessionSpeakingQueue
        ...LiveSessionPolls
        ...LiveSessionAgreements
        excerpts {
          id
          placeType
          placeId
          title
          slug
          messageIds
        }
        pinnedMessage {
          ...LiveSessionPinnedMessage
        }
        sideChat {
          ...SideChatInRoom
        }
        compassGame {
          ...CompassInRoom
        }
        stage {
          ...StageInRoom
        }
        minutes {
          id
          state
        }
        meeting {
          id
          endsAt
          place
          link
          preparation
          jointAgenda {
            id
            settledAt
            items {
              clusterId
              name
              minutes
            }
          }
        }
        openedBy {
          id
          name
        }
        groupName
        ...LiveSessionObservers
        group: ownGroup {
          id
          name
          viewerCan
          track {
            id
            letter
          }
          members {
            totalCount
            nodes {
              id
              role
              organisation {
                id
                name
              }
              account {
                ...LiveSessionSpeaker
              }
            }
          }
        }
        messages(last: 50) {
          totalCount
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
          nodes {
            ...LiveSessionChatMessage
          }
        }
      }
    }
  `,
  [SpeakerFragment, ChatMessageFragment, PinnedMessageFragment, RundownFragment, SpeakingQueueFragment, PollsFragment, AgreementsFragment, SideChatFragment, CompassFragment, StageInRoomFragment, ObserversFragment],
);

/** What was said before the messages at hand. */
export const OlderMessagesQuery = graphql(
  `
    query OlderChatMessages($id: ID!, $before: String, $last: Int = 50) {
      liveSession(id: $id) {
        id
        messages(last: $last, before: $before) {
          totalCount
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
          nodes {
            ...LiveSessionChatMessage
          }
        }
      }
    }
  `,
  [ChatMessageFragment],
);

/** What travels with no news of these messages: hidden words for who may read them, and reactions to what is shown again. */
export const MessagesAgainQuery = graphql(
  `
    query ChatMessagesAgain($id: ID!, $ids: [ID!]!) {
      liveSession(id: $id) {
        id
        messagesById(ids: $ids) {
          ...LiveSessionChatMessage
        }
      }
    }
  `,
  [ChatMessageFragment],
);

export type FetchedSession = ResultOf<typeof LiveSessionQuery>['liveSession'];
/** A session as the room shows it: who watches it has a stand-in for the group (`observing/watched-session.ts`). */
export type RoomSession = Omit<FetchedSession, 'group'> & { group: NonNullable<FetchedSession['group']> };
export type SessionObserver = RoomSession['observers'][number];
export type RoomMember = RoomSession['group']['members']['nodes'][number];
