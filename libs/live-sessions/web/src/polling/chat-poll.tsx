import { useTexts } from '@leerkring/platform/web';
import { Button, Dialog } from '@leerkring/ui';
import { Vote } from 'lucide-react';
import { useState } from 'react';
import type { SessionPoll } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { useOutcomeWords } from './outcome-words';
import { PollForm } from './poll-form';
import './polling.css';
import { texts } from './texts';

/** A poll in the conversation, in the place where it was asked: to vote in from there, and then what came out. */
export function ChatPoll({ session, poll }: { session: RoomSession; poll: SessionPoll }) {
  const t = useTexts(texts);
  const outcome = useOutcomeWords();
  const [opened, open] = useState(false);
  const { question, closedAt, result, viewerVoted } = poll;
  const votes = session.viewerCan.includes('poll.vote') && !viewerVoted && !closedAt;
  const words = result ? t.closed(question, outcome(poll, result)) : t.closedWithout(question);
  return (
    <li className="chat-poll">
      <Vote aria-hidden />
      <p>{closedAt ? words : t.askedHere(question)}</p>
      {votes && (
        <Button size="s" onPress={() => open(true)} aria-label={t.voteIn(question)}>
          {t.voteAlong}
        </Button>
      )}
      {votes && opened && (
        <Dialog open onOpenChange={open} title={question} closeLabel={t.notNow}>
          <PollForm poll={poll} />
        </Dialog>
      )}
    </li>
  );
}
