import type { ShareState } from '@leerkring/contract';
import type { Share } from './share.entity';

type Times = Pick<Share, 'approvedAt' | 'refusedAt' | 'retractedAt' | 'withdrawnAt' | 'endsAt'>;

/** Where a share request stands at this moment. One that nobody decided in time is over too. */
export function stateOf({ approvedAt, refusedAt, retractedAt, withdrawnAt, endsAt }: Times, now: Date): ShareState {
  if (withdrawnAt) return 'withdrawn';
  if (refusedAt) return 'refused';
  if (retractedAt) return 'retracted';
  if (endsAt <= now) return 'expired';
  return approvedAt ? 'approved' : 'proposed';
}
