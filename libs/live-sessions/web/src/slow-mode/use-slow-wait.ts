import { slowWait } from '@leerkring/contract';
import { useAccountId } from '@leerkring/platform/web';
import type { RoomSession } from '../live-session.query';
import { useServerSecond } from '../running/rundown-clock';

/** How many seconds the reader still waits before they may say something again, turning with the clock of the server; null: nothing is slow for them. */
export function useSlowWait({ slowSeconds, messages }: Pick<RoomSession, 'slowSeconds' | 'messages'>, facilitates: boolean): number | null {
  const me = useAccountId();
  const slow = slowSeconds > 0 && !facilitates;
  const last = slow ? messages.nodes.findLast(({ author }) => author.id === me) : undefined;
  const now = useServerSecond(last !== undefined, slow);
  return slow ? slowWait(slowSeconds, last ? Date.parse(last.createdAt) : null, now) : null;
}
