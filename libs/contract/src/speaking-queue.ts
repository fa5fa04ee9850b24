/** What somebody wants to say when they raise a hand: something new, or about what is being said. */
export const handKinds = ['new_point', 'on_this_point'] as const;
export type HandKind = (typeof handKinds)[number];

/** Why somebody stands where they stand in the speaking queue. */
export type QueueReason = 'placed' | 'not_spoken_yet' | 'on_this_point' | 'by_time' | 'round';

/** Somebody who has the word or waits for it. */
export interface SpeakingTurn {
  id: string;
  accountId: string;
  /** Null: everybody's turn in a round. */
  kind: HandKind | null;
  raisedAt: string;
  /** Where a facilitator put it; null: the order decides. */
  place: number | null;
  /** Since when this person has the word; null while waiting. */
  calledAt: string | null;
  /** When the turn should end; null while waiting, and where turns have no length. */
  endsAt: string | null;
}

/** Who has the word and who waits, in no order, and how often people had the word in this session. */
export interface SpeakingQueue {
  turns: SpeakingTurn[];
  /** How many turns people had, who had any. */
  spoken: { accountId: string; times: number }[];
}

export interface QueuedTurn extends SpeakingTurn {
  reason: QueueReason;
}

/** Who has the word; null when nobody has. */
export function speakerOf({ turns }: SpeakingQueue): SpeakingTurn | null {
  return turns.find(({ calledAt }) => calledAt !== null) ?? null;
}

/**
 * Who waits, the next one first: whom a facilitator placed, then who has not spoken yet, then who goes on about the point of now, then by time.
 * A turn in a round is by time only: everybody gets one.
 */
export function inOrder({ turns, spoken: had }: SpeakingQueue): QueuedTurn[] {
  const spoken = new Set(had.map(({ accountId }) => accountId));
  const waiting = turns.filter(({ calledAt }) => calledAt === null);
  const rank = (turn: SpeakingTurn): (number | string)[] => {
    if (turn.place !== null) return [0, turn.place, 0, turn.raisedAt, turn.id];
    if (turn.kind === null) return [1, 0, 0, turn.raisedAt, turn.id];
    return [1, spoken.has(turn.accountId) ? 1 : 0, turn.kind === 'on_this_point' ? 0 : 1, turn.raisedAt, turn.id];
  };
  const sorted = waiting.map((turn) => ({ turn, rank: rank(turn) })).sort((a, b) => compare(a.rank, b.rank));
  return sorted.map(({ turn }) => ({ ...turn, reason: reasonOf(turn, spoken) }));
}

function reasonOf(turn: SpeakingTurn, spoken: ReadonlySet<string>): QueueReason {
  if (turn.place !== null) return 'placed';
  if (turn.kind === null) return 'round';
  if (!spoken.has(turn.accountId)) return 'not_spoken_yet';
  return turn.kind === 'on_this_point' ? 'on_this_point' : 'by_time';
}

function compare(a: (number | string)[], b: (number | string)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]!;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
