import { useMutation } from '@apollo/client/react';
import { useFunctionName } from '@leerkring/identity/web';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, keepFocus } from '@leerkring/ui';
import { CircleCheck, Undo2 } from 'lucide-react';
import type { Speaker } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { AnswerStageQuestion, ReturnStageQuestion, type StageQuestionData } from './stage.queries';
import { texts } from './texts';
import { onStageOf, useStage } from './use-stage';
import './stage.css';

/** The question that is talked about, large for all, also on the wall of a hall; with what a facilitator does with it. */
export function OnStage({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const stage = useStage(session);
  if (!stage || session.state !== 'open') return null;
  const question = onStageOf(stage);
  return (
    // Stays when its question goes, so that the focus does not go with it.
    <div role="group" aria-label={t.tab} tabIndex={-1} ref={keepFocus}>
      {question && <StageBanner question={question} runs={session.viewerCan.includes('stage.run')} />}
    </div>
  );
}

/** Name, function and municipality of who asked. */
export function useWho(): (author: Speaker) => string {
  const functionName = useFunctionName();
  return ({ name, jobTitle, function: held, organisation }) => [name, jobTitle ?? functionName(held), organisation?.name].filter(Boolean).join(', ');
}

function StageBanner({ question, runs }: { question: StageQuestionData; runs: boolean }) {
  const t = useTexts(texts);
  const who = useWho();
  const sentence = useErrorSentence();
  const [answer, answering] = useMutation(AnswerStageQuestion);
  const [giveBack, returning] = useMutation(ReturnStageQuestion);
  const variables = { input: { id: question.id } };
  const error = answering.error ?? returning.error;
  return (
    <section className="on-stage" aria-labelledby="on-stage-title">
      <div className="on-stage__words">
        <h2 id="on-stage-title" className="on-stage__title">
          {t.onStage}
        </h2>
        <p className="on-stage__question">{question.text}</p>
        <p className="on-stage__who">{t.by(who(question.author), question.votes)}</p>
        {error && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
      </div>
      {runs && (
        <div className="on-stage__deeds">
          <Button variant="line" icon={<CircleCheck aria-hidden />} busy={answering.loading} busyLabel={t.busy} onPress={() => void answer({ variables }).catch(() => null)}>
            {t.answer}
          </Button>
          <Button variant="quiet" size="s" icon={<Undo2 aria-hidden />} busy={returning.loading} busyLabel={t.busy} onPress={() => void giveBack({ variables }).catch(() => null)}>
            {t.giveBack}
          </Button>
        </div>
      )}
    </section>
  );
}
