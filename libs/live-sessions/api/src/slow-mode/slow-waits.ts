import { slowWait } from '@leerkring/contract';
import { isFacilitator } from '@leerkring/groups/api';
import { accountIdOf, type Actor } from '@leerkring/platform/api';
import type { LockedSession } from '../live-sessions.repository';

interface Pair {
  liveSessionId: string;
  authorId: string;
}

/** Who waits between two messages, during one commit of several. */
export class SlowWaits {
  private constructor(private readonly saidAt: Map<string, number>) {}

  /** Asks when who speaks in slow mode last said something; where no session is slow, nothing is asked. */
  static async of(pairs: readonly Pair[], sessions: Map<string, LockedSession>, lastSaid: (pairs: readonly Pair[]) => Promise<Map<string, number>>): Promise<SlowWaits> {
    const slow = pairs.filter(({ liveSessionId }) => sessions.get(liveSessionId)?.slowSeconds);
    return new SlowWaits(slow.length ? await lastSaid(slow) : new Map());
  }

  /** How many seconds this person still waits; 0: they speak now, and wait from then on. Facilitators do not wait. */
  take(actor: Actor, { id, groupId, slowSeconds }: LockedSession, now: Date): number {
    if (!slowSeconds || isFacilitator(actor, groupId)) return 0;
    const key = `${id} ${accountIdOf(actor)}`;
    const wait = slowWait(slowSeconds, this.saidAt.get(key) ?? null, now.getTime());
    if (!wait) this.saidAt.set(key, now.getTime());
    return wait;
  }
}
