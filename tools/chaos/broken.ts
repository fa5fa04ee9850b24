import { violationsOf, type CheckName } from './checks.ts';
import { FETCHED, type Recording, type Write } from './recording.ts';

/** What each check is there to find: a recording is spoilt by hand in one place, and exactly that check must say so. */
export const breaks = {
  lose: { found: 'acknowledgedIsThereOnce', spoil: (run) => void run.writes.push(aWrite(run, ['018f0000-0000-7000-8000-000000000000'])) },
  double: {
    found: 'acknowledgedIsThereOnce',
    // Two stored posts of one author with the same words, of which the author knows one.
    spoil: (run) => {
      const [kept, lost] = untouched(run);
      run.writes.splice(run.writes.indexOf(lost!), 1);
      const known = new Set(run.writes.map(({ clientId }) => clientId));
      for (const list of everyList(run)) for (const item of list) if (item.body === lost!.words[0]!.body) item.body = kept!.words[0]!.body;
      const second = run.stored.items.find(({ clientId }) => clientId === lost!.clientId)!;
      if (!known.has(second.clientId)) second.clientId = kept!.clientId;
    },
  },
  twice: {
    found: 'unacknowledgedIsThereAtMostOnce',
    spoil: (run) => {
      const [one, two] = untouched(run);
      const stored = run.stored.items.find(({ clientId }) => clientId === two!.clientId)!;
      stored.clientId = one!.clientId;
      run.writes.splice(run.writes.indexOf(two!), 1);
      one!.ids = [];
    },
  },
  invent: { found: 'unacknowledgedIsThereAtMostOnce', spoil: (run) => void run.writes.splice(run.writes.indexOf(untouched(run)[0]!), 1) },
  hole: { found: 'numbersHaveNoGaps', spoil: (run) => void run.stored.lastOrdinals.chat++ },
  gap: { found: 'readersMissNothing', spoil: (run) => void lively(run).applied.splice(-2, 1) },
  repeat: { found: 'readersGetNothingTwice', spoil: (run) => void lively(run).applied.push(lively(run).applied.at(-1)!) },
  reorder: {
    found: 'readersSeeTheSameOrder',
    spoil: (run) => {
      const { applied } = lively(run);
      applied.push(...applied.splice(-2).reverse());
    },
  },
  stale: { found: 'readersEndLikeTheDatabase', spoil: (run) => void (lively(run).items[0]!.body = 'words of before') },
  page: { found: 'everyNodeAnswersLikeTheDatabase', spoil: (run) => void run.pages.at(-1)!.items.pop() },
  clock: { found: 'readersSeeTheSameSession', spoil: (run) => void (inSession(run).state['rundown'] = '') },
  queue: { found: 'readersSeeTheSameSession', spoil: (run) => void (run.pages.at(-1)!.state['queue'] = '') },
  vote: { found: 'everyVoteCountsOnce', spoil: (run) => void run.votes.push({ ...run.votes[0]!, option: 9, acknowledged: true }) },
  leak: {
    found: 'nothingComesAfterTheRightEnded',
    spoil: (run) => {
      const { accountId, at } = run.removals[0]!;
      run.readers.find((reader) => reader.accountId === accountId)!.followed[0]!.lastHappenedAt = at + 1;
    },
  },
  ghost: { found: 'oldWordsNeverComeAgain', spoil: (run) => void run.sightings.push({ token: run.retired[0]!.token, frameAt: 0, askedAt: run.retired[0]!.at + 1 }) },
  echo: { found: 'oldWordsNeverComeAgain', spoil: (run) => void run.sightings.push({ token: run.retired[0]!.token, frameAt: run.retired[0]!.at + 2000 + run.lag, askedAt: 0 }) },
  refuse: { found: 'nobodyIsTurnedAway', spoil: (run) => void (run.troubles['connect UNAUTHENTICATED'] = 1) },
  crash: { found: 'nodesEndOnlyWhenTold', spoil: (run) => void run.ended.push('a node ended by itself') },
  idle: { found: 'enoughHappened', spoil: (run) => void (run.faults = []) },
} satisfies Record<string, { found: CheckName; spoil: (run: Recording) => void }>;

export type BreakName = keyof typeof breaks;

/** A copy of the recording, spoilt. */
export function broken(run: Recording, name: BreakName): Recording {
  const copy = structuredClone(run);
  breaks[name].spoil(copy);
  return copy;
}

/** Spoils a good recording in every way. Returns what was not found, or found by another check than the one it is for. */
export function unnoticed(run: Recording): string[] {
  return (Object.keys(breaks) as BreakName[]).flatMap((name) => {
    const found = Object.keys(violationsOf(broken(run, name)));
    return found.length === 1 && found[0] === breaks[name].found ? [] : [`${name}: found by ${found.join(', ') || 'nobody'} instead of ${breaks[name].found}`];
  });
}

/** Messages that are stored as they were first written, two of one author. */
function untouched(run: Recording): Write[] {
  const plain = run.writes.filter(({ kind, ids, words, deletion }) => kind === 'chat' && ids.length === 1 && words.length === 1 && !deletion);
  return Object.values(Object.groupBy(plain, ({ authorId }) => authorId)).find((list) => list!.length > 1)!;
}

function aWrite(run: Recording, ids: string[]): Write {
  return { ...run.writes[0]!, clientId: 'lost', ids, words: [{ token: 'toklost', body: 'toklost', acknowledged: true }], deletion: undefined };
}

/** A stream as a member saw it, with news at the end. */
function lively(run: Recording): Recording['readers'][number]['followed'][number] {
  const all = run.readers.flatMap(({ followed }) => followed).filter(({ closed, stream }) => !closed && stream.startsWith('thread:'));
  return all.find(({ applied }) => applied.length > 3 && applied.slice(-3).every(({ name }) => name !== FETCHED))!;
}

/** The session as a member saw it to the end. */
function inSession(run: Recording): Recording['readers'][number]['followed'][number] {
  return run.readers.flatMap(({ followed }) => followed).find(({ closed, stream }) => !closed && stream.startsWith('live_session:'))!;
}

function everyList(run: Recording): { body: string }[][] {
  return [run.stored.items, ...run.pages.map(({ items }) => items), ...run.readers.flatMap(({ followed }) => followed.map(({ items }) => items))];
}
