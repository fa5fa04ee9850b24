import { graphql, type FragmentOf } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';

// There is one viewer: what several queries ask of it is kept together.
registerPolicies({ Viewer: { keyFields: [] } });

export const NotificationItemFragment = graphql(`
  fragment NotificationItem_notification on Notification @_unmask {
    id
    reason
    threadId
    groupId
    meetingId
    datePollId
    shareId
    caseFileId
    trackSlug
    agendaEventId
    applicationId
    applicationState
    title
    titleEn
    ordinal
    count
    actors {
      id
      name
    }
    actorCount
    at
    readAt
  }
`);

export type NotificationData = FragmentOf<typeof NotificationItemFragment>;

export const NotificationCount = graphql(`
  query NotificationCount {
    viewer {
      unreadNotificationCount
    }
  }
`);

export const UnreadNotifications = graphql(
  `
    query UnreadNotifications {
      viewer {
        unreadNotificationCount
        unreadNotifications {
          ...NotificationItem_notification
        }
      }
    }
  `,
  [NotificationItemFragment],
);

export const ReadNotifications = graphql(
  `
    query ReadNotifications($first: Int!, $after: String) {
      viewer {
        readNotifications(first: $first, after: $after) {
          nodes {
            ...NotificationItem_notification
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [NotificationItemFragment],
);

export const MarkNotificationRead = graphql(`
  mutation MarkNotificationRead($input: MarkNotificationReadInput!) {
    markNotificationRead(input: $input) {
      viewer {
        unreadNotificationCount
      }
    }
  }
`);

export const MarkAllNotificationsRead = graphql(`
  mutation MarkAllNotificationsRead {
    markAllNotificationsRead {
      viewer {
        unreadNotificationCount
      }
    }
  }
`);

export const FollowingFragment = graphql(`
  fragment Following_following on Following @_unmask {
    level
    chosen
    inherited
  }
`);

export const ThreadFollowing = graphql(
  `
    query ThreadFollowing($id: ID!) {
      thread(id: $id) {
        id
        group {
          id
        }
        viewerFollows {
          ...Following_following
        }
      }
    }
  `,
  [FollowingFragment],
);

export const GroupFollowing = graphql(
  `
    query GroupFollowing($id: ID!) {
      group(id: $id) {
        id
        viewerFollows {
          ...Following_following
        }
      }
    }
  `,
  [FollowingFragment],
);

export const SetFollowing = graphql(
  `
    mutation SetFollowing($input: SetFollowingInput!) {
      setFollowing(input: $input) {
        thread {
          id
          viewerFollows {
            ...Following_following
          }
        }
        group {
          id
          viewerFollows {
            ...Following_following
          }
        }
      }
    }
  `,
  [FollowingFragment],
);
