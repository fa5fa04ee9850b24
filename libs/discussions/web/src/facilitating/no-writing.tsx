import { useTexts } from '@leerkring/platform/web';
import { texts as ofRoom } from '../texts';
import { GoesOnElsewhere } from '../moving/merged-thread';
import type { MergedData } from '../moving/moving.queries';
import type { ThreadStateData } from './facilitating.queries';
import { texts } from './texts';

/** Why one cannot write here, in the place of the composer. */
export function NoWriting({ thread }: { thread: ThreadStateData & MergedData }) {
  const t = useTexts(texts);
  const { archived } = useTexts(ofRoom);
  if (thread.mergedAt) return <GoesOnElsewhere thread={thread} />;
  return <p className="thread-dock__archived">{thread.lockedAt ? t.isLocked : archived}</p>;
}
