import type { AuthorData, PostData, ThreadData } from './thread.queries';

/** A person from Dalfsen, as the cache keeps one. */
export function aPerson(id: string, name: string): AuthorData {
  const organisation = { __typename: 'Organisation', id: 'gm0148', name: 'Dalfsen' };
  return { __typename: 'Account', id, name, function: 'griffier', jobTitle: null, organisation } as AuthorData;
}

/** A post at a place in the thread. */
export function aPostOf(author: AuthorData, ordinal: number, wishes: Partial<PostData> = {}): PostData {
  return {
    __typename: 'Post',
    id: `post-${ordinal}`,
    threadId: 'thread',
    parentId: null,
    ordinal,
    seq: ordinal,
    clientId: `client-${ordinal}`,
    body: `bericht ${ordinal}`,
    createdAt: '2026-11-19T13:00:00.000Z',
    editedAt: null,
    deletedAt: null,
    viewerCan: ['post.read'],
    author,
    ...wishes,
  } as PostData;
}

/** A thread with these posts, the first of which opens it; everything else agrees with them unless wished. */
export function aThreadOf(posts: PostData[], wishes: Partial<ThreadData> = {}): ThreadData {
  const last = posts.at(-1)!;
  const readOrdinal = wishes.readOrdinal ?? last.ordinal;
  const authors = [...new Map(posts.map((post) => [post.author.id, post.author])).values()];
  return {
    __typename: 'Thread',
    id: 'thread',
    kind: 'question',
    title: 'Wie opent het dorpshuis?',
    head: last.seq,
    lastOrdinal: last.ordinal,
    lastPostAt: last.createdAt,
    readOrdinal,
    readAt: null,
    unreadCount: last.ordinal - readOrdinal,
    viewerCan: ['thread.read', 'post.add'],
    group: { __typename: 'Group', id: 'group', name: 'Kernendemocratie Noordoost', members: { __typename: 'MembershipConnection', totalCount: 14 } },
    participants: authors,
    openingPost: posts[0]!,
    posts: {
      __typename: 'PostConnection',
      nodes: posts,
      totalCount: last.ordinal,
      pageInfo: { __typename: 'PageInfo', hasPreviousPage: false, hasNextPage: false, startCursor: 'first', endCursor: 'last' },
    },
    ...wishes,
  } as ThreadData;
}
