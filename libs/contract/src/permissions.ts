import type { SubjectType } from './subjects';

/**
 * The vocabulary of rights: permission → type of the subject that it is asked about.
 * A room answers every permission that begins with one of its nouns, in its `*.policy.ts`.
 */
export const permissions = {
  'account.read': 'account',
  'account.update': 'account',
  'account.list': 'platform',
  'account.invite': 'platform',
  'account.block': 'account',
  'account.erase': 'account',
  'role.grant': 'account',
  'organisation.read': 'organisation',
  'track.read': 'track',
  'track.assign_facilitator': 'track',
  'track.facilitate': 'track',
  'track.discuss': 'track',
  'thread_template.add': 'track',
  'thread_template.update': 'track',
  'thread_template.archive': 'track',
  'group.create': 'track',
  'group.read': 'group',
  'group.take_part': 'group',
  'group.update': 'group',
  'group.archive': 'group',
  'group.reopen': 'group',
  'membership.add': 'group',
  'membership.end': 'group',
  'membership.leave': 'group',
  'thread.announce': 'group',
  'thread.read': 'thread',
  'thread.update': 'thread',
  'thread.accept_answer': 'thread',
  'thread.pin': 'thread',
  'thread.lock': 'thread',
  'thread.close': 'thread',
  'thread.mark_best_practice': 'thread',
  'thread.take_in': 'group',
  'thread.move': 'thread',
  'thread.move_posts': 'thread',
  'thread.merge': 'thread',
  'thread.hide_posts': 'thread',
  'announcement.confirm': 'thread',
  'announcement.oversee': 'thread',
  'post.add': 'thread',
  'post.read': 'post',
  'post.edit': 'post',
  'post.delete': 'post',
  'post.read_words': 'post',
  'attachment.add': 'account',
  'attachment.read': 'attachment',
  'case_file.open': 'group',
  'case_file.read': 'case_file',
  'case_file.update': 'case_file',
  'case_file.discuss': 'case_file',
  'document_version.add': 'case_file',
  'document_version.read': 'document_version',
  'live_session.plan': 'group',
  'live_session.open': 'group',
  'live_session.read': 'live_session',
  'live_session.close': 'live_session',
  'live_session.discuss': 'live_session',
  'chat_message.send': 'live_session',
  'chat_message.read': 'chat_message',
  'chat_message.edit': 'chat_message',
  'chat_message.delete': 'chat_message',
  'following.set': 'account',
  'notification.read': 'notification',
  'notification.mark_read': 'notification',
  'notification.mark_all_read': 'account',
} as const satisfies Record<string, SubjectType>;

export type Permission = keyof typeof permissions;

/** All permissions whose noun is one of `Noun`: what one room must answer. */
export type PermissionOf<Noun extends string> = Extract<Permission, `${Noun}.${string}`>;

/** Type of the subject that permission `P` is asked about. */
export type SubjectOf<P extends Permission> = (typeof permissions)[P];
