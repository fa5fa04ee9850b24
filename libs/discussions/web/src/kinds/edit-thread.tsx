import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, TextField } from '@leerkring/ui';
import { useState } from 'react';
import type { ThreadData } from '../thread.queries';
import { KindFieldsForm } from './kind-fields-form';
import { fieldsToSend, isIncomplete, kindFormOf } from './kind-form';
import { UpdateThread } from './kinds.queries';
import { texts } from './texts';

const FORM = 'edit-thread';

/** Changes title, fields and labels of an own thread. */
export function EditThread({ thread, onClose }: { thread: ThreadData; onClose: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [title, setTitle] = useState(thread.title);
  const [form, setForm] = useState(() => kindFormOf(thread));
  const [missing, setMissing] = useState(false);
  const [updateThread, { loading, error }] = useMutation(UpdateThread);
  const save = async (): Promise<void> => {
    const incomplete = !title.trim() || isIncomplete(thread.kind, form);
    setMissing(incomplete);
    if (incomplete || loading) return;
    const stored = await updateThread({ variables: { input: { id: thread.id, title, ...fieldsToSend(thread.kind, form) } } }).catch(() => null);
    if (stored?.data) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t.editThreadTitle}
      closeLabel={t.close}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t.cancel}
          </Button>
          <Button variant="prime" type="submit" form={FORM} busy={loading} busyLabel={t.saving}>
            {t.save}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className="kind-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label={t.title} value={title} onChange={setTitle} maxLength={limits.title} error={missing && !title.trim() ? t.titleMissing : undefined} autoFocus />
        <KindFieldsForm kind={thread.kind} form={form} onChange={setForm} missing={missing} />
        {error && (
          <Alert tone="ochre" announce="now" title={t.notSaved}>
            {sentence(error)}
          </Alert>
        )}
      </form>
    </Dialog>
  );
}
