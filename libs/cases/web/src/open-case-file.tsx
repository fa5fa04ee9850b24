import { useMutation } from '@apollo/client/react';
import { newClientId, useDraft, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, Select, toast } from '@leerkring/ui';
import { Plus } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { CaseFields, useMissing, type CaseWords } from './case-words';
import { OpenCaseFile as OpenCaseFileMutation } from './cases.queries';
import { texts } from './texts';

const nothing: CaseWords = { title: '', keyQuestion: '', summary: '' };

interface OpenCaseFileProps {
  /** Where the viewer may bring one in, at least one group; with several they choose. */
  groups: readonly { id: string; name: string }[];
  onOpened: (id: string) => void;
}

/** The button that brings a case of the own municipality into a group, and the dialog behind it. */
export function OpenCaseFile({ groups, onOpened }: OpenCaseFileProps) {
  const t = useTexts(texts);
  const formId = useId();
  const [open, setOpen] = useState(false);
  const draft = groups.length === 1 ? `case_file.open:${groups[0]!.id}` : 'case_file.open';
  const [chosen, choose, forgetChoice] = useDraft(`${draft}:group`);
  const groupId = (groups.find(({ id }) => id === chosen) ?? groups[0]!).id;
  const [sentBefore, keepClientId, forgetClientId] = useDraft(`${draft}:clientId`);
  const [kept, keep, forgetWords] = useDraft(draft);
  const words = kept ? (JSON.parse(kept) as CaseWords) : nothing;
  const { missing, isComplete, forget } = useMissing(words);
  const sentence = useErrorSentence();
  const [openCaseFile, { loading, error, reset }] = useMutation(OpenCaseFileMutation);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (loading || !isComplete()) return;
    // Kept with the words: sent again, also after a reload, it never becomes a second case.
    const clientId = sentBefore || newClientId();
    keepClientId(clientId);
    const { data } = await openCaseFile({ variables: { input: { groupId, clientId, ...words } } }).catch(() => ({ data: undefined }));
    if (!data) return;
    forgetWords();
    forget();
    forgetChoice();
    forgetClientId();
    setOpen(false);
    const { caseFile } = data.openCaseFile;
    toast({ text: t.opened(caseFile.title), tone: 'moss' });
    onOpened(caseFile.id);
  };
  const turn = (next: boolean): void => {
    reset();
    setOpen(next);
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={() => turn(false)}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={formId} busy={loading} busyLabel={t.opening}>
        {t.open}
      </Button>
    </>
  );
  return (
    <>
      <Button variant="prime" icon={<Plus aria-hidden />} onPress={() => turn(true)}>
        {t.open}
      </Button>
      <Dialog open={open} onOpenChange={turn} title={t.open} line={t.openLine} closeLabel={t.close} footer={footer}>
        <form id={formId} className="case-form" noValidate onSubmit={(event) => void send(event)}>
          {groups.length > 1 && (
            <Select
              label={t.inGroup}
              options={groups.map(({ id, name }) => ({ id, label: name }))}
              value={groupId}
              onChange={(id) => {
                choose(id);
                forgetClientId();
              }}
            />
          )}
          {error && (
            <Alert tone="ochre" title={t.notSaved} announce="now">
              {sentence(error)}
            </Alert>
          )}
          <CaseFields id={formId} words={words} onChange={(next) => keep(JSON.stringify(next))} missing={missing} error={error} />
          <p className="case-form__draft" role="status">
            {kept && t.draftKept}
          </p>
        </form>
      </Dialog>
    </>
  );
}
