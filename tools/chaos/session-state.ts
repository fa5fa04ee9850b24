/** Where a session stands, as a client has it: its rundown, its speaking queue and each of its polls, as text that can be compared. */
export type SessionState = Record<string, string>;

type Time = string | null;

interface RundownWords {
  revision: number;
  current: string | null;
  endsAt: Time;
  pausedAt: Time;
  leaderId: string | null;
  phases: { key: string; seconds: number; startedAt: Time; leftMs: number | null }[];
}

interface QueueWords {
  turns: { id: string; accountId: string; kind: string | null; place: number | null; calledAt: Time; endsAt: Time }[];
  spoken: { accountId: string; times: number }[];
}

interface PollWords {
  id: string;
  voterCount: number;
  closedAt: Time;
  result: { scores: number[]; winners: number[]; voters: string[][] } | null;
}

/** A session as GraphQL answers it. */
export interface SessionWords {
  rundown: RundownWords | null;
  speakingQueue: QueueWords;
  polls: PollWords[];
}

export const sessionFields = `rundown { revision current endsAt pausedAt leaderId phases { key seconds startedAt leftMs } }
  speakingQueue { turns { id accountId kind place calledAt endsAt } spoken { accountId times } }
  polls { id voterCount closedAt result { scores winners voters } }`;

/** What news of a session may carry of where it stands. */
export interface SessionNews {
  rundown?: RundownWords;
  speakingQueue?: QueueWords;
  poll?: { id: string };
  pollId?: string;
  voterCount?: number;
  closedAt?: Time;
  result?: PollWords['result'];
}

export function stateOf({ rundown, speakingQueue, polls }: SessionWords): SessionState {
  return { rundown: rundownWords(rundown), queue: queueWords(speakingQueue), ...Object.fromEntries(polls.map((poll) => [poll.id, pollWords(poll)])) };
}

/** The state after one event, as docs/realtime-api.md says that a client applies it. */
export function stateAfter(state: SessionState, name: string, news: SessionNews): SessionState {
  if (name === 'rundown.changed') return { ...state, rundown: rundownWords(news.rundown!) };
  if (name === 'speaking_queue.changed') return { ...state, queue: queueWords(news.speakingQueue!) };
  if (name === 'poll.opened') return { ...state, [news.poll!.id]: pollWords({ id: news.poll!.id, voterCount: 0, closedAt: null, result: null }) };
  if (name === 'poll.voted') return { ...state, [news.pollId!]: pollWords({ ...known(state, news.pollId!), voterCount: news.voterCount! }) };
  if (name === 'poll.closed') return { ...state, [news.pollId!]: pollWords({ ...known(state, news.pollId!), closedAt: news.closedAt!, result: news.result! }) };
  return state;
}

const known = (state: SessionState, pollId: string): PollWords => JSON.parse(state[pollId]!) as PollWords;

const at = (time: Time): number | null => (time ? Date.parse(time) : null);

function rundownWords(rundown: RundownWords | null): string {
  if (!rundown) return '';
  const { revision, current, leaderId, phases } = rundown;
  return JSON.stringify({
    revision, current, leaderId, endsAt: at(rundown.endsAt), pausedAt: at(rundown.pausedAt),
    phases: phases.map(({ key, seconds, startedAt, leftMs }) => [key, seconds, at(startedAt), leftMs]),
  });
}

function queueWords({ turns, spoken }: QueueWords): string {
  return JSON.stringify({
    turns: turns.map(({ id, accountId, kind, place, calledAt, endsAt }) => [id, accountId, kind, place, at(calledAt), at(endsAt)]).sort(byFirst),
    spoken: spoken.map(({ accountId, times }) => [accountId, times]).sort(byFirst),
  });
}

function pollWords({ id, voterCount, closedAt, result }: PollWords): string {
  const told = result && { scores: result.scores, winners: result.winners, voters: result.voters.map((list) => list.toSorted()) };
  return JSON.stringify({ id, voterCount, closedAt: closedAt && new Date(closedAt).toISOString(), result: told });
}

const byFirst = (a: readonly unknown[], b: readonly unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);
