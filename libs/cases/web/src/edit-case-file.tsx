import { useMutation } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Button, Dialog, toast } from '@leerkring/ui';
import { Pencil } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { CaseFields, useCaseForm } from './case-words';
import { UpdateCaseFile, type CaseFileData } from './cases.queries';
import { texts } from './texts';

/** Changes the words of a case of the own municipality. */
export function EditCaseFile({ caseFile }: { caseFile: CaseFileData }) {
  const t = useTexts(texts);
  const formId = useId();
  const [open, setOpen] = useState(false);
  const { id, title, keyQuestion, summary } = caseFile;
  const form = useCaseForm(`case_file.update:${id}`, { title, keyQuestion, summary });
  const [update, { loading, error, reset }] = useMutation(UpdateCaseFile);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (loading || !form.isComplete()) return;
    const { data } = await update({ variables: { input: { id, ...form.words } } }).catch(() => ({ data: undefined }));
    if (!data) return;
    form.clear();
    setOpen(false);
    toast({ text: t.saved, tone: 'moss' });
  };
  const turn = (next: boolean): void => {
    reset();
    setOpen(next);
  };
  const cancel = (): void => {
    form.clear();
    turn(false);
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={cancel}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={formId} busy={loading} busyLabel={t.saving}>
        {t.save}
      </Button>
    </>
  );
  return (
    <>
      <Button className="case-head__edit" icon={<Pencil aria-hidden />} onPress={() => turn(true)}>
        {t.edit}
      </Button>
      <Dialog open={open} onOpenChange={turn} title={t.editTitle} closeLabel={t.close} footer={footer}>
        <form id={formId} className="case-form" noValidate onSubmit={(event) => void send(event)}>
          <CaseFields id={formId} form={form} error={error} />
        </form>
      </Dialog>
    </>
  );
}
