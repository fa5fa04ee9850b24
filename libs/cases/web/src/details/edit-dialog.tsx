import { errorOf, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, toast } from '@leerkring/ui';
import { useId, type FormEvent, type ReactNode } from 'react';
import '../case-form.css';
import { texts as caseTexts } from '../texts';
import type { useCaseEdit } from './use-case-edit';
import { texts } from './texts';

interface EditDialogProps {
  title: string;
  line?: string;
  edit: Pick<ReturnType<typeof useCaseEdit>, 'save' | 'forget' | 'kept' | 'overtaken' | 'busy' | 'error'>;
  /** Whether it can be sent; says what is missing when it cannot. */
  isComplete: () => boolean;
  /** What the case says now, for who was overtaken by somebody else. */
  stands: ReactNode;
  /** What is said once it is stored; left out: that the case is up to date. */
  saved?: string;
  onClose: () => void;
  children: (formId: string) => ReactNode;
}

/** Changes a part of a case; shows what stands when somebody else was ahead, and keeps what was written. */
export function EditDialog({ title, line, edit, isComplete, stands, saved, onClose, children }: EditDialogProps) {
  const t = useTexts(texts);
  const c = useTexts(caseTexts);
  const formId = useId();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (edit.busy || !isComplete() || !(await edit.save())) return;
    onClose();
    toast({ text: saved ?? c.saved, tone: 'moss' });
  };
  const cancel = (): void => {
    edit.forget();
    onClose();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={cancel}>
        {c.cancel}
      </Button>
      <Button variant="prime" type="submit" form={formId} busy={edit.busy} busyLabel={c.saving}>
        {edit.overtaken ? t.saveMine : c.save}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={title} line={line} closeLabel={c.close} footer={footer}>
      <form id={formId} className="case-form" noValidate onSubmit={(event) => void send(event)}>
        <Notice edit={edit} stands={stands} />
        {children(formId)}
        <p className="case-form__draft" role="status">
          {edit.kept && c.draftKept}
        </p>
      </form>
    </Dialog>
  );
}

function Notice({ edit: { overtaken, error }, stands }: Pick<EditDialogProps, 'edit' | 'stands'>) {
  const t = useTexts(texts);
  const c = useTexts(caseTexts);
  const sentence = useErrorSentence();
  if (overtaken) {
    return (
      <Alert tone="ochre" title={t.overtaken} announce="now">
        <div className="case-form__now">{stands}</div>
        <p>{t.overtakenLine}</p>
      </Alert>
    );
  }
  if (!error) return null;
  return (
    <Alert tone="ochre" title={c.notSaved} announce="now">
      {errorOf(error).code === 'CASE_FILE_CHANGED' ? t.changedElsewhere : sentence(error)}
    </Alert>
  );
}
