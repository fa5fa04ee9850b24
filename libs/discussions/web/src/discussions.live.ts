import type { ApolloCache, InMemoryCache, Reference } from '@apollo/client';
import type { ModifierDetails, Modifiers } from '@apollo/client/cache';
import { namesIn, type NewsActor, type NewsEvent, type Permission, type PostNews } from '@leerkring/contract';
import { asAttachment, keepName, nameIn, refsToFiles, registerPolicies, withNode, type OrdinalConnection } from '@leerkring/platform/web';
import { KEPT, blockStart } from './blocks';
import { applyFacilitatingNews } from './facilitating/facilitating.live';
import { applyHidingNews } from './hiding/hiding.live';
import { applyKindNews } from './kinds/kinds.live';
import { postsOfOneThread } from './moving/posts-of-one-thread';
import { applyReactionNews } from './reacting/reactions.live';
import { POSTS, PostView, type AuthorData, type PostData } from './thread.queries';

registerPolicies({ Thread: { fields: { posts: postsOfOneThread() } } });

interface ThreadFields {
  posts: OrdinalConnection;
  openingPost: Reference;
  participants: readonly Reference[];
  head: number;
  lastOrdinal: number;
  lastPostAt: string;
  readOrdinal: number;
  unreadCount: number;
}

/**
 * Brings a thread in the cache up to date with one event of its stream; doing it twice changes nothing.
 * @param accountId who reads: an own post reads up to itself
 */
export function applyThreadNews(cache: ApolloCache, threadId: string, event: NewsEvent, accountId: string | null): void {
  const posts = (id: string): string => cache.identify({ __typename: 'Post', id })!;
  if (event.name === 'post.added' && event.actor) {
    const post = postOf(event.payload.post, event.seq, event.actor, accountId);
    const known = cache.readFragment({ fragment: PostView, fragmentName: 'PostView_post', id: posts(post.id) });
    if (!known) writePost(cache, post);
    takeIn(cache, post, accountId);
  }
  if (event.name === 'post.edited') {
    const { id, body, editedAt, mentions, attachments = [] } = event.payload.post;
    // A post that was moved has its words from the thread that it stands in now.
    const unlessDeleted = <T>(words: T) => (before: T, { readField }: ModifierDetails) => (readField('deletedAt') || readField('hiddenAt') || readField('threadId') !== threadId ? before : words);
    cache.modify({ id: posts(id), fields: { body: unlessDeleted(body), editedAt: unlessDeleted(editedAt), mentions: unlessDeleted<unknown>(refsTo(cache, body, mentions)) as never, attachments: unlessDeleted<unknown>(refsToFiles(cache, attachments)) as never } });
  }
  if (event.name === 'post.deleted') {
    const { id, deletedAt } = event.payload.post;
    cache.modify({ id: posts(id), fields: { body: () => '', mentions: () => [], attachments: () => [], reactions: () => [], bookmark: () => null, deletedAt: () => deletedAt, hiddenAt: () => null, hiding: () => null, viewerCan: () => ['post.read'] } });
  }
  applyHidingNews(cache, event, (body, ids) => refsTo(cache, body, ids));
  applyKindNews(cache, threadId, event);
  applyFacilitatingNews(cache, threadId, event);
  applyReactionNews(cache, threadId, event, accountId);
  modifyThread(cache, threadId, { head: (head) => Math.max(head, event.seq) });
}

/** Puts a post that the server stored at its place in the thread. */
export function takeIn(cache: ApolloCache, post: PostData, accountId: string | null): void {
  const node = cache.identify({ __typename: 'Post', id: post.id })!;
  const author = cache.identify({ __typename: 'Account', id: post.author.id })!;
  modifyThread(cache, post.threadId, {
    posts: (connection, { readField }) => withNode(connection, { __ref: node }, (name, from) => readField(name, from)),
    participants: (people) => (people.some((person) => person.__ref === author) ? people : [...people, { __ref: author }]),
    lastOrdinal: (last) => Math.max(last, post.ordinal),
    lastPostAt: (last, { readField }) => (Number(readField('lastOrdinal')) > post.ordinal ? last : post.createdAt),
  });
  markRead(cache, post.threadId, post.author.id === accountId ? post.ordinal : 0);
}

/** Notes that the viewer has read up to `ordinal`, in the thread and in the number of its group; a lower one only counts anew. */
export function markRead(cache: ApolloCache, threadId: string, ordinal: number): void {
  let change = 0;
  let group: Reference | undefined;
  modifyThread(cache, threadId, {
    readOrdinal: (read) => Math.max(read, ordinal),
    unreadCount: (before, { readField }) => {
      group = readField<Reference>('group');
      const unread = Math.max(0, Number(readField('lastOrdinal')) - Math.max(Number(readField('readOrdinal') ?? 0), ordinal));
      change = unread - before;
      return unread;
    },
  });
  if (group && change) cache.modify<{ unreadCount: number }>({ id: group.__ref, fields: { unreadCount: (before) => Math.max(0, before + change) } });
}

/** Lets go of posts far from `ordinal` when more are loaded than a browser keeps of a thread. */
export function keepNear(cache: ApolloCache, threadId: string, ordinal: number): void {
  const [from, until] = [blockStart(ordinal) - (KEPT / 2 - POSTS), blockStart(ordinal) + KEPT / 2];
  modifyThread(cache, threadId, {
    posts: (connection, { readField }) => {
      if (connection.nodes.length <= KEPT) return connection;
      const place = (node: Reference): number => Number(readField('ordinal', node));
      const nodes = connection.nodes.filter((node) => place(node) >= from && place(node) < until);
      const pageInfo = { ...connection.pageInfo, hasPreviousPage: place(nodes[0]!) > 1, hasNextPage: place(nodes.at(-1)!) < (connection.totalCount ?? 0) };
      return { ...connection, nodes, pageInfo };
    },
  });
}

/** Frees what nothing on a page leads to any more. Not within a batch: the cache forgets nothing while it is being written. */
export function sweep(cache: ApolloCache): void {
  const count = (swept.get(cache) ?? 0) + cache.gc().length;
  swept.set(cache, count % FORGET_AFTER);
  if (count >= FORGET_AFTER) (cache as InMemoryCache).gc({ resetResultCache: true });
}

/** What was read of posts stays remembered until so many went: then what is on screen is read anew. */
const FORGET_AFTER = 10 * POSTS;
const swept = new WeakMap<ApolloCache, number>();

type ThreadModifiers = { [Name in keyof ThreadFields]?: (value: ThreadFields[Name], details: Pick<ModifierDetails, 'readField'>) => ThreadFields[Name] };

/** `cache.modify` without its types for nested objects, which do not know that the cache holds references. */
export function modifyThread(cache: ApolloCache, id: string, fields: ThreadModifiers): void {
  cache.modify({ id: cache.identify({ __typename: 'Thread', id }), fields: fields as Modifiers });
}

/** What the server answers to the author of a post that was just added. */
const ownRights: Permission[] = ['post.read', 'post.edit', 'post.delete'];

/** A post as its news tells it, which nothing happened to yet. */
export function postOf(news: PostNews, seq: number, actor: NewsActor, me: string | null): PostData {
  const { id, threadId, parentId, ordinal, body, clientId, createdAt, attachments = [] } = news;
  const viewerCan: Permission[] = actor.id === me ? ownRights : ['post.read'];
  return { id, threadId, parentId, ordinal, seq, body, clientId, createdAt, editedAt: null, deletedAt: null, hiddenAt: null, hiding: null, viewerCan, author: authorOf(actor), mentions: namesIn(body, news.mentions), attachments, reactions: [], bookmark: null, movedAt: null, movedTo: null };
}

/** References to who is mentioned. A name that is known already is newer than the one in the words. */
function refsTo(cache: ApolloCache, body: string, ids: readonly string[]): Reference[] {
  return namesIn(body, ids).map((person) => ({ __ref: cache.identify(named(cache, person))! }));
}

function named(cache: ApolloCache, { id, name }: { id: string; name: string }): { __typename: string; id: string; name: string } {
  keepName(cache, id, name);
  return { __typename: 'Account', id, name: nameIn(cache, id) ?? name };
}

function authorOf({ id, name, function: held, jobTitle, organisation, organisationId }: NewsActor): AuthorData {
  const place = organisation && organisationId ? { id: organisationId, name: organisation } : null;
  return { id, name, function: held as AuthorData['function'], jobTitle, organisation: place };
}

/** Keeps a post as it was told. */
export function writePost(cache: ApolloCache, post: PostData): void {
  const { author } = post;
  const organisation = author.organisation && { __typename: 'Organisation', ...author.organisation };
  const data = { __typename: 'Post', ...post, author: { __typename: 'Account', ...author, organisation }, mentions: post.mentions.map((person) => named(cache, person)), attachments: post.attachments.map(asAttachment) } as PostData;
  cache.writeFragment({ fragment: PostView, fragmentName: 'PostView_post', data });
}
