import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { stageStateOf } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Chip, IconButton, Menu, type MenuItem } from '@leerkring/ui';
import { ArrowUp, CircleCheck, Ellipsis, EyeOff, Pencil, Presentation, Trash2, Undo2 } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { goAlong } from './along';
import { useWho } from './on-stage';
import { EditDialog, SetAsideDialog, WithdrawDialog } from './question-dialogs';
import { ReturnStageQuestion, TakeStageQuestion, VoteStageQuestion, type StageQuestionData } from './stage.queries';
import { texts } from './texts';

interface QuestionRowProps {
  session: RoomSession;
  question: StageQuestionData;
  /** Whether the reader votes here. */
  votes: boolean;
}

/** A question with who asked it, its votes, and what the reader may do with it. */
export function QuestionRow({ session, question, votes }: QuestionRowProps) {
  const t = useTexts(texts);
  const who = useWho();
  const sentence = useErrorSentence();
  const deeds = useDeeds(session, question);
  const isOwn = question.viewerCan.includes('stage_question.withdraw');
  const { text, editedAt, reason, outcome } = question;
  return (
    <li className="stage-question">
      {votes && !isOwn ? <VoteButton question={question} /> : <span className="stage-question__votes">{t.votes(question.votes)}</span>}
      <div className="stage-question__words">
        <p className="stage-question__text">{text}</p>
        <p className="stage-question__who">{[isOwn ? t.own : who(question.author), editedAt && t.edited].filter(Boolean).join(' · ')}</p>
        {outcome === 'answered' && (
          <p className="stage-question__state">
            <CircleCheck aria-hidden />
            {t.answered}
          </p>
        )}
        {reason && (
          <p className="stage-question__state stage-question__state--aside">
            <EyeOff aria-hidden />
            {t.asideWhy(reason)}
          </p>
        )}
        {deeds.error && (
          <Alert tone="ochre" announce="now">
            {sentence(deeds.error)}
          </Alert>
        )}
      </div>
      <div className="stage-question__deeds">
        {deeds.take && (
          <Button variant="line" size="s" icon={<Presentation aria-hidden />} aria-label={t.takeWhat(text)} data-deed="take" onKeyDown={goAlong} onPress={deeds.take}>
            {t.take}
          </Button>
        )}
        {deeds.items.length > 0 && <Menu trigger={<IconButton label={t.menu(text)} icon={<Ellipsis aria-hidden />} size="s" />} items={deeds.items} />}
      </div>
      {deeds.dialog}
    </li>
  );
}

function VoteButton({ question: { id, text, votes, viewerVoted } }: { question: StageQuestionData }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [vote, { error }] = useMutation(VoteStageQuestion);
  const toggle = (voted: boolean): void => {
    const soon = { __typename: 'StageQuestion', id, votes: Math.max(0, votes + (voted ? 1 : -1)), viewerVoted: voted };
    void vote({ variables: { input: { id, voted } }, optimisticResponse: { voteStageQuestion: { __typename: 'StageQuestionPayload', stageQuestion: soon } } as never }).catch(() => null);
  };
  return (
    <span className="stage-question__votes">
      <Chip size="s" selected={viewerVoted} onChange={toggle} icon={<ArrowUp aria-hidden />} aria-label={t.vote(text, votes)} data-deed="vote" onKeyDown={goAlong}>
        {votes}
      </Chip>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
    </span>
  );
}

/** What the reader may do with a question: as its asker, and as a facilitator. */
function useDeeds(session: RoomSession, question: StageQuestionData) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState<'edit' | 'withdraw' | 'aside' | null>(null);
  const [take, taking] = useMutation(TakeStageQuestion);
  const [giveBack, returning] = useMutation(ReturnStageQuestion);
  const runs = session.viewerCan.includes('stage.run');
  const waits = stageStateOf(question) === 'waiting';
  const may = (right: StageQuestionData['viewerCan'][number]): boolean => question.viewerCan.includes(right);
  const variables = { input: { id: question.id } };
  const item = (shown: boolean, id: string, label: string, icon: MenuItem['icon'], onAction: () => void): MenuItem[] => (shown ? [{ id, label, icon, onAction }] : []);
  const items = [
    ...item(may('stage_question.change'), 'edit', t.edit, <Pencil aria-hidden />, () => setAsking('edit')),
    ...item(may('stage_question.withdraw'), 'withdraw', t.withdraw, <Trash2 aria-hidden />, () => setAsking('withdraw')),
    ...item(runs && question.outcome === null, 'aside', t.setAside, <EyeOff aria-hidden />, () => setAsking('aside')),
    ...item(runs && !waits, 'back', t.giveBack, <Undo2 aria-hidden />, () => void giveBack({ variables }).catch(() => null)),
  ];
  const done = (): void => setAsking(null);
  const dialogs = { edit: <EditDialog question={question} onDone={done} />, withdraw: <WithdrawDialog question={question} onDone={done} />, aside: <SetAsideDialog question={question} onDone={done} /> };
  return { items, take: runs && waits ? () => void take({ variables }).catch(() => null) : null, error: taking.error ?? returning.error, dialog: asking && dialogs[asking] };
}
