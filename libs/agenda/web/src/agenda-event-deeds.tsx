import { useApolloClient, useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { errorOf, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, toast } from '@leerkring/ui';
import { useState } from 'react';
import { AgendaEventQuery, DecideAgendaEvent, PublishAgendaEvent, type AgendaEventData } from './agenda.queries';
import { CancelDialog, RefuseDialog } from './reason-dialog';
import './agenda.css';
import { texts } from './texts';

/** What the viewer may do with an event; nothing for who only reads it. */
export function AgendaEventDeeds({ event, onChange, onAddPart }: { event: AgendaEventData; onChange: () => void; onAddPart: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const client = useApolloClient();
  const [asks, setAsks] = useState<'refuse' | 'cancel' | null>(null);
  const [decide, deciding] = useMutation(DecideAgendaEvent);
  const [publish, publishing] = useMutation(PublishAgendaEvent);
  const { id, revision, state, parent, parts, viewerCan } = event;
  const may = (right: (typeof viewerCan)[number]): boolean => viewerCan.includes(right);
  const done = async (act: Promise<unknown>): Promise<void> => {
    try {
      await act;
      toast({ text: t.done, tone: 'moss' });
    } catch (refused) {
      if (errorOf(refused).code === 'AGENDA_EVENT_CHANGED') await client.refetchQueries({ include: [AgendaEventQuery] });
    }
  };
  const error = deciding.error ?? publishing.error;
  if (!viewerCan.length) return null;
  return (
    <div className="agenda-deeds">
      {error && (
        <Alert tone="ochre" title={t.notDone} announce="now">
          {sentence(error)}
        </Alert>
      )}
      {may('agenda_event.decide') && (
        <Button variant="prime" busy={deciding.loading} busyLabel={t.busy} onPress={() => void done(decide({ variables: { input: { id, revision, approved: true } } }))}>
          {t.approve}
        </Button>
      )}
      {may('agenda_event.decide') && <Button onPress={() => setAsks('refuse')}>{t.refuse}</Button>}
      {may('agenda_event.publish') && (
        <Button variant="prime" busy={publishing.loading} busyLabel={t.busy} onPress={() => void done(publish({ variables: { input: { id, revision } } }))}>
          {t.publishNow}
        </Button>
      )}
      {may('agenda_event.change') && <Button onPress={onChange}>{t.change}</Button>}
      {may('agenda_event.change') && !parent && state !== 'refused' && parts.length < limits.agendaParts && <Button onPress={onAddPart}>{t.addPart}</Button>}
      {may('agenda_event.cancel') && (
        <Button variant="quiet" onPress={() => setAsks('cancel')}>
          {t.cancelEvent}
        </Button>
      )}
      {asks === 'refuse' && <RefuseDialog event={event} onClose={() => setAsks(null)} />}
      {asks === 'cancel' && <CancelDialog event={event} onClose={() => setAsks(null)} />}
    </div>
  );
}
