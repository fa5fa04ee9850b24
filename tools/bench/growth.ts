/** `growth`: with a hundred times the history, reading costs the same. Two Leerkrings side by side, one reader, in turns. */
import type { Wanted } from './arguments.ts';
import { alternate, spreadOf, type Spread } from './figures.ts';
import { rowOf, short } from './goals.ts';
import type { Bench, Outcome } from './outcome.ts';
import { insertMessages, insertThreads, lengthenThread, markRead } from './targets/leerkring-history.ts';
import { start } from './targets/leerkring-server.ts';
import { ask, target } from './targets/leerkring.ts';
import { MESSAGES, THREADS, type Ground, type Site } from './target.ts';
import { now } from './words.ts';

const TIMES = 100;
const WARM_UP = 30;
const BASE = 'small';
const GROWN = 'grown';

/** The web app's own questions. */
const person = 'id name function jobTitle organisation { id name }';
const post = `id threadId parentId ordinal seq clientId body createdAt editedAt deletedAt viewerCan author { ${person} }`;
const row = `id kind title lastPostAt lastOrdinal unreadCount excerpt group { id } author { ${person} } lastAuthor { id name } recentAuthors { id name }`;
const pageInfo = 'pageInfo { hasPreviousPage hasNextPage startCursor endCursor }';
const threadPage = `query Thread($id: ID!) { thread(id: $id) { id kind title head lastOrdinal lastPostAt readOrdinal readAt unreadCount viewerCan
  group { id name members(first: 0) { totalCount } } participants { ${person} } openingPost { ${post} }
  posts(last: 50) { nodes { ${post} } ${pageInfo} totalCount } } }`;
const threadList = `query Threads($id: ID!) { group(id: $id) { id name unreadCount viewerCan threads(first: 20) { nodes { ${row} } ${pageInfo} totalCount } } }`;
const unreadMarks = `query Home { viewer { news { group { id name unreadCount } threads { ${row} } } } }`;
const session = `query Session($id: ID!) { liveSession(id: $id) { id head title state lastOrdinal readOrdinal viewerCan
  messages(last: 50) { nodes { id ordinal seq clientId body createdAt editedAt deletedAt viewerCan author { ${person} } } ${pageInfo} totalCount } } }`;

const questions: Record<string, (ground: Ground) => Promise<unknown>> = {
  'thread page': (ground) => ask(ground, 0, threadPage, { id: ground.longThreadId }),
  'list of threads': (ground) => ask(ground, 0, threadList, { id: ground.groupId }),
  'unread marks': (ground) => ask(ground, 0, unreadMarks, {}),
  'session join': joinSession,
};

export const growth: Bench = { title: `one reader, ${TIMES} × the threads, the posts of a thread, and the messages`, people: 8, run };

async function run(site: Site, people: number, wanted: Wanted): Promise<Outcome> {
  const base = await start(site, people);
  try {
    const grown = await start(site, people, lengthen);
    const grounds = { [BASE]: base.ground, [GROWN]: grown.ground };
    try {
      const measures: Measured[] = [];
      for (const [what, question] of Object.entries(questions)) measures.push(...(await measured(what, question, grounds, wanted)));
      return { rows: Object.keys(questions).map((what) => judged(what, measures)), measures, problems: [] };
    } finally {
      await grown.stop();
    }
  } finally {
    await base.stop();
  }
}

interface Measured {
  what: string;
  history: string;
  answers: Spread;
}

async function measured(what: string, question: (ground: Ground) => Promise<unknown>, grounds: Record<string, Ground>, { rounds, seconds }: Wanted): Promise<Measured[]> {
  for (const ground of Object.values(grounds)) for (let n = 0; n < WARM_UP; n++) await question(ground);
  // Short turns and many of them: what else the machine does then wrongs both alike.
  const samples: Record<string, number[]> = { [BASE]: [], [GROWN]: [] };
  for (const history of alternate([BASE, GROWN], rounds * 5)) {
    const until = now() + (seconds * 1000) / 10;
    for (let asked = now(); asked < until; asked = now()) {
      await question(grounds[history]!);
      samples[history]!.push(now() - asked);
    }
  }
  const both = [BASE, GROWN].map((history) => ({ what, history, answers: spreadOf(Float64Array.from(samples[history]!)) }));
  for (const { history, answers } of both) console.log(`  ${what.padEnd(15)} ${history.padEnd(5)} p50 ${short(answers.p50)} p95 ${short(answers.p95)} ms (${answers.count})`);
  return both;
}

function judged(what: string, measures: readonly Measured[]): Outcome['rows'][number] {
  const of = (history: string): number => measures.find((measure) => measure.what === what && measure.history === history)!.answers.p50;
  return rowOf('growth', { what: `${what} p50`, unit: 'ms', better: 'less', limit: 1.2, of: BASE }, of(GROWN), of(BASE));
}

async function joinSession(ground: Ground): Promise<void> {
  const reader = target.person(ground, 0);
  await ask(ground, 0, session, { id: ground.liveSessionId });
  await reader.connect();
  await reader.openSession(ground.liveSessionId);
  reader.disconnect();
}

/** A hundred times the threads of the group, the posts of the long thread, and the messages of the session. */
async function lengthen(url: string, { groupId, longThreadId, liveSessionId }: Omit<Ground, 'url'>): Promise<void> {
  await insertThreads(url, { groupId, threads: THREADS.count * (TIMES - 1), posts: THREADS.posts });
  await markRead(url, groupId);
  await lengthenThread(url, longThreadId, TIMES);
  await insertMessages(url, liveSessionId, MESSAGES * (TIMES - 1));
}
