import { useApolloClient, useMutation } from '@apollo/client/react';
import { caseMoves, caseStates, limits, type CaseState } from '@leerkring/contract';
import { errorOf, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, Select, TextArea, toast } from '@leerkring/ui';
import { ListChecks } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { CaseFileQuery, type CaseFileData } from '../cases.queries';
import { MoveCaseFile } from './course.queries';
import { texts } from './texts';

/** The states that this viewer can bring a case to now. */
export function movesOf({ state, viewerCan }: Pick<CaseFileData, 'state' | 'viewerCan'>): CaseState[] {
  return caseStates.filter((to) => {
    const move = caseMoves[state][to];
    return move && viewerCan.includes(move.permission);
  });
}

/** The button that takes a case to another state, and the dialog behind it; nothing for who may take no step. */
export function MoveCase({ caseFile }: { caseFile: CaseFileData }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  if (!open && !movesOf(caseFile).length) return null;
  return (
    <>
      <Button className="case-head__edit" icon={<ListChecks aria-hidden />} onPress={() => setOpen(true)}>
        {t.move}
      </Button>
      {open && <MoveDialog caseFile={caseFile} onClose={() => setOpen(false)} />}
    </>
  );
}

function MoveDialog({ caseFile, onClose }: { caseFile: CaseFileData; onClose: () => void }) {
  const t = useTexts(texts);
  const formId = useId();
  const form = useMove(caseFile, onClose);
  const sentence = useErrorSentence();
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={formId} busy={form.busy} busyLabel={t.moving}>
        {t.move}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={t.move} closeLabel={t.close} size="s" footer={footer}>
      <form id={formId} className="case-form" noValidate onSubmit={form.send}>
        {form.error && (
          <Alert tone="ochre" title={t.notDone} announce="now">
            {sentence(form.error)}
          </Alert>
        )}
        <Select
          label={t.moveTo}
          placeholder={t.choose}
          options={form.moves.map((to) => ({ id: to, label: t[to], line: t[`${to}Line`] }))}
          value={form.to}
          onChange={form.choose}
          error={form.wrong.to}
          required
        />
        <TextArea
          label={t.reason}
          description={t.reasonHint}
          value={form.reason}
          onChange={form.setReason}
          rows={3}
          maxLength={limits.caseReason}
          error={form.wrong.reason}
          {...(form.needsReason ? { required: true } : { optional: t.optional })}
        />
      </form>
    </Dialog>
  );
}

function useMove(caseFile: CaseFileData, onDone: () => void) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const moves = movesOf(caseFile);
  const [chosen, setChosen] = useState<CaseState | null>(moves.length === 1 ? moves[0]! : null);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<{ to?: string; reason?: string }>({});
  const [move, { loading, error }] = useMutation(MoveCaseFile);
  // Somebody else was ahead, perhaps: what was chosen may be no step any more.
  const to = chosen && moves.includes(chosen) ? chosen : null;
  const needsReason = Boolean(to && caseMoves[caseFile.state][to]?.needsReason);
  const send = async (): Promise<void> => {
    const found = { ...(!to && { to: t.chooseFirst }), ...(needsReason && !reason.trim() && { reason: t.reasonMissing }) };
    setWrong(found);
    if (loading || !to || Object.keys(found).length) return;
    try {
      await move({ variables: { input: { id: caseFile.id, from: caseFile.state, to, reason } } });
      toast({ text: t.moved(t[to]), tone: 'moss' });
      onDone();
    } catch (refused) {
      if (errorOf(refused).code === 'CASE_FILE_MOVED') await client.refetchQueries({ include: [CaseFileQuery] });
    }
  };
  return {
    moves,
    to,
    choose: (id: string) => setChosen(id as CaseState),
    reason,
    setReason,
    needsReason,
    wrong,
    error,
    busy: loading,
    send: (event: FormEvent) => {
      event.preventDefault();
      void send();
    },
  };
}
