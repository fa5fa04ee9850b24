import type { ApolloCache, Reference } from '@apollo/client';
import type { Modifiers } from '@apollo/client/cache';
import type { NewsEvent, TagNews } from '@leerkring/contract';
import { PostView } from '../thread.queries';
import { Tag } from './kinds.fragments';

/** Brings what belongs to the kind of a thread up to date with one event of its stream; doing it twice changes nothing. */
export function applyKindNews(cache: ApolloCache, threadId: string, event: NewsEvent): void {
  if (event.name === 'thread.updated' && event.payload.thread) {
    const { title, bestPractice, hotIssue, tags, editedAt } = event.payload.thread;
    modify(cache, threadId, {
      title: () => title,
      editedAt: () => editedAt,
      bestPractice: () => bestPractice && { __typename: 'BestPractice', ...bestPractice },
      hotIssue: () => hotIssue && { __typename: 'HotIssue', ...hotIssue, roles: { __typename: 'RoleMap', ...hotIssue.roles } },
      tags: () => tags.map((tag) => writeTag(cache, tag)),
    });
  }
  if (event.name === 'thread.answered') {
    const { postId, answeredAt } = event.payload;
    const id = cache.identify({ __typename: 'Post', id: postId })!;
    const known = cache.readFragment({ fragment: PostView, fragmentName: 'PostView_post', id });
    modify(cache, threadId, { answeredAt: () => answeredAt, acceptedAnswer: () => (known ? { __ref: id } : null) });
  }
  if (event.name === 'thread.answer_withdrawn') modify(cache, threadId, { answeredAt: () => null, acceptedAnswer: () => null });
}

interface Confirmations {
  confirmed: readonly { confirmedAt: string; account: Reference }[];
  missing: readonly Reference[];
}

/** Somebody confirmed an announcement: told on the own stream of the person and of each facilitator. */
export function applyConfirmation(cache: ApolloCache, event: NewsEvent): void {
  if (event.name !== 'announcement.confirmed') return;
  const { threadId, accountId, confirmedAt } = event.payload;
  const account = { __ref: cache.identify({ __typename: 'Account', id: accountId })! };
  modify(cache, threadId, {
    confirmations: (before: Confirmations | null) => {
      if (!before?.missing.some((one) => one.__ref === account.__ref)) return before;
      const confirmation = { __typename: 'AnnouncementConfirmation', confirmedAt, account };
      return { ...before, confirmed: [...before.confirmed, confirmation], missing: before.missing.filter((one) => one.__ref !== account.__ref) };
    },
  });
}

function writeTag(cache: ApolloCache, { nl, en, ...tag }: TagNews): Reference {
  const data = { __typename: 'TaxonomyTerm', ...tag, nl, en };
  return cache.writeFragment({ fragment: Tag, fragmentName: 'ThreadTag_term', data: data as never })!;
}

/** `cache.modify` without its types, which do not know that the cache holds references. */
function modify(cache: ApolloCache, id: string, fields: Record<string, (before: never) => unknown>): void {
  cache.modify({ id: cache.identify({ __typename: 'Thread', id }), fields: fields as unknown as Modifiers });
}
