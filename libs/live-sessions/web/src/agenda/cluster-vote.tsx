import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Section, Select, TextField } from '@leerkring/ui';
import type { MeetingData } from '../meetings/meetings.queries';
import { ClosePollButton } from '../polling/close-poll';
import { PollForm } from '../polling/poll-form';
import { PollOutcome } from '../polling/poll-outcome';
import { texts as pollTexts } from '../polling/texts';
import { SessionDialog } from '../sessions/session-dialog';
import { OpenClusterVote } from './board.queries';
import { texts } from './item-texts';
import '../polling/polling.css';

/** The latest vote over the clusters: participants spread their dots, and what came out when it is closed. Nothing when nobody asked for one. */
export function ClusterVote({ meeting }: { meeting: MeetingData }) {
  const t = useTexts(texts);
  const p = useTexts(pollTexts);
  const poll = meeting.jointAgenda?.vote;
  if (!poll) return null;
  const votes = !poll.closedAt && meeting.viewerCan.includes('poll.vote') && !poll.viewerVoted;
  return (
    <Section title={t.vote} className="cluster-vote">
      <p className="cluster-vote__question">{poll.question}</p>
      <p className="meeting-soft">{poll.closedAt ? t.voteClosed : t.voteLine(poll.dots)}</p>
      {votes && <PollForm poll={poll} />}
      {!poll.closedAt && !votes && <p>{poll.viewerVoted ? p.youVoted : p.watching}</p>}
      {poll.result && <PollOutcome session={meeting} poll={poll} result={poll.result} />}
      <p className="meeting-soft">{p.voted(poll.voterCount)}</p>
      {!poll.closedAt && meeting.viewerCan.includes('poll.close') && <ClosePollButton poll={poll} />}
    </Section>
  );
}

const USUAL_DOTS = 3;

/** Asks participants over the clusters as they are called now. */
export function ClusterVoteDialog({ meetingId, onDone }: { meetingId: string; onDone: () => void }) {
  const t = useTexts(texts);
  const p = useTexts(pollTexts);
  const [question, setQuestion] = useState(t.voteQuestion);
  const [dots, setDots] = useState(USUAL_DOTS);
  const [open, { loading, error }] = useMutation(OpenClusterVote);
  const options = Array.from({ length: limits.pollDots }, (_, index) => ({ id: String(index + 1), label: String(index + 1) }));
  const submit = async (): Promise<void> => {
    if (question.trim() && (await open({ variables: { input: { meetingId, question, dots } } }).catch(() => null))) onDone();
  };
  return (
    <SessionDialog open onOpenChange={onDone} title={t.openVote} line={t.openVoteLine} action={t.startVote} busy={loading} busyLabel={t.busy} error={error} onSubmit={submit}>
      <TextField label={p.question} value={question} onChange={setQuestion} maxLength={limits.title} error={!question.trim() && t.fillQuestion} autoFocus />
      <Select label={p.dotCount} options={options} value={String(dots)} onChange={(id) => setDots(Number(id))} />
    </SessionDialog>
  );
}
