import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTexts } from '@leerkring/platform/web';
import { Voice } from '@leerkring/ui';
import type { SessionPoll } from '../fragments';
import { useOutcomeWords } from './outcome-words';
import { texts } from './texts';

/** Says politely that something is asked, that one's own vote counts, and what came out. */
export function PollsVoice({ polls }: { polls: readonly SessionPoll[] }) {
  const t = useTexts(texts);
  const outcome = useOutcomeWords();
  const [words, setWords] = useState('');
  const before = useRef(polls);
  const tell = useEffectEvent((known: readonly SessionPoll[]) => {
    const earlier = ({ id }: SessionPoll): SessionPoll | undefined => known.find((poll) => poll.id === id);
    const closed = polls.find((poll) => poll.closedAt && earlier(poll)?.closedAt === null);
    const opened = polls.find((poll) => !earlier(poll));
    const voted = polls.some((poll) => poll.viewerVoted && earlier(poll)?.viewerVoted === false);
    if (closed) setWords(closed.result ? t.closed(closed.question, outcome(closed, closed.result)) : t.closedWithout(closed.question));
    else if (opened) setWords(t.opened(opened.question));
    else if (voted) setWords(t.youVoted);
  });
  useEffect(() => {
    tell(before.current);
    before.current = polls;
  }, [polls]);
  return <Voice words={words} />;
}
