import type { StreamName } from '@leerkring/contract';
import { useStream } from './hooks';

interface FollowStreamProps {
  stream: StreamName;
  /** Fetched together with what is shown. */
  head: number;
  /** Something happened there, or the right to read it ended. */
  onNews: () => void;
  /** Fetches anew; resolves with the head of then. */
  headNow: () => Promise<number | undefined>;
}

/** For lists: follows the stream of one of its rows. */
export function FollowStream({ stream, head, onNews, headNow }: FollowStreamProps) {
  useStream(stream, head, { onNews, onReset: headNow, onClosed: onNews });
  return null;
}
