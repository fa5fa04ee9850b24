import { useApolloClient, useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { errorOf, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, TextArea } from '@leerkring/ui';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { AgendaEventQuery, CancelAgendaEvent, DecideAgendaEvent, type AgendaEventData } from './agenda.queries';
import { CancelAgendaSeries } from './series/series.queries';
import { SeriesChoice, useSeriesScope } from './series/series-choice';
import './agenda.css';
import { texts } from './texts';

interface DialogProps {
  event: AgendaEventData;
  onClose: () => void;
}

/** Why a proposal does not come on the agenda. */
export function RefuseDialog({ event: { id, revision }, onClose }: DialogProps) {
  const t = useTexts(texts);
  const [refuse, { loading, error }] = useMutation(DecideAgendaEvent);
  const act = (reason: string): Promise<unknown> => refuse({ variables: { input: { id, revision, approved: false, reason } } });
  return <ReasonDialog title={t.refuseTitle} line={t.refuseLine} action={t.refuse} busy={loading} {...{ act, error, onClose }} />;
}

/** Why an event, or all that come of its series, is called off. */
export function CancelDialog({ event, onClose }: DialogProps) {
  const t = useTexts(texts);
  const { id, revision } = event;
  const scope = useSeriesScope(event);
  const [cancel, cancelling] = useMutation(CancelAgendaEvent);
  const [cancelAll, cancellingAll] = useMutation(CancelAgendaSeries);
  const act = (reason: string): Promise<unknown> => (scope.all ? cancelAll({ variables: { input: { ...scope.from, reason } }, refetchQueries: [AgendaEventQuery], awaitRefetchQueries: true }) : cancel({ variables: { input: { id, revision, reason } } }));
  const props = { act, onClose, error: cancelling.error ?? cancellingAll.error, busy: cancelling.loading || cancellingAll.loading, onOvertaken: scope.refetch };
  return (
    <ReasonDialog title={t.cancelTitle} line={t.cancelLine} action={t.cancelEvent} {...props}>
      <SeriesChoice scope={scope} asks="cancel" />
    </ReasonDialog>
  );
}

interface ReasonDialogProps {
  title: string;
  line: string;
  action: string;
  busy: boolean;
  error: unknown;
  act: (reason: string) => Promise<unknown>;
  /** Somebody else was ahead. */
  onOvertaken?: () => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
}

function ReasonDialog({ title, line, action, busy, error, act, onOvertaken, onClose, children }: ReasonDialogProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const client = useApolloClient();
  const formId = useId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim()) return;
    try {
      await act(reason);
      onClose();
    } catch (refused) {
      if (errorOf(refused).code === 'AGENDA_EVENT_CHANGED') await Promise.all([client.refetchQueries({ include: [AgendaEventQuery] }), onOvertaken?.()]);
    }
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.keep}
      </Button>
      <Button variant="prime" type="submit" form={formId} busy={busy} busyLabel={t.busy}>
        {action}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} {...{ title, line, footer }} closeLabel={t.close} size="s">
      <form id={formId} className="agenda-form" noValidate onSubmit={(event) => void submit(event)}>
        {Boolean(error) && (
          <Alert tone="ochre" title={t.notDone} announce="now">
            {sentence(error)}
          </Alert>
        )}
        {children}
        <TextArea label={t.reason} value={reason} onChange={setReason} maxLength={limits.agendaReason} rows={3} error={tried && !reason.trim() && t.fillReason} required />
      </form>
    </Dialog>
  );
}
