import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { threadKinds, type ThreadKind, type ThreadSubjectRef } from '@leerkring/contract';
import { newClientId, useDraft, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, FieldError, KindIcon, RadioSegment, RichTextEditor, TextField } from '@leerkring/ui';
import { DraftKept } from './draft-kept';
import { useEditorLabels } from './editor-labels';
import { texts } from './texts';
import { StartThread } from './thread-list.queries';

const FORM = 'new-thread';

interface NewThreadProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  subject: ThreadSubjectRef;
  canAnnounce: boolean;
  onStarted: (threadId: string) => void;
}

/** Starts a conversation. What is filled in is kept on this device until it stands. */
export function NewThread({ open, onOpenChange, subject, canAnnounce, onStarted }: NewThreadProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const form = useNewThread(subject, (id) => {
    onOpenChange(false);
    onStarted(id);
  });
  const kinds = threadKinds.filter((kind) => kind !== 'announcement' || canAnnounce);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t.newThread}
      closeLabel={t.close}
      footer={
        <>
          <Button variant="quiet" onPress={() => onOpenChange(false)}>
            {t.cancel}
          </Button>
          <Button variant="prime" type="submit" form={FORM} busy={form.busy} busyLabel={t.starting}>
            {t.start}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className="new-thread"
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit();
        }}
      >
        <RadioSegment label={t.whatKind} options={kinds.map((id) => ({ id, label: t[id], icon: <KindIcon kind={id} /> }))} value={form.kind} onChange={(id) => form.setKind(id as ThreadKind)} />
        <TextField label={t.title} description={t.titleLine} value={form.title} onChange={form.setTitle} maxLength={200} error={form.missing && !form.title.trim() ? t.titleMissing : undefined} autoFocus />
        <NewThreadBody form={form} />
        {form.error && (
          <Alert tone="ochre" announce="now" title={t.notPlaced}>
            {sentence(form.error)} {t.textKept}
          </Alert>
        )}
      </form>
    </Dialog>
  );
}

function NewThreadBody({ form }: { form: ReturnType<typeof useNewThread> }) {
  const t = useTexts(texts);
  const labels = useEditorLabels();
  const missing = form.missing && !form.body.trim();
  return (
    <div className="new-thread__body">
      <span id="new-thread-body" className="new-thread__label">
        {t.body}
      </span>
      <RichTextEditor
        labelledBy="new-thread-body"
        labels={labels}
        rows={5}
        value={form.body}
        onChange={form.setBody}
        onSubmit={() => void form.submit()}
        invalid={missing}
        describedBy={missing ? 'new-thread-missing' : undefined}
        status={<DraftKept savedAt={form.savedAt} />}
      />
      {missing && <FieldError id="new-thread-missing">{t.bodyMissing}</FieldError>}
    </div>
  );
}

function useNewThread({ type, id }: ThreadSubjectRef, onStarted: (threadId: string) => void) {
  const [kept, setKind, clearKind] = useDraft(`new-thread:${id}:kind`);
  const [title, setTitle, clearTitle] = useDraft(`new-thread:${id}:title`);
  const [body, setBody, clearBody, savedAt] = useDraft(`new-thread:${id}:body`);
  const [missing, setMissing] = useState(false);
  const [startThread, { loading, error }] = useMutation(StartThread);
  const tried = useRef({ words: '', clientId: '' });
  const kind = (kept || 'question') as ThreadKind;
  const submit = async (): Promise<void> => {
    const incomplete = !title.trim() || !body.trim();
    setMissing(incomplete);
    if (incomplete || loading) return;
    // The same words once more are the same thread, in case the first try did arrive; other words are another one.
    const words = JSON.stringify([id, kind, title, body]);
    if (tried.current.words !== words) tried.current = { words, clientId: newClientId() };
    const answer = await startThread({ variables: { input: { subject: { type, id }, kind, title, body, clientId: tried.current.clientId } } }).catch(() => null);
    if (!answer?.data) return;
    tried.current = { words: '', clientId: '' };
    for (const clear of [clearKind, clearTitle, clearBody]) clear();
    onStarted(answer.data.startThread.thread.id);
  };
  return { kind, setKind, title, setTitle, body, setBody, savedAt, missing, busy: loading, error, submit };
}
