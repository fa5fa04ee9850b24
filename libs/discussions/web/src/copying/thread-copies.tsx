import { addressOf } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Link } from '@leerkring/ui';
import { CopyCheck } from 'lucide-react';
import './copying.css';
import type { CopiesData } from './copying.queries';
import { texts } from './texts';

/** Where a copy came from and where copies went, for who may read that; that it is a copy, for everybody. Nothing for most threads. */
export function ThreadCopies({ thread: { isCopy, copiedFrom, copies } }: { thread: CopiesData }) {
  const t = useTexts(texts);
  if (!isCopy && !copies.length) return null;
  const placed = isCopy ? (copiedFrom ? [copiedFrom] : []) : copies;
  return (
    <p className="thread-copies">
      <CopyCheck aria-hidden />
      <span>
        {isCopy ? (copiedFrom ? t.copiedFrom : t.copiedFromElsewhere) : t.copiedTo}
        {placed.map(({ threadId, title }, index) => (
          <span key={threadId}>
            {index > 0 && ','} <Link href={addressOf({ type: 'thread', id: threadId })}>{title}</Link>
          </span>
        ))}
      </span>
    </p>
  );
}
