import { cursorKey, groupKeys, mayRead, threadOf, type GroupKey, type Model, type ModelThread, type Who, type World } from './world';

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
  /** Threads with something new, and the first new words of each. */
  caughtUp: Record<string, unknown>;
  /** Posts that the person keeps at hand, with title and place. */
  kept: string[];
  /** Words in the replay of each stream. */
  streams: Record<string, unknown>;
}

/** What a person should find, told from what happened: written without the policies, and only for reading by the test. */
export function expected(world: World, who: Who, may: typeof mayRead = mayRead): View & { perhapsMentioned: string[] } {
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
      [...model.posts.values()].filter((post) => post.word && post.links.includes(thread.id) && post.threadId !== thread.id && titleOf(post.threadId)).map((post) => `${post.id} ${titleOf(post.threadId)}`).sort(),
    ),
    ...mentioned(model, who, may),
    told: model.threads.filter((thread) => may(model, who, thread)).map((thread) => thread.title),
    caughtUp: Object.fromEntries(groupKeys.filter((key) => seated(model, who, key, may)).flatMap((key) => inLists(model, key)).filter((thread) => unreadOf(model, who, thread) > 0).map((thread) => [thread.id, newIn(model, who, thread)])),
    kept: who === 'stranger' ? [] : [...model.posts.values()].filter((post) => post.word && titleOf(post.threadId)).map((post) => `${post.id} ${titleOf(post.threadId)} ${post.ordinal}`).sort(),
    streams: each((thread) => thread.rows.flatMap((row) => (row.stub ? [] : model.posts.get(row.postId)!.word || [])).sort()),
  };
}

const unreadOf = (model: Model, who: Who, { id, rows }: ModelThread): number => rows.length - Math.min(rows.length, model.cursors.get(cursorKey(who, id)) ?? 0);
const NEW_POSTS = 5;
function newIn(model: Model, who: Who, thread: ModelThread): unknown {
  const fresh = thread.rows.slice(thread.rows.length - unreadOf(model, who, thread)).flatMap((row) => (row.stub ? [] : model.posts.get(row.postId)!.word || []));
  return { title: thread.title, unread: unreadOf(model, who, thread), words: fresh.slice(0, NEW_POSTS) };
}
const inLists = (model: Model, key: GroupKey): ModelThread[] => model.threads.filter((thread) => thread.place === key && !thread.mergedInto);
/** Whoever reads a group's own threads sits in it. */
const seated = (model: Model, who: Who, key: GroupKey, may: typeof mayRead): boolean => may(model, who, { place: key } as ModelThread);

function threadView(model: Model, who: Who, thread: ModelThread, may: typeof mayRead): unknown {
  const { title, rows, mergedInto } = thread;
  const into = mergedInto ? threadOf(model, mergedInto) : null;
  const posts = rows.map(({ postId, stub }, index) => {
    const post = model.posts.get(postId)!;
    const home = threadOf(model, post.threadId);
    if (!stub) return { ordinal: index + 1, id: postId, word: post.word };
    return { ordinal: index + 1, moved: may(model, who, home) ? `${home.id} ${home.title} ${post.ordinal}` : null };
  });
  return { title, unread: unreadOf(model, who, thread), mergedInto: into && may(model, who, into) ? `${into.id} ${into.title}` : null, posts };
}

function lists({ model, groups }: World, who: Who, refusal: string, may: typeof mayRead): View['lists'] {
  const found = (threads: ModelThread[]): unknown => ({ total: threads.length, ids: threads.map(({ id }) => id).sort() });
  const about = (kind: ModelThread['about']): ModelThread[] => model.threads.filter((thread) => thread.about === kind && !thread.mergedInto);
  const ofGroups = groupKeys.map((key) => [groups[key].id, seated(model, who, key, may) ? found(inLists(model, key)) : refusal]);
  return Object.fromEntries([...ofGroups, ['case', seated(model, who, 'one', may) ? found(about('case')) : refusal], ['track', who === 'stranger' ? refusal : found(about('track'))]]);
}

/** A mention that was read before its post moved may be told again where that is new: nobody need be told twice. */
function mentioned(model: Model, who: Who, may: typeof mayRead): { mentioned: string[]; perhapsMentioned: string[] } {
  const posts = [...model.posts.values()].filter(({ word, onceMentioned, author, threadId, ordinal }) => word && author !== who && onceMentioned.includes(who) && ordinal > (model.cursors.get(cursorKey(who, threadId)) ?? 0));
  const threads = (some: typeof posts): string[] => [...new Set(some.map(({ threadId }) => threadId))].filter((id) => may(model, who, threadOf(model, id)));
  return { mentioned: threads(posts.filter(({ readBy, mentions }) => mentions.includes(who) && !readBy.has(who))), perhapsMentioned: threads(posts) };
}
