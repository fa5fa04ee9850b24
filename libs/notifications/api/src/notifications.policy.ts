import type { Permission, SubjectRef } from '@leerkring/contract';
import type { Policy } from '@leerkring/platform/api';

/** What policies know of a notification. */
export interface NotificationFacts {
  accountId: string;
  about: SubjectRef;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    notification: NotificationFacts;
  }
}

/** One of these on what a notification is about lets its reader see it. */
export const readingRights = ['thread.read', 'group.read', 'live_session.read', 'date_poll.read', 'share.read', 'case_file.read', 'track.read', 'agenda_event.read', 'application.read'] as const satisfies Permission[];

const isReadable = (about: (permission: Permission) => boolean): boolean => readingRights.some(about);

/** Notifications are for one person only, and only as long as that person may read what they are about. */
export const notificationsPolicy: Policy<'following' | 'notification'> = {
  'following.set': ({ actor, facts }) => actor.accountId === facts.id,
  'notification.read': ({ actor, facts, about }) => actor.accountId === facts.accountId && isReadable(about),
  'notification.mark_read': ({ actor, facts, about }) => actor.accountId === facts.accountId && isReadable(about),
  'notification.mark_all_read': ({ actor, facts }) => actor.accountId === facts.id,
};
