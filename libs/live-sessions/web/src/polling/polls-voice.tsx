import { useEffect, useRef, useState } from 'react';
import { useTexts } from '@leerkring/platform/web';
import { VisuallyHidden } from '@leerkring/ui';
import type { SessionPoll } from '../fragments';
import { texts } from './texts';

/** Says politely that something is asked, and that a result is there. */
export function PollsVoice({ polls }: { polls: readonly SessionPoll[] }) {
  const t = useTexts(texts);
  const [words, setWords] = useState('');
  const before = useRef(polls);
  useEffect(() => {
    const known = before.current;
    before.current = polls;
    const opened = polls.find(({ id }) => !known.some((poll) => poll.id === id));
    const closed = polls.find(({ id, closedAt }) => closedAt && known.some((poll) => poll.id === id && !poll.closedAt));
    if (closed) setWords(t.closed(closed.question));
    else if (opened) setWords(t.opened(opened.question));
  }, [polls, t]);
  return (
    <VisuallyHidden>
      <span aria-live="polite">{words}</span>
    </VisuallyHidden>
  );
}
