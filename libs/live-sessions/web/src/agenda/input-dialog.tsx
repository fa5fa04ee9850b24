import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { TextArea, TextField, toast } from '@leerkring/ui';
import { SessionDialog } from '../sessions/session-dialog';
import { ChangeInput, GiveInput, type InputData } from './agenda.queries';
import { texts } from './texts';

type InputDialogProps = { onDone: () => void } & ({ before: null; meetingId: string } | { before: InputData });

/** Brings something in, or puts it in other words. */
export function InputDialog({ onDone, ...of }: InputDialogProps) {
  const t = useTexts(texts);
  const [text, setText] = useState(of.before?.text ?? '');
  const [explanation, setExplanation] = useState(of.before?.explanation ?? '');
  const [tried, setTried] = useState(false);
  const [give, giving] = useMutation(GiveInput);
  const [change, changing] = useMutation(ChangeInput);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!text.trim()) return;
    const words = { text, explanation };
    const answer: Promise<unknown> = of.before ? change({ variables: { input: { id: of.before.id, ...words } } }) : give({ variables: { input: { meetingId: of.meetingId, ...words } } });
    if (!(await answer.catch(() => null))) return;
    toast({ text: t.given, tone: 'moss' });
    onDone();
  };
  return (
    <SessionDialog
      open
      onOpenChange={onDone}
      title={of.before ? t.changeTitle : t.giveTitle}
      line={t.giveLine}
      action={of.before ? t.save : t.give}
      busy={giving.loading || changing.loading}
      busyLabel={t.busy}
      error={giving.error ?? changing.error}
      onSubmit={submit}
    >
      <TextField label={t.text} description={t.textHint} value={text} onChange={setText} maxLength={limits.inputText} error={tried && !text.trim() && t.fillText} autoFocus />
      <TextArea label={t.explanation} optional={t.optional} value={explanation} onChange={setExplanation} maxLength={limits.inputExplanation} />
    </SessionDialog>
  );
}
