import { cursorKey, facilitators, groupKeys, mayRead, said, threadOf, type GroupKey, type Model, type ModelPost, type ModelReport, type ModelThread, type Who, type World } from './world';

/** Everything that one person can find out about threads, by the ways in. */
export interface View {
  /** A thread as it is read, or the code of the refusal. */
  threads: Record<string, unknown>;
  /** Posts by id in each thread. */
  byId: Record<string, unknown>;
  /** Lists of subjects: ids and how many. */
  lists: Record<string, unknown>;
  /** Unread posts per group. */
  unread: Record<string, unknown>;
  /** Titles of links. */
  titles: Record<string, string | null>;
  /** Posts that link to a thread. */
  backlinks: Record<string, unknown>;
  /** Threads in which somebody mentions the person, with words that are new to them. */
  mentioned: string[];
  /** Titles that stand in notifications. */
  told: string[];
  /** What the person is told of own posts that were hidden and of what became of own reports: reason and thread. */
  fates: string[];
  /** Threads with something new, and the first new words of each. */
  caughtUp: Record<string, unknown>;
  /** Posts that the person keeps at hand, with title and place. */
  kept: string[];
  /** Reports that the person may settle and those that were settled, with all that is shown of them. */
  queue: unknown;
  /** What the person reported in each thread. */
  own: Record<string, unknown>;
  /** Words in the replay of each stream. */
  streams: Record<string, unknown>;
}

/** What a person should find, told from what happened: written without the policies, and only for reading by the test. */
export function expected(world: World, who: Who, may: typeof mayRead = mayRead): View & { perhapsMentioned: string[]; perhapsFates: string[] } {
  const { model } = world;
  const refusal = who === 'stranger' ? 'UNAUTHENTICATED' : 'NOT_FOUND';
  const each = <T>(read: (thread: ModelThread) => T): Record<string, T | string> => Object.fromEntries(model.threads.map((thread) => [thread.id, may(model, who, thread) ? read(thread) : refusal]));
  const titleOf = (id: string): string | null => (may(model, who, threadOf(model, id)) ? threadOf(model, id).title : null);
  return {
    threads: each((thread) => threadView(model, who, thread, may)),
    byId: each((thread) => thread.rows.filter((row) => !row.stub).map((row) => row.postId).sort()),
    lists: lists(world, who, refusal, may),
    unread: Object.fromEntries(groupKeys.filter((key) => seated(model, who, key, may)).map((key) => [key, inLists(model, key).reduce((sum, thread) => sum + unreadOf(model, who, thread), 0)])),
    titles: who === 'stranger' ? {} : Object.fromEntries(model.threads.map(({ id }) => [id, titleOf(id)])),
    backlinks: each((thread) =>
      [...model.posts.values()].filter((post) => said(post) && post.links.includes(thread.id) && post.threadId !== thread.id && titleOf(post.threadId)).map((post) => `${post.id} ${titleOf(post.threadId)}`).sort(),
    ),
    ...mentioned(model, who, may),
    told: model.threads.filter((thread) => may(model, who, thread)).map((thread) => thread.title),
    caughtUp: Object.fromEntries(groupKeys.filter((key) => seated(model, who, key, may)).flatMap((key) => inLists(model, key)).filter((thread) => unreadOf(model, who, thread) > 0).map((thread) => [thread.id, newIn(model, who, thread)])),
    kept: who === 'stranger' ? [] : [...model.posts.values()].filter((post) => said(post) && titleOf(post.threadId)).map((post) => `${post.id} ${titleOf(post.threadId)} ${post.ordinal}`).sort(),
    ...fates(model, who, may),
    queue: who === 'stranger' ? null : queue(model, who),
    own: each((thread) => model.reports.filter(({ by, postId }) => by === who && model.posts.get(postId)!.threadId === thread.id).map(({ postId, outcome }) => `${postId} ${outcome}`).sort()),
    // A copy says the same words as its original, and both may stand in one thread by now.
    streams: each((thread) => [...new Set(thread.rows.flatMap((row) => (row.stub ? [] : said(model.posts.get(row.postId)!) || [])))].sort()),
  };
}

const unreadOf = (model: Model, who: Who, { id, rows }: ModelThread): number => rows.length - Math.min(rows.length, model.cursors.get(cursorKey(who, id)) ?? 0);
const NEW_POSTS = 5;
function newIn(model: Model, who: Who, thread: ModelThread): unknown {
  const fresh = thread.rows.slice(thread.rows.length - unreadOf(model, who, thread)).flatMap((row) => (row.stub ? [] : said(model.posts.get(row.postId)!) || []));
  return { title: thread.title, unread: unreadOf(model, who, thread), words: fresh.slice(0, NEW_POSTS) };
}
const inLists = (model: Model, key: GroupKey): ModelThread[] => model.threads.filter((thread) => thread.place === key && !thread.mergedInto);
/** Whoever reads a group's own threads sits in it. */
const seated = (model: Model, who: Who, key: GroupKey, may: typeof mayRead): boolean => may(model, who, { place: key } as ModelThread);

function threadView(model: Model, who: Who, thread: ModelThread, may: typeof mayRead): unknown {
  const { title, rows, mergedInto, copiedFrom } = thread;
  const at = (id: string | null): string | null => {
    const place = id === null ? null : threadOf(model, id);
    return place && may(model, who, place) ? `${place.id} ${place.title}` : null;
  };
  const copies = model.threads.filter((one) => one.copiedFrom === thread.id).flatMap(({ id }) => at(id) ?? []);
  const posts = rows.map(({ postId, stub }, index) => {
    const post = model.posts.get(postId)!;
    const home = threadOf(model, post.threadId);
    if (!stub) return { ordinal: index + 1, id: postId, word: said(post), ...(post.hidden && { hiding: readsHidden(model, who, post) ? `${post.word} ${post.hidden.reason} ${post.hidden.by}` : null }) };
    return { ordinal: index + 1, moved: may(model, who, home) ? `${home.id} ${home.title} ${post.ordinal}` : null };
  });
  return { title, unread: unreadOf(model, who, thread), mergedInto: at(mergedInto), isCopy: copiedFrom !== null, copiedFrom: at(copiedFrom), copies: copies.sort(), posts };
}

function lists({ model, groups }: World, who: Who, refusal: string, may: typeof mayRead): View['lists'] {
  const found = (threads: ModelThread[]): unknown => ({ total: threads.length, ids: threads.map(({ id }) => id).sort() });
  const about = (kind: ModelThread['about']): ModelThread[] => model.threads.filter((thread) => thread.about === kind && !thread.mergedInto);
  const ofGroups = groupKeys.map((key) => [groups[key].id, seated(model, who, key, may) ? found(inLists(model, key)) : refusal]);
  return Object.fromEntries([...ofGroups, ['case', seated(model, who, 'one', may) ? found(about('case')) : refusal], ['track', who === 'stranger' ? refusal : found(about('track'))]]);
}

/** A mention that was read before its post moved may be told again where that is new: nobody need be told twice. */
function mentioned(model: Model, who: Who, may: typeof mayRead): { mentioned: string[]; perhapsMentioned: string[] } {
  const posts = [...model.posts.values()].filter((post) => said(post) && post.author !== who && post.onceMentioned.includes(who) && post.ordinal > (model.cursors.get(cursorKey(who, post.threadId)) ?? 0));
  const threads = (some: typeof posts): string[] => [...new Set(some.map(({ threadId }) => threadId))].filter((id) => may(model, who, threadOf(model, id)));
  return { mentioned: threads(posts.filter(({ readBy, mentions }) => mentions.includes(who) && !readBy.has(who))), perhapsMentioned: threads(posts) };
}

/** Hidden words are for their author and who facilitates the thread. */
export function readsHidden(model: Model, who: Who, { author, threadId }: ModelPost): boolean {
  return author === who || facilitators(threadOf(model, threadId)).includes(who);
}

/** A report is for who facilitates the thread where its post stands now, and did not write that post, unless nobody else does. */
export function handles(model: Model, who: Who, { postId }: ModelReport): boolean {
  const { author, threadId } = model.posts.get(postId)!;
  const all = facilitators(threadOf(model, threadId));
  return all.includes(who) && (author !== who || all.length === 1);
}

function queue(model: Model, who: Who): unknown {
  const shown = (reports: ModelReport[]): string[] =>
    reports.map(({ id, postId, words, by, outcome, settledBy, note }) => {
      const { author, threadId } = model.posts.get(postId)!;
      return `${id} ${postId} ${threadOf(model, threadId).title} ${words} ${author === who ? null : by} ${outcome} ${settledBy} ${note}`;
    }).sort();
  const mine = model.reports.filter((report) => handles(model, who, report));
  const open = mine.filter(({ outcome }) => !outcome);
  const count = who === 'guide' || who === 'host' ? new Set(open.map(({ postId }) => postId)).size : null;
  return { count, open: shown(open), settled: shown(mine.filter(({ outcome }) => outcome)) };
}

/** The swinger may have been away at the moment at which it was to be told. */
function fates(model: Model, who: Who, may: typeof mayRead): { fates: string[]; perhapsFates: string[] } {
  const hidden = [...model.posts.values()].filter((post) => post.author === who && post.hidden && post.hidden.by !== who).map(({ threadId }) => ['hidden', threadId] as const);
  const answered = model.reports.filter(({ by, outcome }) => by === who && outcome).map(({ postId, outcome }) => [`report_${outcome}`, model.posts.get(postId)!.threadId] as const);
  const all = [...new Set([...hidden, ...answered].filter(([, id]) => may(model, who, threadOf(model, id))).map(([reason, id]) => `${reason} ${id}`))].sort();
  return { fates: who === 'swinger' ? [] : all, perhapsFates: all };
}
