import { useMutation } from '@apollo/client/react';
import { limits, type ApplicationField } from '@leerkring/contract';
import { useErrorSentence, useFieldErrors, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, TextArea, TextField, toast } from '@leerkring/ui';
import { useId, useState, type FormEvent } from 'react';
import type { ApplicationData } from '../applications.queries';
import { BeginCase } from './papers.queries';
import './papers.css';
import { texts } from './texts';

interface BeginCaseDialogProps {
  application: ApplicationData;
  onClose: () => void;
}

/** What the case will be called and asks, from the answers of the application until somebody changes it. */
export function BeginCaseDialog({ application, onClose }: BeginCaseDialogProps) {
  const t = useTexts(texts);
  const formId = useId();
  const sentence = useErrorSentence();
  const [title, setTitle] = useState(() => startOf(`${application.organisation.name}: ${answerTo(application, 'project')}`, limits.title));
  const [keyQuestion, setKeyQuestion] = useState(() => startOf(answerTo(application, 'learning'), limits.keyQuestion));
  const [tried, setTried] = useState(false);
  const [begin, { loading, error }] = useMutation(BeginCase);
  const refused = useFieldErrors(error);
  const { id, group, papers } = application;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (loading || !title.trim() || !keyQuestion.trim()) return;
    if (!(await begin({ variables: { input: { id, title, keyQuestion } } }).catch(() => null))) return;
    toast({ text: t.begunNow, tone: 'moss' });
    onClose();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={formId} busy={loading} busyLabel={t.beginning}>
        {t.begin}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={(now) => !now && onClose()} title={t.begin} line={group ? t.beginLine(group.name) : undefined} closeLabel={t.close} footer={footer}>
      <form id={formId} className="application-case-form" noValidate onSubmit={(event) => void submit(event)}>
        {error && (
          <Alert tone="ochre" title={t.notDone} announce="now">
            {sentence(error)}
          </Alert>
        )}
        <TextField label={t.caseTitle} value={title} onChange={setTitle} maxLength={limits.title} required error={tried && !title.trim() ? t.titleMissing : refused.title} />
        <TextArea label={t.keyQuestion} description={t.keyQuestionHint} value={keyQuestion} onChange={setKeyQuestion} maxLength={limits.keyQuestion} rows={4} required error={tried && !keyQuestion.trim() ? t.keyQuestionMissing : refused.keyQuestion} />
        {papers.length > 0 && <p>{t.documents(papers.length)}</p>}
      </form>
    </Dialog>
  );
}

function answerTo({ answers }: ApplicationData, asked: ApplicationField): string {
  return answers.find(({ field }) => field === asked)?.value ?? '';
}

/** The first sentence, or as many whole words as fit. */
function startOf(words: string, most: number): string {
  const [sentence] = words.split(/(?<=[.!?])\s/, 1);
  if (sentence!.length <= most) return sentence!.replace(/\.$/, '');
  return `${sentence!.slice(0, most - 1).replace(/\s\S*$/, '')}…`;
}
