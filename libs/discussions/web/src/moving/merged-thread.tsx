import { addressOf } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Link, Status } from '@leerkring/ui';
import { Merge } from 'lucide-react';
import type { MergedData } from './moving.queries';
import { texts } from './texts';

/** That a thread goes on elsewhere, in a word among its other states. */
export function MergedBadge({ thread }: { thread: MergedData }) {
  const t = useTexts(texts);
  if (!thread.mergedAt) return null;
  return (
    <Status tone="ink" icon={<Merge aria-hidden />}>
      {t.merged}
    </Status>
  );
}

/** Where a merged thread goes on: in the place of the composer. */
export function GoesOnElsewhere({ thread: { mergedInto } }: { thread: MergedData }) {
  const t = useTexts(texts);
  if (!mergedInto) return <p className="thread-dock__archived">{t.mergedAway}</p>;
  return (
    <p className="thread-dock__archived" role="status">
      {t.mergedInto} <Link href={addressOf({ type: 'thread', id: mergedInto.threadId })}>{mergedInto.title}</Link>.
    </p>
  );
}
