import { useApolloClient, useMutation } from '@apollo/client/react';
import { applicationMoves, applicationStates, limits, type ApplicationState } from '@leerkring/contract';
import { errorOf, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, ErrorSummary, Select, TextArea, toast } from '@leerkring/ui';
import { useId, useState, type FormEvent } from 'react';
import { fieldId } from './application-form';
import './application.css';
import { ApplicationQuery, MoveApplication, type ApplicationData } from './applications.queries';
import { texts } from './texts';

/** The states that this viewer can bring an application to now, by one of these rights. */
export function movesOf({ state, viewerCan }: Pick<ApplicationData, 'state' | 'viewerCan'>, right: string): ApplicationState[] {
  return applicationStates.filter((to) => {
    const move = applicationMoves[state][to];
    return move?.permission === right && !move.by && viewerCan.includes(right as never);
  });
}

/** What one can do with an application now: submit or withdraw it, or take it further; nothing for who may do nothing. */
export function ApplicationDeeds({ application }: { application: ApplicationData }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState<'handle' | 'withdraw' | null>(null);
  const submits = movesOf(application, 'application.submit').length > 0;
  const handles = movesOf(application, 'application.handle');
  const withdraws = movesOf(application, 'application.withdraw');
  return (
    <div className="application-actions">
      {submits && <Submit application={application} />}
      {handles.length > 0 && (
        <Button variant="prime" onPress={() => setOpen('handle')}>
          {t.move}
        </Button>
      )}
      {withdraws.length > 0 && (
        <Button variant="quiet" onPress={() => setOpen('withdraw')}>
          {t.withdraw}
        </Button>
      )}
      {open && <MoveDialog application={application} moves={open === 'handle' ? handles : withdraws} title={open === 'handle' ? t.move : t.withdraw} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Submit({ application }: { application: ApplicationData }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [tried, setTried] = useState(false);
  const [move, { loading, error }] = useMutation(MoveApplication);
  const { id, missing } = application;
  const submit = async (): Promise<void> => {
    setTried(true);
    if (loading || missing.length) return;
    await move({ variables: { input: { id, from: 'draft', to: 'submitted' } } }).then(
      () => toast({ text: t.submittedNow, tone: 'moss' }),
      () => undefined,
    );
  };
  return (
    <>
      {tried && missing.length > 0 && <ErrorSummary title={t.incomplete} errors={missing.map((field) => ({ fieldId: fieldId(field), message: t[field] }))} />}
      {error && !missing.length && (
        <Alert tone="ochre" title={t.notDone} announce="now">
          {sentence(error)}
        </Alert>
      )}
      <Button variant="prime" onPress={() => void submit()} busy={loading} busyLabel={t.submitting}>
        {t.submit}
      </Button>
    </>
  );
}

interface MoveDialogProps {
  application: ApplicationData;
  moves: readonly ApplicationState[];
  title: string;
  onClose: () => void;
}

function MoveDialog({ application, moves, title, onClose }: MoveDialogProps) {
  const t = useTexts(texts);
  const formId = useId();
  const sentence = useErrorSentence();
  const form = useMove(application, moves, onClose);
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={formId} busy={form.busy} busyLabel={t.moving}>
        {title}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={title} line={form.to === 'withdrawn' ? t.withdrawLine : undefined} closeLabel={t.close} size="s" footer={footer}>
      <form id={formId} className="application-form" noValidate onSubmit={form.send}>
        {form.error && (
          <Alert tone="ochre" title={t.notDone} announce="now">
            {sentence(form.error)}
          </Alert>
        )}
        {moves.length > 1 && <Select label={t.moveTo} placeholder={t.chooseStep} options={moves.map((to) => ({ id: to, label: t[to] }))} value={form.to} onChange={form.choose} error={form.wrong.to} required />}
        {form.to === 'placed' && <Select label={t.group} placeholder={t.chooseGroup} options={form.groups.map(({ id, name }) => ({ id, label: name }))} value={form.groupId} onChange={form.chooseGroup} error={form.wrong.groupId} required />}
        <TextArea
          label={t.reason}
          description={form.to === 'accepted' ? t.gateHint : t.reasonHint}
          value={form.reason}
          onChange={form.setReason}
          rows={4}
          maxLength={limits.applicationReason}
          error={form.wrong.reason}
          {...(form.asks === 'reason' ? { required: true } : { optional: t.optional })}
        />
      </form>
    </Dialog>
  );
}

function useMove({ id, state, group, groupChoices }: ApplicationData, moves: readonly ApplicationState[], onDone: () => void) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const [chosen, setChosen] = useState<ApplicationState | null>(moves.length === 1 ? moves[0]! : null);
  const [reason, setReason] = useState('');
  const [groupId, chooseGroup] = useState<string | null>(group?.id ?? null);
  const [wrong, setWrong] = useState<{ to?: string; reason?: string; groupId?: string }>({});
  const [move, { loading, error }] = useMutation(MoveApplication);
  // Somebody else was ahead, perhaps: what was chosen may be no step any more.
  const to = chosen && moves.includes(chosen) ? chosen : null;
  const asks = (to && applicationMoves[state][to]?.asks) ?? 'nothing';
  const send = async (): Promise<void> => {
    const found = { ...(!to && { to: t.chooseStep }), ...(to === 'placed' && !groupId && { groupId: t.groupMissing }), ...(asks === 'reason' && !reason.trim() && { reason: t.reasonMissing }) };
    setWrong(found);
    if (loading || !to || Object.keys(found).length) return;
    try {
      await move({ variables: { input: { id, from: state, to, reason, ...(to === 'placed' && { groupId }) } } });
      toast({ text: t.moved(t[to]), tone: 'moss' });
      onDone();
    } catch (refused) {
      if (errorOf(refused).code === 'APPLICATION_MOVED') await client.refetchQueries({ include: [ApplicationQuery] });
    }
  };
  return {
    to,
    choose: (state: string) => setChosen(state as ApplicationState),
    reason,
    setReason,
    asks,
    wrong,
    groups: groupChoices ?? [],
    groupId,
    chooseGroup,
    error,
    busy: loading,
    send: (event: FormEvent) => {
      event.preventDefault();
      void send();
    },
  };
}
