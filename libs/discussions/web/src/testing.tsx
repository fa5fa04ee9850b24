import type { Permission } from '@leerkring/contract';
import type { ThreadRowData } from './thread-list.queries';
import type { AuthorData, PostData, ThreadData } from './thread.queries';

const groupSubject = { __typename: 'ThreadSubject', id: 'group', type: 'group', slug: 'group', nl: 'Kernendemocratie Noordoost', en: 'Kernendemocratie Noordoost' };

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
    hiddenAt: null,
    hiding: null,
    viewerCan: ['post.read'],
    author,
    mentions: [],
    movedAt: null,
    movedTo: null,
    attachments: [],
    reactions: [],
    bookmark: null,
    ...wishes,
  } as PostData;
}

/** What facilitators said of a thread of which they said nothing. */
const notFacilitated = { pinnedAt: null, lockedAt: null, closedAt: null };

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
    editedAt: null,
    answeredAt: null,
    confirmedAt: null,
    subject: groupSubject,
    tags: [],
    bestPractice: null,
    hotIssue: null,
    acceptedAnswer: null,
    ...notFacilitated,
    outcome: null,
    markedAt: null,
    markedBy: null,
    mergedAt: null,
    mergedInto: null,
    isCopy: false,
    copiedFrom: null,
    copies: [],
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

/** A conversation in a list, in which Loes spoke last. */
export function aRow(id: string, wishes: Partial<ThreadRowData> = {}): ThreadRowData {
  const loes = { __typename: 'Account', id: 'loes', name: 'Loes van Kempenaar' };
  return {
    __typename: 'Thread',
    id,
    kind: 'question',
    title: `gesprek ${id}`,
    lastPostAt: '2026-11-19T11:53:00.000Z',
    lastOrdinal: 2,
    unreadCount: 0,
    excerpt: 'Dat lijkt me wat.',
    answeredAt: null,
    subject: groupSubject,
    tags: [],
    ...notFacilitated,
    group: { __typename: 'Group', id: 'group' },
    author: aPerson('anniek', 'Anniek Scholtemeijer'),
    lastAuthor: loes,
    recentAuthors: [loes],
    ...wishes,
  } as ThreadRowData;
}

interface ListWishes {
  unreadCount?: number;
  totalCount?: number;
  hasNextPage?: boolean;
  viewerCan?: Permission[];
  pinnedThreads?: ThreadRowData[];
}

/** The server's answer to the list of a group. */
export function aThreadList(nodes: ThreadRowData[], wishes: ListWishes = {}) {
  const { unreadCount = 0, totalCount = nodes.length, hasNextPage = false, viewerCan = ['group.read', 'group.take_part'], pinnedThreads = [] } = wishes;
  const threads = { __typename: 'ThreadConnection', nodes, totalCount, pageInfo: { __typename: 'PageInfo', hasNextPage, endCursor: 'end' } };
  return { data: { group: { __typename: 'Group', id: 'group', name: 'Kernendemocratie Noordoost', unreadCount, viewerCan, pinnedThreads, threads } } };
}

/** Stands in for the browser's watch on what is in view: `show` brings the end of a post into view. */
export function watchedEnds(): { show: (ordinal: number) => void } {
  const watching = new Map<Element, (entries: { isIntersecting: boolean; target: Element }[]) => void>();
  class Watch {
    constructor(private readonly tell: (entries: { isIntersecting: boolean; target: Element }[]) => void) {}
    observe = (element: Element): void => void watching.set(element, this.tell);
    unobserve = (element: Element): void => void watching.delete(element);
  }
  window.IntersectionObserver = Watch as never;
  // jsdom lays nothing out, so there is nowhere to scroll to.
  Element.prototype.scrollIntoView = () => undefined;
  return {
    show: (ordinal) => {
      for (const [target, tell] of [...watching]) if ((target as HTMLElement).dataset['ordinal'] === String(ordinal)) tell([{ isIntersecting: true, target }]);
    },
  };
}
