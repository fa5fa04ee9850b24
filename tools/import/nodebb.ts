import { forumWords } from './forum-words';
import { parsed, textOf } from './json-file';
import type { LeftOut, Report } from './report';
import { UnreadableSource, type Source, type SourceAuthor, type SourcePost, type SourceThread } from './source';

/** An object as NodeBB stores it; numbers may be words, and MongoDB wraps large ones. */
type Stored = Record<string, unknown>;

interface Stock {
  topics: Map<string, Stored>;
  users: Map<string, Stored>;
  posts: Stored[];
}

/**
 * The objects `topic:<tid>`, `post:<pid>` and `user:<uid>` of NodeBB as its database holds them: one in JSON on each line, or all in one list.
 * @throws UnreadableSource when it is something else
 */
export async function readNodebb(path: string, { report, now }: { report: Report; now: Date }): Promise<Source> {
  const { topics, users, posts } = stockOf(objectsIn(await textOf(path), path));
  if (!posts.length || !topics.size) throw new UnreadableSource(`${path} is no export of NodeBB: it needs objects with "_key" topic:… and post:….`);
  report.posts.read += posts.length;
  const byTopic = Map.groupBy(posts, (post) => words(post['tid']));
  for (const [tid, lost] of byTopic) if (!topics.has(tid)) for (const post of lost) report.leftOut('orphan', `post ${words(post['pid'])}`);
  const ordered = [...topics].sort(([, a], [, b]) => (dateOf(a)?.getTime() ?? 0) - (dateOf(b)?.getTime() ?? 0));
  const threads = ordered.map(([tid, topic]) => ({ topic, posts: byTopic.get(tid) ?? [] }));
  return { origin: 'overgenomen van een forum', size: posts.length, threads: threadsOf(threads, users, { report, now }) };
}

function objectsIn(text: string, path: string): unknown[] {
  if (text.trimStart().startsWith('[')) return parsed(text, path) as unknown[];
  return text.split('\n').flatMap((line) => (line.trim() ? [parsed(line, path)] : []));
}

/** By what is in them: `post:1:upvote` and the like have other contents. */
function stockOf(objects: readonly unknown[]): Stock {
  const stock: Stock = { topics: new Map(), users: new Map(), posts: [] };
  for (const object of objects) {
    if (typeof object !== 'object' || object === null) continue;
    const stored = object as Stored;
    const key = words(stored['_key']);
    if (key === `topic:${words(stored['tid'])}` && 'title' in stored) stock.topics.set(words(stored['tid']), stored);
    else if (key === `user:${words(stored['uid'])}`) stock.users.set(words(stored['uid']), stored);
    else if (key === `post:${words(stored['pid'])}` && 'tid' in stored) stock.posts.push(stored);
  }
  return stock;
}

interface Reading {
  report: Report;
  now: Date;
}

function* threadsOf(topics: readonly { topic: Stored; posts: Stored[] }[], users: ReadonlyMap<string, Stored>, reading: Reading): Generator<SourceThread> {
  for (const { topic, posts } of topics) {
    const byId = new Map(posts.map((post) => [words(post['pid']), post]));
    const mainId = words(topic['mainPid']);
    const ordered = [...posts].sort((a, b) => Number(words(b['pid']) === mainId) - Number(words(a['pid']) === mainId) || time(a) - time(b));
    const written = ordered.flatMap((post): SourcePost[] => {
      const body = bodyOf(post, topic, reading);
      const parent = byId.get(words(post['toPid']));
      return body ? [{ id: idOf(post), parentId: parent ? idOf(parent) : null, author: authorOf(post, users), at: dateOf(post)!, body }] : [];
    });
    if (written.length) yield { title: words(topic['title']), posts: written };
  }
}

function bodyOf(post: Stored, topic: Stored, { report, now }: Reading): string | null {
  const example = `${words(topic['title'])}, post ${words(post['pid'])}`;
  const leftOut = (reason: LeftOut): null => {
    report.leftOut(reason, example);
    return null;
  };
  if (isSet(post['deleted']) || isSet(topic['deleted'])) return leftOut('deleted');
  const at = dateOf(post);
  if (!at) return leftOut('unreadable');
  // NodeBB gives what is to appear later a date in the future.
  if (at > now) return leftOut('private');
  const { body, images } = forumWords(words(post['content']));
  for (const name of images) report.changed('image', `${example}: ${name}`);
  return body || leftOut('wordless');
}

function authorOf(post: Stored, users: ReadonlyMap<string, Stored>): SourceAuthor {
  const uid = words(post['uid']);
  const user = users.get(uid);
  const handle = words(post['handle']).trim();
  if (uid === '0' || !uid) return { key: `nodebb guest ${handle}`, name: handle || 'Gast', email: null };
  if (!user) return { key: `nodebb gone ${uid}`, name: 'Verwijderde deelnemer', email: null };
  const email = words(user['email']).trim().toLowerCase() || null;
  const name = words(user['fullname']).trim() || words(user['username']).trim();
  return { key: email ?? `nodebb ${uid} ${words(user['joindate'])}`, name, email };
}

/** With its time, so that posts of two forums with the same number are not taken for one. */
const idOf = (post: Stored): string => `nodebb ${words(post['pid'])} ${time(post)}`;

const time = (stored: Stored): number => dateOf(stored)?.getTime() ?? 0;

function dateOf(stored: Stored): Date | null {
  const date = new Date(Number(words(stored['timestamp'])));
  return Number.isNaN(date.getTime()) || date.getTime() <= 0 ? null : date;
}

const isSet = (value: unknown): boolean => ['1', 'true'].includes(words(value));

/** A value as text: a number, a word, or a number in the wrapping of MongoDB. */
function words(value: unknown): string {
  if (typeof value === 'object' && value !== null) return words(Object.values(value)[0]);
  return value === undefined || value === null ? '' : String(value);
}
