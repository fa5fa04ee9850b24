import { Suspense, lazy, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { limits, threadKinds, type ThreadKind, type ThreadSubjectRef } from '@leerkring/contract';
import { AttachButton, DropArea, useAttaching, useDraft, useEditorLabels, useTexts } from '@leerkring/platform/web';
import { Button, Dialog, FieldError, KindIcon, RadioSegment, RichTextEditor, Skeleton, TextField, patiently, type RichTextEditorHandle } from '@leerkring/ui';
import { attachmentDoor, imagesIn } from './attachments/attachment-door';
import { PostFiles } from './attachments/post-files';
import { usePreview } from './attachments/use-preview';
import { DraftKept } from './draft-kept';
import { fieldsToSend, isIncomplete, kindFormFrom, kindFormSent, type KindForm } from './kinds/kind-form';
import type { WaitingThread } from './send-thread';
import type { TemplateData } from './templates/templates.queries';
import { texts } from './texts';
import { useMentionable } from './use-mentionable';

const KindFieldsForm = lazy(async () => ({ default: (await patiently(() => import('./kinds/kind-fields-form'))).KindFieldsForm }));

const TemplateChoice = lazy(async () => ({ default: (await patiently(() => import('./templates/template-choice'))).TemplateChoice }));

const FORM = 'new-thread';

export interface NewThreadHandle {
  /** Puts words that were not placed back into the form. */
  putBack: (thread: WaitingThread) => void;
  /** Puts these words into an empty form; what somebody typed stays. */
  begin: (words: { title: string; body: string }) => void;
}

interface NewThreadProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  subject: ThreadSubjectRef;
  canAnnounce: boolean;
  /** False: not taken, the words stay. */
  onStart: (thread: WaitingThread) => boolean;
  handle: Ref<NewThreadHandle>;
}

/** Starts a conversation. What is filled in is kept on this device, first as a draft and then until it stands. */
export function NewThread({ open, onOpenChange, subject, canAnnounce, onStart, handle }: NewThreadProps) {
  const t = useTexts(texts);
  const form = useNewThread(subject, (thread) => {
    if (!onStart(thread)) return false;
    onOpenChange(false);
    return true;
  });
  useImperativeHandle(handle, () => ({ putBack: form.putBack, begin: form.begin }));
  const { loading } = useEditorLabels();
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
          <Button variant="prime" type="submit" form={FORM}>
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
          form.submit();
        }}
      >
        <Suspense>
          <TemplateChoice subject={subject} canAnnounce={canAnnounce} onChoose={form.beginWith} />
        </Suspense>
        <RadioSegment label={t.whatKind} options={kinds.map((id) => ({ id, label: t[id], icon: <KindIcon kind={id} /> }))} value={form.kind} onChange={(id) => form.setKind(id as ThreadKind)} />
        <TextField label={t.title} description={t.titleLine} value={form.title} onChange={form.setTitle} maxLength={200} error={form.missing && !form.title.trim() ? t.titleMissing : undefined} autoFocus />
        <DropArea attaching={form.attaching}>
          <NewThreadBody form={form} subject={subject} />
        </DropArea>
        <Suspense fallback={<Skeleton label={loading} rows={2} />}>
          <KindFieldsForm kind={form.kind} form={form.fields} onChange={form.setFields} missing={form.missing} />
        </Suspense>
      </form>
    </Dialog>
  );
}

function NewThreadBody({ form, subject }: { form: ReturnType<typeof useNewThread>; subject: ThreadSubjectRef }) {
  const t = useTexts(texts);
  const labels = useEditorLabels();
  const people = useMentionable({ subject });
  const { attaching } = form;
  const preview = usePreview(attaching.attached);
  const editor = useRef<RichTextEditorHandle>(null);
  const missing = form.missing && !form.body.trim();
  return (
    <div className="new-thread__body">
      <span id="new-thread-body" className="new-thread__label">
        {t.body}
      </span>
      <RichTextEditor
        labelledBy="new-thread-body"
        labels={labels}
        people={people}
        rows={5}
        value={form.body}
        onChange={form.setBody}
        onSubmit={form.submit}
        invalid={missing}
        describedBy={missing ? 'new-thread-missing' : undefined}
        status={<DraftKept savedAt={form.savedAt} />}
        editorRef={editor}
        images={imagesIn(attaching.attached)}
        onFiles={attaching.add}
        preview={preview}
        footer={
          <div className="composer__foot">
            <span role="status">{attaching.waits}</span>
            <AttachButton attaching={attaching} />
          </div>
        }
      />
      <PostFiles attaching={attaching} words={form.body} editor={editor} />
      {missing && <FieldError id="new-thread-missing">{t.bodyMissing}</FieldError>}
    </div>
  );
}

function useNewThread({ type, id }: ThreadSubjectRef, onStart: (thread: WaitingThread) => boolean) {
  const [kept, setKind, clearKind] = useDraft(`new-thread:${id}:kind`);
  const [title, setTitle, clearTitle] = useDraft(`new-thread:${id}:title`);
  const [body, setBody, clearBody, savedAt] = useDraft(`new-thread:${id}:body`);
  const [keptFields, keepFields, clearFields] = useDraft(`new-thread:${id}:fields`);
  const attaching = useAttaching(attachmentDoor, `new-thread:${id}`, limits.attachments);
  const [missing, setMissing] = useState(false);
  const kind = (kept || 'question') as ThreadKind;
  const fields = kindFormFrom(keptFields);
  const setFields = (changed: KindForm): void => keepFields(JSON.stringify(changed));
  const submit = (): void => {
    const incomplete = !title.trim() || !body.trim() || isIncomplete(kind, fields);
    setMissing(incomplete);
    const { attached: attachments, waits } = attaching;
    const thread = { subject: { type, id }, kind, title, body, ...fieldsToSend(kind, fields), ...(attachments.length && { attachments }) };
    if (incomplete || waits || !onStart(thread)) return;
    for (const clear of [clearKind, clearTitle, clearBody, clearFields, attaching.clear]) clear();
  };
  const putBack = (thread: WaitingThread): void => {
    setKind(thread.kind);
    setTitle(thread.title);
    setBody(thread.body);
    setFields(kindFormSent(thread));
    if (thread.attachments) attaching.putBack(thread.attachments);
  };
  const begin = (words: { title: string; body: string }): void => {
    if ([title, body, keptFields].some((typed) => typed.trim())) return;
    setKind('experience');
    setTitle(words.title);
    setBody(words.body);
  };
  const beginWith = (template: TemplateData): (() => void) | null => {
    const typed = [title, body, keptFields].some((words) => words.trim());
    setKind(template.kind);
    setTitle(template.title);
    setBody(template.body);
    setFields({ ...fields, termIds: template.termIds.length ? [...template.termIds] : fields.termIds });
    if (!typed) return null;
    return () => {
      setKind(kind);
      setTitle(title);
      setBody(body);
      setFields(fields);
    };
  };
  return { begin, beginWith, kind, setKind, title, setTitle, body, setBody, savedAt, fields, setFields, attaching, missing, submit, putBack };
}
