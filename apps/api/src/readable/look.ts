import type { TestApp, TestSocket } from '@leerkring/platform/api/testing';
import type { View } from './oracle';
import { groupKeys, type Who, type World } from './world';

interface Row {
  id: string;
  ordinal: number;
  body: string;
  hiddenAt: string | null;
  hiding: { reason: string; body: string; hiddenBy: { id: string } } | null;
  movedAt: string | null;
  movedTo: { threadId: string; title: string; ordinal: number } | null;
}
interface ThreadAnswer {
  thread: { title: string; lastOrdinal: number; unreadCount: number; mergedInto: { threadId: string; title: string } | null; isCopy: boolean; copiedFrom: { threadId: string; title: string } | null; copies: { threadId: string; title: string }[]; posts: { nodes: Row[] }; postsById: { id: string }[]; viewerReports: { postId: string; outcome: string | null }[] };
}
interface ListAnswer {
  threads: { totalCount: number; nodes: { id: string }[] };
}
interface BacklinkAnswer {
  backlinks: { postId: string; title: string }[];
}
interface TitleAnswer {
  linkTitles: { path: string; title: string | null }[];
}
interface CaughtUp {
  group: { id: string };
  endCursor: string | null;
  threads: { id: string; title: string; unreadCount: number; newPosts: { excerpt: string }[] }[];
}
interface Reported {
  threadTitle: string;
  post: { id: string };
  reports: { id: string; words: string; reporter: { id: string } | null; outcome: string | null; settledBy: { id: string } | null; note: string }[];
}
interface ViewerAnswer {
  viewer: {
    news: { group: { id: string }; threads: { title: string }[] }[];
    groups: { nodes: { id: string; unreadCount: number }[] };
    bookmarks: { totalCount: number; nodes: { postId: string; threadTitle: string; ordinal: number; excerpt: string }[] };
    openReportCount: number | null;
    openReports: Reported[];
    settledReports: Reported[];
    unreadNotificationCount: number;
    unreadNotifications: { reason: string; threadId: string | null; title: string }[];
  };
}

const THREAD = `query ($id: ID!, $ids: [ID!]!) { thread(id: $id) { title lastOrdinal unreadCount mergedInto { threadId title } isCopy copiedFrom { threadId title } copies { threadId title }
  posts(first: 100) { nodes { id ordinal body hiddenAt hiding { reason body hiddenBy { id } } movedAt movedTo { threadId title ordinal } } } postsById(ids: $ids) { id } viewerReports { postId outcome } openingPost { body } excerpt } }`;
const LIST = 'query ($subject: ThreadSubjectInput!) { threads(subject: $subject, first: 100) { totalCount nodes { id title excerpt } } }';
const BACKLINKS = 'query ($path: String!) { backlinks(path: $path) { postId title } }';
const TITLES = 'query ($paths: [String!]!) { linkTitles(paths: $paths) { path title } }';
const CAUGHT_UP = 'group { id } endCursor threads { id title unreadCount newPosts { excerpt } }';
const CATCH_UP = `{ viewer { catchUp { groups { ${CAUGHT_UP} } } } }`;
const CATCH_UP_IN = `query ($groupId: ID!, $after: String!) { viewer { catchUpIn(groupId: $groupId, after: $after) { ${CAUGHT_UP} } } }`;
const QUEUED = 'threadTitle post { id body hiding { reason body } } reports { id words reporter { id } outcome settledBy { id } note }';
const VIEWER = `{ viewer { news { group { id } threads { title } } groups { nodes { id unreadCount } } bookmarks(first: 100) { totalCount nodes { postId threadTitle ordinal excerpt } } unreadNotificationCount unreadNotifications { reason threadId title } openReportCount openReports { ${QUEUED} } settledReports { ${QUEUED} } } }`;

/** What the software lets a person find, and every answer as text: words that stand nowhere else give away where they came from. */
export async function look(world: World, who: Who, sockets: Map<Who, TestSocket>): Promise<{ view: View; text: string }> {
  const { app, model } = world;
  const answers: unknown[] = [];
  const ask = async <T, R>(query: string, variables: object, read: (data: T) => R): Promise<R | string> => {
    const answer = await app.graphql<T>(query, variables, world.callerOf(who));
    answers.push(answer);
    return answer.errors ? answer.errors[0]!.extensions.code : read(answer.data!);
  };
  const view: View = { threads: {}, byId: {}, lists: {}, unread: {}, titles: {}, backlinks: {}, mentioned: [], told: [], fates: [], caughtUp: {}, kept: [], queue: null, own: {}, streams: {} };
  const ids = [...model.posts.keys()].slice(0, 100);
  for (const { id } of model.threads) {
    const read = await ask(THREAD, { id, ids }, ({ thread }: ThreadAnswer) => thread);
    view.threads[id] = typeof read === 'string' ? read : threadSeen(world, read);
    view.own[id] = typeof read === 'string' ? read : read.viewerReports.map(({ postId, outcome }) => `${postId} ${outcome}`).sort();
    view.byId[id] = typeof read === 'string' ? read : read.postsById.map((post) => post.id).sort();
    view.backlinks[id] = await ask(BACKLINKS, { path: `/gesprekken/${id}` }, ({ backlinks }: BacklinkAnswer) => backlinks.map(({ postId, title }) => `${postId} ${title}`).sort());
    view.streams[id] = await replayed(who, sockets, id, answers);
  }
  const subjects = [...groupKeys.map((key) => [world.groups[key].id, world.subjectOf(key, 'group')] as const), ['case', world.subjectOf('one', 'case')] as const, ['track', world.subjectOf('track', 'track')] as const];
  for (const [key, subject] of subjects) view.lists[key] = await ask(LIST, { subject }, ({ threads }: ListAnswer) => ({ total: threads.totalCount, ids: threads.nodes.map(({ id }) => id).sort() }));
  if (who !== 'stranger') {
    await lookAround(world, ask, view);
    await catchUp(ask, view);
  }
  return { view, text: JSON.stringify(answers) };
}

/** Every page of it. */
async function catchUp(ask: Ask, view: View): Promise<void> {
  const take = ({ threads }: CaughtUp): void => {
    for (const { id, title, unreadCount, newPosts } of threads) view.caughtUp[id] = { title, unread: unreadCount, words: newPosts.map(({ excerpt }) => excerpt.split(' ')[0]) };
  };
  const groups = await ask(CATCH_UP, {}, ({ viewer }: { viewer: { catchUp: { groups: CaughtUp[] } } }) => viewer.catchUp.groups);
  for (const first of typeof groups === 'string' ? [] : groups) {
    take(first);
    for (let after = first.endCursor; after; ) {
      const next = await ask(CATCH_UP_IN, { groupId: first.group.id, after }, ({ viewer }: { viewer: { catchUpIn: CaughtUp } }) => viewer.catchUpIn);
      after = typeof next === 'string' ? null : next.endCursor;
      if (typeof next !== 'string') take(next);
    }
  }
}

type Ask = <T, R>(query: string, variables: object, read: (data: T) => R) => Promise<R | string>;

async function lookAround(world: World, ask: Ask, view: View): Promise<void> {
  const { groups, model } = world;
  await ask(TITLES, { paths: model.threads.slice(0, 50).map(({ id }) => `/gesprekken/${id}`) }, ({ linkTitles }: TitleAnswer) => {
    for (const { path, title } of linkTitles) view.titles[path.slice('/gesprekken/'.length)] = title;
  });
  await ask(VIEWER, {}, ({ viewer }: ViewerAnswer) => {
    for (const key of groupKeys) for (const { id, unreadCount } of viewer.groups.nodes) if (id === groups[key].id) view.unread[key] = unreadCount;
    const { totalCount, nodes } = viewer.bookmarks;
    view.kept = totalCount === nodes.length ? nodes.map(({ postId, threadTitle, ordinal }) => `${postId} ${threadTitle} ${ordinal}`).sort() : [`counts ${totalCount} of ${nodes.length}`];
    view.mentioned = viewer.unreadNotifications.filter(({ reason }) => reason === 'mention').map(({ threadId }) => threadId!);
    view.fates = [...new Set(viewer.unreadNotifications.filter(({ reason }) => reason === 'hidden' || reason.startsWith('report_')).map(({ reason, threadId }) => `${reason} ${threadId}`))].sort();
    view.queue = { count: viewer.openReportCount, open: reportsSeen(world, viewer.openReports), settled: reportsSeen(world, viewer.settledReports) };
    view.told = viewer.unreadNotifications.filter(({ threadId }) => threadId).map(({ title }) => title);
  });
}

function reportsSeen(world: World, reported: readonly Reported[]): string[] {
  const name = (account: { id: string } | null): string | null => account && nameOf(world, account.id);
  return reported.flatMap(({ threadTitle, post, reports }) => reports.map(({ id, words, reporter, outcome, settledBy, note }) => `${id} ${post.id} ${threadTitle} ${words} ${name(reporter)} ${outcome} ${name(settledBy)} ${note}`)).sort();
}

const nameOf = ({ accounts }: World, id: string): string => Object.entries(accounts).find(([, account]) => account.id === id)![0];

function threadSeen(world: World, { title, unreadCount, mergedInto, isCopy, copiedFrom, copies, posts }: ThreadAnswer['thread']): unknown {
  const rows = posts.nodes.map(({ id, ordinal, body, hiddenAt, hiding, movedAt, movedTo }) =>
    movedAt ? { ordinal, moved: movedTo && `${movedTo.threadId} ${movedTo.title} ${movedTo.ordinal}` } : { ordinal, id, word: body.split(' ')[0], ...(hiddenAt && { hiding: hiding && `${hiding.body.split(' ')[0]} ${hiding.reason} ${nameOf(world, hiding.hiddenBy.id)}` }) },
  );
  const at = (place: { threadId: string; title: string } | null): string | null => place && `${place.threadId} ${place.title}`;
  return { title, unread: unreadCount, mergedInto: at(mergedInto), isCopy, copiedFrom: at(copiedFrom), copies: copies.map(at).sort(), posts: rows };
}

/** Words in what a stream tells from its beginning; somebody without a session gets no socket. */
async function replayed(who: Who, sockets: Map<Who, TestSocket>, id: string, answers: unknown[]): Promise<unknown> {
  const socket = sockets.get(who);
  if (!socket) return 'UNAUTHENTICATED';
  const answer = await socket.emitWithAck('stream.open', { stream: `thread:${id}`, after: 0 });
  await socket.emitWithAck('stream.close', { stream: `thread:${id}` });
  answers.push(answer);
  if (!answer.ok) return answer.error.code;
  const words = JSON.stringify(answer.events).match(/\bw[0-9a-f]{6}n\d+x\b/g) ?? [];
  return [...new Set(words)].sort();
}

/** A socket for everybody who signed in. */
export async function connected(app: TestApp, world: World): Promise<Map<Who, TestSocket>> {
  const sockets = new Map<Who, TestSocket>();
  for (const [who, account] of Object.entries(world.accounts)) sockets.set(who as Who, await app.socket(account));
  return sockets;
}
