import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, toast } from '@leerkring/ui';
import type { FormEvent } from 'react';
import { AddLocalQuestion } from './intake.mutations';
import { QuestionFields, useQuestionForm } from './question-fields';
import { texts } from './texts';

/** One more question that somebody in the municipality asked. */
export function AddQuestion({ applicationId }: { applicationId: string }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const form = useQuestionForm({ question: '', askedBy: null });
  const [add, { loading, error }] = useMutation(AddLocalQuestion);
  const send = async (): Promise<void> => {
    const words = form.complete();
    if (!words || loading || !(await add({ variables: { input: { applicationId, ...words } } }).catch(() => null))) return;
    toast({ text: t.added, tone: 'moss' });
    // Mostly the same person says more.
    form.setWords({ question: '', askedBy: words.askedBy });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form className="application-form intake-asked" noValidate onSubmit={submit}>
      {error && (
        <Alert tone="ochre" title={t.notDone} announce="now">
          {sentence(error)}
        </Alert>
      )}
      <QuestionFields form={form} />
      <div>
        <Button type="submit" busy={loading} busyLabel={t.busy}>
          {t.add}
        </Button>
      </div>
    </form>
  );
}
