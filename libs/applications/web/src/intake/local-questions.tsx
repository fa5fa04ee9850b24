import { useMutation } from '@apollo/client/react';
import { municipalFunctionNames } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Checkbox, VisuallyHidden } from '@leerkring/ui';
import { useState } from 'react';
import { ChooseLocalQuestion, MarkLocalQuestion, RemoveLocalQuestion } from './intake.mutations';
import type { LocalQuestionData } from './intake.queries';
import { RewordQuestion } from './reword-question';
import { texts } from './texts';

interface LocalQuestionsProps {
  questions: readonly LocalQuestionData[];
  /** Whether the viewer collects along. */
  collects: boolean;
  /** Whether no more go along. */
  isFull: boolean;
}

export function LocalQuestions({ questions, ...how }: LocalQuestionsProps) {
  return (
    <ul className="intake-questions" role="list">
      {questions.map((question) => (
        <li key={question.id}>
          <p>
            <strong>{question.question}</strong>
          </p>
          <Origin question={question} />
          {how.collects && <Deeds question={question} isFull={how.isFull} />}
        </li>
      ))}
    </ul>
  );
}

/** Who asked it, for how many it matters, and to which learning question it belongs. */
export function Origin({ question: { askedBy, marks, learningQuestion, proposal } }: { question: LocalQuestionData }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const asker = municipalFunctionNames[askedBy][language];
  const about = learningQuestion ? t.isLearning(learningQuestion[language]) : proposal && (proposal.declinedAt ? t.isDeclined(proposal.nameNl, proposal.reason) : t.isProposed(proposal.nameNl));
  return (
    <>
      <p className="application-soft">{marks ? `${asker} · ${t.matters(marks)}` : asker}</p>
      {about && <p className="application-soft">{about}</p>}
    </>
  );
}

function Deeds({ question: { id, question, marked, chosenAt, ...rest }, isFull }: { question: LocalQuestionData; isFull: boolean }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [rewording, setRewording] = useState(false);
  const [mark, marking] = useMutation(MarkLocalQuestion);
  const [choose, choosing] = useMutation(ChooseLocalQuestion);
  const [remove, removing] = useMutation(RemoveLocalQuestion);
  const error = marking.error ?? choosing.error ?? removing.error;
  return (
    <>
      <div className="intake-deeds">
        <Checkbox checked={marked} onChange={(on) => void mark({ variables: { input: { id, on } } }).catch(() => undefined)}>
          {t.iFindItMatters} <VisuallyHidden>: {question}</VisuallyHidden>
        </Checkbox>
        {(chosenAt || !isFull) && (
          <Checkbox checked={Boolean(chosenAt)} onChange={(on) => void choose({ variables: { input: { id, on } } }).catch(() => undefined)}>
            {t.goesAlong} <VisuallyHidden>: {question}</VisuallyHidden>
          </Checkbox>
        )}
        <Button size="s" variant="quiet" aria-label={t.rewordOf(question)} onPress={() => setRewording(true)}>
          {t.reword}
        </Button>
        <Button size="s" variant="quiet" aria-label={t.removeOf(question)} busy={removing.loading} busyLabel={t.busy} onPress={() => void remove({ variables: { input: { id } } }).catch(() => undefined)}>
          {t.remove}
        </Button>
      </div>
      {error && (
        <Alert tone="ochre" title={t.notDone} announce="now">
          {sentence(error)}
        </Alert>
      )}
      {rewording && <RewordQuestion question={{ id, question, ...rest }} onClose={() => setRewording(false)} />}
    </>
  );
}
