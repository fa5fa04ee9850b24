import { DomainError } from '@leerkring/platform/api';

/** A seat that somebody takes. */
export interface Move {
  mainId: string;
  subSessionId: string;
  accountId: string;
}

/** How many can sit in a sub-session, and who does. */
export interface Places {
  id: string;
  places: number;
  accountIds: readonly string[];
}

/** Who sits where while a batch of walks is decided, in the order in which they came. */
export class Room {
  /** The last move of each person in each session. */
  readonly moved = new Map<string, Move>();
  private readonly places = new Map<string, number>();
  private readonly seated = new Map<string, Set<string>>();

  constructor(all: readonly Places[]) {
    for (const { id, places, accountIds } of all) {
      this.places.set(id, places);
      this.seated.set(id, new Set(accountIds));
    }
  }

  /** @returns false when the person sits there already. @throws DomainError SUB_SESSION_FULL */
  take(move: Move): boolean {
    const { mainId, subSessionId, accountId } = move;
    const there = this.seated.get(subSessionId)!;
    if (there.has(accountId)) return false;
    if (there.size >= this.places.get(subSessionId)!) throw new DomainError('SUB_SESSION_FULL');
    const key = `${mainId} ${accountId}`;
    const before = this.moved.get(key);
    if (before) this.seated.get(before.subSessionId)!.delete(accountId);
    there.add(accountId);
    this.moved.set(key, move);
    return true;
  }
}
