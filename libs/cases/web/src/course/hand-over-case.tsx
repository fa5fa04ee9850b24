import { useApolloClient, useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { errorOf, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, Select, TextArea, toast } from '@leerkring/ui';
import { ArrowRightLeft } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { CaseFileQuery, type CaseFileData } from '../cases.queries';
import './course.css';
import { HandOverCaseFile } from './course.queries';
import { texts } from './texts';

/** The members of the case's municipality in its group. */
export function delegationOf({ group, organisation }: CaseFileData) {
  return group.members.nodes.filter((member) => member.organisation?.id === organisation.id);
}

/** The button that makes somebody else of the municipality the contact; nothing where nobody can be chosen. */
export function HandOverCase({ caseFile }: { caseFile: CaseFileData }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  const others = delegationOf(caseFile).filter(({ account }) => account.id !== caseFile.contact?.id);
  if (!caseFile.viewerCan.includes('case_file.hand_over') || !others.length) return null;
  return (
    <div className="case-hand-over">
      <Button size="s" icon={<ArrowRightLeft aria-hidden />} onPress={() => setOpen(true)}>
        {t.handOver}
      </Button>
      {open && <HandOverDialog caseFile={caseFile} people={others.map(({ account }) => ({ id: account.id, label: account.name }))} onClose={() => setOpen(false)} />}
    </div>
  );
}

interface HandOverDialogProps {
  caseFile: CaseFileData;
  people: { id: string; label: string }[];
  onClose: () => void;
}

function HandOverDialog({ caseFile, people, onClose }: HandOverDialogProps) {
  const t = useTexts(texts);
  const formId = useId();
  const sentence = useErrorSentence();
  const client = useApolloClient();
  const [toAccountId, choose] = useState<string | null>(people.length === 1 ? people[0]!.id : null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [handOver, { loading, error }] = useMutation(HandOverCaseFile);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(!toAccountId);
    if (loading || !toAccountId) return;
    try {
      await handOver({ variables: { input: { id: caseFile.id, fromAccountId: caseFile.contact?.id ?? null, toAccountId, reason } } });
      toast({ text: t.handedOver(people.find(({ id }) => id === toAccountId)!.label), tone: 'moss' });
      onClose();
    } catch (refused) {
      if (errorOf(refused).code === 'CASE_FILE_HANDED_OVER') await client.refetchQueries({ include: [CaseFileQuery] });
    }
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={formId} busy={loading} busyLabel={t.handingOver}>
        {t.handOver}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={t.handOverTitle} line={t.handOverLine(caseFile.organisation.name)} closeLabel={t.close} size="s" footer={footer}>
      <form id={formId} className="case-form" noValidate onSubmit={(event) => void send(event)}>
        {error && (
          <Alert tone="ochre" title={t.notDone} announce="now">
            {sentence(error)}
          </Alert>
        )}
        <Select label={t.handOverTo} placeholder={t.choosePerson} options={people} value={toAccountId} onChange={choose} error={missing ? t.choosePersonFirst : undefined} required />
        <TextArea label={t.reason} description={t.reasonHint} optional={t.optional} value={reason} onChange={setReason} rows={2} maxLength={limits.caseReason} />
      </form>
    </Dialog>
  );
}
