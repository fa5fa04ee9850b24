import { limits } from '@leerkring/contract';
import { AttachButton, AttachedFiles, DropArea, useAttaching, useTexts } from '@leerkring/platform/web';
import { Alert, Button, TextArea, TextField, keepFocus, toast } from '@leerkring/ui';
import { boardTexts } from './board-texts';
import { FormDialog } from './form-dialog';
import { packDoor } from './pack-files';
import type { EventDay } from './seats.queries';
import { usePackDraft } from './use-pack-draft';

/** Writes what people read and answer before the event. */
export function PrepareDialog({ event, onClose }: { event: EventDay; onClose: () => void }) {
  const t = useTexts(boardTexts);
  const { draft, change, overtaken, takeTheirs, save, busy, error } = usePackDraft(event);
  const { questions } = draft;
  const attaching = useAttaching(packDoor, event.id, limits.packAttachments, event.preparation?.attachments ?? []);
  const submit = async (): Promise<void> => {
    if (attaching.waits || !(await save(attaching.attached.map(({ id }) => id)))) return;
    attaching.clear();
    toast({ text: t.prepared_, tone: 'moss' });
    onClose();
  };
  return (
    <FormDialog title={t.prepare} line={t.prepareLine} size="m" action={overtaken ? t.saveMine : t.save} busy={busy} error={error} onSubmit={submit} onClose={onClose}>
      {overtaken && (
        <Alert tone="ochre" announce="now" action={<Button size="s" onPress={takeTheirs}>{t.takeTheirs}</Button>}>
          {t.overtaken}
        </Alert>
      )}
      <TextArea label={t.pack} description={t.packHint} value={draft.pack} onChange={(pack) => change({ ...draft, pack })} rows={8} maxLength={limits.preparationPack} optional={t.optional} />
      <DropArea attaching={attaching}>
        <AttachedFiles attaching={attaching} />
        <div className="event-deeds">
          <AttachButton attaching={attaching} />
          <span role="status">{attaching.waits}</span>
        </div>
      </DropArea>
      <div role="group" aria-label={t.answers} tabIndex={-1} ref={keepFocus} className="event-form">
        {questions.map((question, index) => (
          <div key={question.key}>
            <TextField label={t.question(index + 1)} value={question.text} onChange={(text) => change({ ...draft, questions: questions.map((one) => (one.key === question.key ? { ...one, text } : one)) })} maxLength={limits.eventQuestion} />
            <Button size="s" variant="text" onPress={() => change({ ...draft, questions: questions.filter(({ key }) => key !== question.key) })}>
              {t.removeQuestion(index + 1)}
            </Button>
          </div>
        ))}
        {questions.length < limits.eventQuestions && (
          <div>
            <Button size="s" onPress={() => change({ ...draft, questions: [...questions, { key: `new-${Date.now()}`, id: null, text: '' }] })}>
              {t.addQuestion}
            </Button>
          </div>
        )}
      </div>
      {questions.length > 0 && <TextField label={t.answerBy} description={t.answerByHint} type="date" value={draft.day} onChange={(day) => change({ ...draft, day })} optional={t.optional} />}
    </FormDialog>
  );
}
