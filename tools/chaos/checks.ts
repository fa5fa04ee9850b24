import { FETCHED, type Item, type Recording, type Retired, type StoredItem, type Vote, type Write } from './recording.ts';
import type { SessionState } from './session-state.ts';

/** The word of a right that ended needs at most this long to every node; so do frames that were on their way. */
const GRACE_MS = 1000;

type Check = (run: Recording) => string[];

/** Every promise of docs/realtime.md as a check: what it returns are the violations. */
export const checks = {
  acknowledgedIsThereOnce: (run) => run.writes.filter(({ ids }) => ids.length).flatMap((write) => storedOnce(write, run.stored.items)),

  unacknowledgedIsThereAtMostOnce: (run) => {
    const twice = run.writes.filter(({ ids }) => !ids.length).filter((write) => own(write, run.stored.items).length > 1);
    const known = new Set(run.writes.map(({ authorId, clientId }) => `${authorId} ${clientId}`));
    const strange = run.stored.items.filter(({ kind, ordinal, authorId, clientId }) => !(kind === 'post' && ordinal === 1) && !known.has(`${authorId} ${clientId}`));
    return [...twice.map(({ clientId }) => `unacknowledged ${clientId} is stored twice`), ...strange.map(({ id }) => `nobody wrote ${id}`)];
  },

  numbersHaveNoGaps: ({ stored }) => [
    ...Object.entries(stored.heads).flatMap(([stream, head]) => {
      const seqs = stored.events.filter((event) => event.stream === stream).map(({ seq }) => seq);
      return countsTo(head, seqs) ? [] : [`the log of ${stream} does not count to its head ${head}`];
    }),
    ...(['post', 'chat'] as const).flatMap((kind) => {
      const ordinals = stored.items.filter((item) => item.kind === kind).map(({ ordinal }) => ordinal);
      return countsTo(stored.lastOrdinals[kind], ordinals) ? [] : [`ordinals of ${kind} do not count to ${stored.lastOrdinals[kind]}`];
    }),
  ],

  readersMissNothing: (run) =>
    each(run, ({ stream, applied, closed }, who) => {
      const fetched = Math.max(...applied.filter(({ name }) => name === FETCHED).map(({ seq }) => seq));
      const seqs = new Set(applied.map(({ seq }) => seq));
      const last = Math.max(...seqs);
      const missing = range(fetched, last).filter((seq) => !seqs.has(seq));
      const head = run.stored.heads[stream]!;
      const behind = !closed && last < head ? [`${who} stands at ${last} of ${head}`] : [];
      return [...behind, ...missing.map((seq) => `${who} misses ${seq}`)];
    }),

  readersGetNothingTwice: (run) =>
    each(run, ({ applied }, who) => {
      const events = applied.filter(({ name }) => name !== FETCHED);
      const added = events.filter(({ name }) => name === 'post.added' || name === 'chat_message.sent').map(({ subject }) => subject);
      return [...doubles(events.map(({ seq }) => seq)).map((seq) => `${who} got ${seq} twice`), ...doubles(added).map((id) => `${who} got ${id} as new twice`)];
    }),

  readersSeeTheSameOrder: (run) => {
    const order = new Map<string, string>();
    return each(run, ({ stream, applied }, who) =>
      applied.flatMap(({ seq, name, subject }, at) => {
        if (name === FETCHED) return [];
        const before = applied[at - 1]!;
        const late = before.name !== FETCHED && before.seq > seq ? [`${who} got ${seq} after ${before.seq}`] : [];
        const first = order.get(`${stream} ${seq}`) ?? `${name} ${subject}`;
        order.set(`${stream} ${seq}`, first);
        return first === `${name} ${subject}` ? late : [...late, `${who} has another ${seq} than the others`];
      }),
    );
  },

  readersEndLikeTheDatabase: (run) => {
    const events = new Map(run.stored.events.map(({ stream, seq, name, subject }) => [`${stream} ${seq}`, `${name} ${subject}`]));
    return each(run, ({ stream, applied, items, closed }, who) => {
      const other = applied.filter(({ seq, name, subject }) => name !== FETCHED && events.get(`${stream} ${seq}`) !== `${name} ${subject}`);
      const rows = closed ? [] : differences(items, storedOf(run, stream)).map((what) => `${who}: ${what}`);
      return [...rows, ...other.map(({ seq }) => `${who} has another ${seq} than the log`)];
    });
  },

  everyNodeAnswersLikeTheDatabase: (run) => run.pages.flatMap(({ node, items }) => differences(items, run.stored.items).map((what) => `${node}: ${what}`)),

  readersSeeTheSameSession: (run) => {
    const state = run.pages[0]!.state;
    return [
      ...run.pages.flatMap((page) => otherwise(page.state, state).map((what) => `${page.node}: ${what}`)),
      ...each(run, ({ stream, closed, ...followed }, who) => (closed || !stream.startsWith('live_session:') ? [] : otherwise(followed.state, state).map((what) => `${who}: ${what}`))),
    ];
  },

  everyVoteCountsOnce: ({ votes, stored, pages }) => {
    const key = ({ pollId, accountId, option }: Omit<Vote, 'acknowledged'>): string => `${accountId} in ${pollId} for ${option}`;
    const [counted, cast] = [new Set(stored.votes.map(key)), new Set(votes.map(key))];
    const told = Object.values(pages[0]!.state).flatMap((words) => votesIn(words));
    return [
      ...votes.filter((vote) => vote.acknowledged && !counted.has(key(vote))).map((vote) => `${key(vote)} was acknowledged and is not stored`),
      ...doubles(stored.votes.map(({ pollId, accountId }) => `${accountId} in ${pollId}`)).map((who) => `${who} voted twice`),
      ...stored.votes.filter((vote) => !cast.has(key(vote))).map((vote) => `nobody chose ${key(vote)}`),
      ...(told.toSorted().join() === stored.votes.map(key).toSorted().join() ? [] : ['the results do not tell what was chosen']),
    ];
  },

  nothingComesAfterTheRightEnded: (run) =>
    run.removals.flatMap(({ accountId, at, allowed }) => {
      const followed = run.readers.filter((reader) => reader.accountId === accountId).flatMap((reader) => reader.followed);
      return [
        ...followed.filter(({ lastNewsAt }) => lastNewsAt > at + GRACE_MS + run.lag).map(({ stream, lastNewsAt }) => `${accountId} got news of ${stream} ${lastNewsAt - at} ms after`),
        ...followed.filter(({ lastHappenedAt }) => lastHappenedAt > at).map(({ stream, lastHappenedAt }) => `${accountId} got what happened in ${stream} ${lastHappenedAt - at} ms after`),
        ...followed.filter(({ closed }) => !closed).map(({ stream }) => `${accountId} was not told that ${stream} is closed`),
        ...allowed.map((what) => `${accountId} could still do: ${what}`),
      ];
    }),

  oldWordsNeverComeAgain: (run) => {
    const gone = new Map<string, number>();
    for (const { token, at } of run.retired) gone.set(token, Math.min(at, gone.get(token) ?? at));
    return run.sightings.flatMap(({ token, frameAt, askedAt }) => {
      const at = gone.get(token) ?? Infinity;
      const frame = frameAt > at + GRACE_MS + run.lag ? [`${token} came in a frame ${frameAt - at} ms after it was gone`] : [];
      return askedAt > at ? [...frame, `${token} was in an answer to what was asked ${askedAt - at} ms after it was gone`] : frame;
    });
  },

  nobodyIsTurnedAway: (run) => [
    ...Object.entries(run.troubles).flatMap(([words, count]) => (/^(UNAVAILABLE|HTTP_503)$/.test(words) ? [] : [`${count} × ${words}`])),
    ...each(run, ({ closed }, who, accountId) => (closed && !run.removals.some((removal) => removal.accountId === accountId) ? [`${who} was closed to a member`] : [])),
  ],

  nodesEndOnlyWhenTold: (run) => run.ended,

  enoughHappened: (run) => {
    const acknowledged = run.writes.filter(({ ids }) => ids.length).length;
    return [
      ...(acknowledged >= 30 ? [] : [`only ${acknowledged} writes were acknowledged`]),
      ...(run.retired.length ? [] : ['nothing was edited or deleted']),
      ...(run.faults.length ? [] : ['nothing went wrong']),
      ...(run.led['stepRundown'] ? [] : ['nobody led the session']),
      ...(run.votes.some(({ acknowledged }) => acknowledged) ? [] : ['nobody voted']),
    ];
  },
} satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;

/** The violations of a run by check; checks that hold are left out. */
export function violationsOf(run: Recording): Partial<Record<CheckName, string[]>> {
  const all = Object.entries(checks).map(([name, check]) => [name, check(run)] as const);
  return Object.fromEntries(all.filter(([, found]) => found.length));
}

type Each = (followed: Recording['readers'][number]['followed'][number], who: string, accountId: string) => string[];

function each(run: Recording, look: Each): string[] {
  return run.readers.flatMap(({ accountId, followed }, n) => followed.flatMap((one) => look(one, `reader ${n} of ${one.stream.split(':')[0]}`, accountId)));
}

function storedOnce(write: Write, items: StoredItem[]): string[] {
  const { clientId, ids, words, deletion } = write;
  const stored = own(write, items);
  const item = stored[0];
  if (!item || stored.length > 1 || ids.length > 1) return [`${clientId} (${ids.join(', ')}) is stored ${stored.length} times`];
  if (item.id !== ids[0]) return [`${clientId} was acknowledged as ${ids[0]}, stored as ${item.id}`];
  const last = words.findLastIndex(({ acknowledged }) => acknowledged);
  const right = words.slice(Math.max(0, last)).some(({ body }) => body === item.body) && deletion !== 'acknowledged' && !item.deleted;
  const gone = deletion !== undefined && item.deleted && item.body === '';
  return right || gone ? [] : [`${item.id} does not have its last words`];
}

/** Everything stored that came from this write. */
function own({ authorId, clientId, words }: Write, items: StoredItem[]): StoredItem[] {
  return items.filter((item) => (item.authorId === authorId && item.clientId === clientId) || words.some(({ token }) => item.body.includes(token)));
}

function storedOf(run: Recording, stream: string): StoredItem[] {
  const { threadId, liveSessionId } = run.place;
  const kind = stream === `thread:${threadId}` ? 'post' : stream === `live_session:${liveSessionId}` ? 'chat' : undefined;
  return run.stored.items.filter((item) => item.kind === kind);
}

function differences(items: Item[], stored: Item[]): string[] {
  const mine = new Map(items.map((item) => [item.id, item]));
  const wrong = stored.filter(({ id, ordinal, body, deleted }) => {
    const item = mine.get(id);
    return !item || item.ordinal !== ordinal || item.body !== body || item.deleted !== deleted;
  });
  const there = new Set(stored.map(({ id }) => id));
  return [...wrong.map(({ id }) => `${id} is not as stored`), ...items.filter(({ id }) => !there.has(id)).map(({ id }) => `${id} is not stored`)];
}

/** In what two clients disagree about where the session stands. */
function otherwise(state: SessionState, right: SessionState): string[] {
  return [...new Set([...Object.keys(state), ...Object.keys(right)])].filter((name) => state[name] !== right[name]).map((name) => `${name} is ${state[name]} instead of ${right[name]}`);
}

/** Who chose what, as the result of a poll tells it. */
function votesIn(words: string): string[] {
  const { id, result } = JSON.parse(words || '{}') as { id?: string; result?: { voters: string[][] } | null };
  return (result?.voters ?? []).flatMap((voters, option) => voters.map((accountId) => `${accountId} in ${id} for ${option}`));
}

/** Whole numbers after `first`, up to and including `last`. */
function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + 1 + index);
}

function countsTo(head: number, numbers: number[]): boolean {
  return numbers.length === head && new Set(numbers).size === head && numbers.every((number) => number >= 1 && number <= head);
}

function doubles<T>(list: T[]): T[] {
  return list.filter((item, at) => list.indexOf(item) !== at);
}

/** For the report: how many words had to be gone. */
export function goneWords(retired: Retired[]): number {
  return new Set(retired.map(({ token }) => token)).size;
}
