import { useApolloClient, useMutation } from '@apollo/client/react';
import { errorOf, useTexts } from '@leerkring/platform/web';
import { Alert } from '@leerkring/ui';
import { useState } from 'react';
import { ApplicationQuery } from '../applications.queries';
import { DeedDialog } from './deed-dialog';
import { ChangeLocalQuestion } from './intake.mutations';
import type { LocalQuestionData } from './intake.queries';
import { QuestionFields, useQuestionForm } from './question-fields';
import { texts } from './texts';

interface RewordQuestionProps {
  question: Pick<LocalQuestionData, 'id' | 'question' | 'askedBy' | 'revision'>;
  onClose: () => void;
}

/** Other words for a question. Whoever was overtaken sees what stands, and keeps the own words. */
export function RewordQuestion({ question: { id, question, askedBy, revision }, onClose }: RewordQuestionProps) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const form = useQuestionForm({ question, askedBy });
  const [base, setBase] = useState(revision);
  const [change, { loading, error }] = useMutation(ChangeLocalQuestion);
  const send = async (): Promise<void> => {
    const words = form.complete();
    if (!words) return;
    try {
      await change({ variables: { input: { id, ...words, revision: base } } });
      onClose();
    } catch (refused) {
      if (errorOf(refused).code !== 'LOCAL_QUESTION_CHANGED') return;
      setBase(Number(errorOf(refused).details['revision']));
      await client.refetchQueries({ include: [ApplicationQuery] });
    }
  };
  return (
    <DeedDialog title={t.reword} action={t.save} busy={loading} error={error} onSubmit={() => void send()} onClose={onClose}>
      {base !== revision || error ? <Alert tone="info">{question}</Alert> : null}
      <QuestionFields form={form} />
    </DeedDialog>
  );
}
