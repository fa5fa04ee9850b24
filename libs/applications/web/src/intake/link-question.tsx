import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Select, TextField, toast } from '@leerkring/ui';
import { useState } from 'react';
import { DeedDialog } from './deed-dialog';
import { LinkLocalQuestion, ProposeLearningQuestion } from './intake.mutations';
import { TrackQuestionsQuery } from './intake.queries';
import { texts } from './texts';
import type { CollectedData, LearningQuestionData } from './track-questions';

/** Says to which learning question a question belongs, or proposes a new one. */
export function LinkQuestion({ question, learning }: { question: CollectedData; learning: readonly LearningQuestionData[] }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const sentence = useErrorSentence();
  const [proposing, setProposing] = useState(false);
  const [link, { error }] = useMutation(LinkLocalQuestion);
  const choose = (termId: string): void => void link({ variables: { input: { id: question.id, termId } } }).catch(() => undefined);
  return (
    <>
      <div className="intake-deeds">
        <Select
          label={t.linkOf(question.question)}
          hideLabel
          placeholder={t.chooseLearning}
          options={learning.map((term) => ({ id: term.id, label: term[language] }))}
          value={question.learningQuestion?.id ?? null}
          onChange={choose}
        />
        <Button size="s" variant="quiet" aria-label={t.proposeOf(question.question)} onPress={() => setProposing(true)}>
          {t.propose}
        </Button>
      </div>
      {error && (
        <Alert tone="ochre" title={t.notDone} announce="now">
          {sentence(error)}
        </Alert>
      )}
      {proposing && <ProposeDialog question={question} onClose={() => setProposing(false)} />}
    </>
  );
}

function ProposeDialog({ question, onClose }: { question: CollectedData; onClose: () => void }) {
  const t = useTexts(texts);
  const [nameNl, setNameNl] = useState(question.question.slice(0, limits.learningQuestion));
  const [wrong, setWrong] = useState<string>();
  const [propose, { loading, error }] = useMutation(ProposeLearningQuestion, { refetchQueries: [TrackQuestionsQuery] });
  const send = async (): Promise<void> => {
    setWrong(nameNl.trim() ? undefined : t.fillName);
    if (!nameNl.trim() || !(await propose({ variables: { input: { localQuestionId: question.id, nameNl } } }).catch(() => null))) return;
    toast({ text: t.proposed, tone: 'moss' });
    onClose();
  };
  return (
    <DeedDialog title={t.propose} line={t.proposeLine} action={t.propose} busy={loading} error={error} onSubmit={() => void send()} onClose={onClose}>
      <TextField label={t.nameNl} value={nameNl} onChange={setNameNl} error={wrong} maxLength={limits.learningQuestion} required />
    </DeedDialog>
  );
}
