import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { audienceOf, type AudienceKind } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Heading, keepFocus } from '@leerkring/ui';
import { DoorClosed, DoorOpen } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { AskForm } from './ask-form';
import { KindBalance, KindFilter } from './kind-balance';
import { QuestionRow } from './question-row';
import { CloseStage, OpenStage, type StageData } from './stage.queries';
import { texts } from './texts';
import { useStillOrder, waitingOf } from './use-stage';
import './stage.css';

/** Questions for the stage: asking, voting, and for facilitators leading it. */
export function StagePane({ session, stage }: { session: RoomSession; stage: StageData }) {
  const t = useTexts(texts);
  const [kind, setKind] = useState<AudienceKind | null>(null);
  const open = !stage.closedAt && session.state === 'open';
  const runs = session.viewerCan.includes('stage.run');
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be reachable by keyboard
    <section className="stage" aria-labelledby="stage-title" tabIndex={0} ref={keepFocus}>
      <div className="stage__head">
        <Heading level={2} look="block" id="stage-title">
          {t.title}
        </Heading>
        {runs && <StageDoor session={session} open={open} />}
      </div>
      <p className="people-pane__note">{open ? t.line : t.shutLine}</p>
      {open && session.viewerCan.includes('stage_question.ask') && <AskForm session={session} />}
      {runs && <KindFilter kind={kind} onKind={setKind} />}
      <Waiting session={session} stage={stage} kind={runs ? kind : null} votes={open && session.viewerCan.includes('stage_question.vote')} />
      {runs && <KindBalance questions={stage.questions} />}
      <Done session={session} stage={stage} />
    </section>
  );
}

function StageDoor({ session, open }: { session: RoomSession; open: boolean }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [move, { loading, error }] = useMutation(open ? CloseStage : OpenStage);
  return (
    <>
      <Button variant="line" size="s" icon={open ? <DoorClosed aria-hidden /> : <DoorOpen aria-hidden />} busy={loading} busyLabel={t.busy} onPress={() => void move({ variables: { input: { liveSessionId: session.id } } }).catch(() => null)}>
        {open ? t.shut : t.openAgain}
      </Button>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
    </>
  );
}

interface WaitingProps {
  session: RoomSession;
  stage: StageData;
  kind: AudienceKind | null;
  votes: boolean;
}

/** What waits, most votes first; the order stands still under the focus, and arrows go from button to button. */
function Waiting({ session, stage, kind, votes }: WaitingProps) {
  const t = useTexts(texts);
  const all = waitingOf(stage);
  const { questions, isHeld, ...focus } = useStillOrder(kind ? all.filter(({ author }) => audienceOf(author.function) === kind) : all);
  return (
    <>
      <Heading level={3} look="small">
        {t.waiting} <span className="people-pane__count">{questions.length || ''}</span>
      </Heading>
      {!questions.length && <p className="people-pane__note">{all.length ? t.waitingNoneOfKind : t.waitingNone}</p>}
      <ol className="stage__list" {...focus}>
        {questions.map((question) => (
          <QuestionRow key={question.id} session={session} question={question} votes={votes} />
        ))}
      </ol>
      {isHeld && <p className="people-pane__note">{t.held}</p>}
    </>
  );
}

/** What was answered or set aside, the latest first. */
function Done({ session, stage }: { session: RoomSession; stage: StageData }) {
  const t = useTexts(texts);
  const done = stage.questions.filter(({ outcome }) => outcome !== null).sort((a, b) => Date.parse(b.settledAt!) - Date.parse(a.settledAt!));
  if (!done.length) return null;
  return (
    <>
      <Heading level={3} look="small">
        {t.done} <span className="people-pane__count">{done.length}</span>
      </Heading>
      <ol className="stage__list">
        {done.map((question) => (
          <QuestionRow key={question.id} session={session} question={question} votes={false} />
        ))}
      </ol>
    </>
  );
}
