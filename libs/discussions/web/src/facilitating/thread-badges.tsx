import { useTexts } from '@leerkring/platform/web';
import { Status } from '@leerkring/ui';
import { CircleCheck, Lock, Pin } from 'lucide-react';
import type { ThreadStateData } from './facilitating.queries';
import { texts } from './texts';

/** What facilitators said of a thread, in a word each. */
export function ThreadBadges({ thread }: { thread: ThreadStateData }) {
  const t = useTexts(texts);
  return (
    <>
      {thread.pinnedAt && (
        <Status tone="water" icon={<Pin aria-hidden />}>
          {t.pinned}
        </Status>
      )}
      {thread.lockedAt && (
        <Status tone="ink" icon={<Lock aria-hidden />}>
          {t.locked}
        </Status>
      )}
      {thread.closedAt && (
        <Status tone="moss" icon={<CircleCheck aria-hidden />}>
          {t.closed}
        </Status>
      )}
    </>
  );
}
