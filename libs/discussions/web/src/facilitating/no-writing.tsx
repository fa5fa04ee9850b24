import { useTexts } from '@leerkring/platform/web';
import { texts as ofRoom } from '../texts';
import type { ThreadStateData } from './facilitating.queries';
import { texts } from './texts';

/** Why one cannot write here, in the place of the composer. */
export function NoWriting({ thread }: { thread: ThreadStateData }) {
  const t = useTexts(texts);
  const { archived } = useTexts(ofRoom);
  return <p className="thread-dock__archived">{thread.lockedAt ? t.isLocked : archived}</p>;
}
