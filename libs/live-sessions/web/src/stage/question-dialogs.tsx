import { useState, type ReactNode } from 'react';
import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, TextArea } from '@leerkring/ui';
import { EditStageQuestion, SetAsideStageQuestion, WithdrawStageQuestion, type StageQuestionData } from './stage.queries';
import { texts } from './texts';

interface QuestionDialogProps {
  question: StageQuestionData;
  onDone: () => void;
}

/** Other words for one's own question. */
export function EditDialog({ question, onDone }: QuestionDialogProps) {
  const t = useTexts(texts);
  const [text, setText] = useState(question.text);
  const [edit, { loading, error }] = useMutation(EditStageQuestion);
  const save = async (): Promise<void> => {
    if (text.trim() && (await edit({ variables: { input: { id: question.id, text } } }).catch(() => null))) onDone();
  };
  return (
    <Asking title={t.editTitle} error={error} busy={loading} cancel={t.cancel} verb={t.save} onVerb={() => void save()} onDone={onDone}>
      <TextArea label={t.ask} value={text} onChange={setText} maxLength={limits.stageQuestion} rows={3} onSubmit={() => void save()} error={text.trim() ? undefined : t.missing} />
    </Asking>
  );
}

/** Asks once, because words and votes cannot be brought back. */
export function WithdrawDialog({ question, onDone }: QuestionDialogProps) {
  const t = useTexts(texts);
  const [withdraw, { loading, error }] = useMutation(WithdrawStageQuestion);
  const go = async (): Promise<void> => {
    if (await withdraw({ variables: { input: { id: question.id } } }).catch(() => null)) onDone();
  };
  return (
    <Asking title={t.withdrawTitle} alert error={error} busy={loading} cancel={t.keep} verb={t.withdraw} onVerb={() => void go()} onDone={onDone}>
      <p>{question.text}</p>
      <p>{t.withdrawLine}</p>
    </Asking>
  );
}

/** Asks a facilitator why a question is set aside. */
export function SetAsideDialog({ question, onDone }: QuestionDialogProps) {
  const t = useTexts(texts);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [setAside, { loading, error }] = useMutation(SetAsideStageQuestion);
  const go = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() && (await setAside({ variables: { input: { id: question.id, reason } } }).catch(() => null))) onDone();
  };
  return (
    <Asking title={t.setAsideTitle} line={t.setAsideLine} error={error} busy={loading} cancel={t.cancel} verb={t.setAside} onVerb={() => void go()} onDone={onDone}>
      <p>{question.text}</p>
      <TextArea label={t.reason} value={reason} onChange={setReason} maxLength={limits.stageReason} rows={3} required onSubmit={() => void go()} error={tried && !reason.trim() ? t.reasonMissing : undefined} />
    </Asking>
  );
}

interface AskingProps {
  title: string;
  line?: string;
  alert?: boolean;
  error: unknown;
  busy: boolean;
  cancel: string;
  verb: string;
  onVerb: () => void;
  onDone: () => void;
  children: ReactNode;
}

function Asking({ title, line, alert, error, busy, cancel, verb, onVerb, onDone, children }: AskingProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const footer = (
    <>
      <Button variant="quiet" onPress={onDone} autoFocus={alert}>
        {cancel}
      </Button>
      <Button variant={alert ? 'line' : 'prime'} busy={busy} busyLabel={t.busy} onPress={onVerb}>
        {verb}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={(now) => !now && onDone()} title={title} line={line} closeLabel={t.close} size="s" role={alert ? 'alertdialog' : 'dialog'} footer={footer}>
      {Boolean(error) && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      {children}
    </Dialog>
  );
}
