import type { NotificationReason } from '@leerkring/contract';
import type { NotificationData } from './notifications.queries';

/** A notification as the cache keeps one: a post of Anniek, unless wished. */
export function aNotification(id: string, reason: NotificationReason = 'post', wishes: Partial<NotificationData> = {}): NotificationData {
  return {
    __typename: 'Notification',
    id,
    reason,
    threadId: reason === 'membership' ? null : `thread-${id}`,
    groupId: reason === 'membership' ? `group-${id}` : null,
    meetingId: null,
    datePollId: null,
    shareId: null,
    caseFileId: null,
    trackSlug: null,
    agendaEventId: null,
    applicationId: null,
    applicationState: null,
    title: `gesprek ${id}`,
    titleEn: null,
    ordinal: reason === 'membership' ? null : 7,
    count: 1,
    actors: [{ __typename: 'Account', id: 'anniek', name: 'Anniek Scholtemeijer' }],
    actorCount: 1,
    at: '2026-11-19T11:53:00.000Z',
    readAt: null,
    ...wishes,
  } as NotificationData;
}

/** What the server answers to who asks what is new. */
export function whatIsNew(notifications: readonly NotificationData[]) {
  return { viewer: { __typename: 'Viewer', unreadNotificationCount: notifications.length, unreadNotifications: notifications } };
}

/** What the server answers to who asks what was read. */
export function whatWasRead(nodes: readonly NotificationData[], endCursor: string | null = null) {
  const pageInfo = { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor };
  return { viewer: { __typename: 'Viewer', readNotifications: { __typename: 'NotificationConnection', nodes, pageInfo } } };
}
