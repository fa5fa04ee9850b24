import { AgendaEventBody, AgendaEventDeeds, AgendaEventFacts, AgendaEventHead, AgendaEventNotice, ChangeAgendaEventForm, EventDayView, MakeAgendaPart, useAgendaEvent, useEventSeats } from '@leerkring/agenda/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Page, PageGrid, keepFocus } from '@leerkring/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';
import './page-head.css';
import './events-page.css';

const texts = defineTexts({ nl: { rail: 'Over deze activiteit' }, en: { rail: 'About this event' } });

const hrefs = { agenda: paths.events, event: paths.agendaEvent, track: paths.track, group: (id: string) => paths.group(id) };

/** One event of the agenda, for who may read it. */
export default function AgendaEventPage() {
  const { id = '' } = useParams();
  return <AgendaEvent key={id} id={id} />;
}

function AgendaEvent({ id }: { id: string }) {
  const t = useTexts(texts);
  const [writes, setWrites] = useState<'change' | 'part' | null>(null);
  const { event, error, retry } = useAgendaEvent(id);
  const { day } = useEventSeats(id);
  if (error) return error.code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={retry} />;
  if (!event) return <PageSkeleton />;
  return (
    <>
      <div className="page-head">
        <Page>
          <div className="page-head__words">
            <AgendaEventHead event={event} hrefs={hrefs} />
          </div>
        </Page>
      </div>
      <Page>
        <PageGrid rail={<AgendaEventFacts event={event} hrefs={hrefs} />} railLabel={t.rail} railWidth="s">
          <div role="group" aria-label={event.title} tabIndex={-1} ref={keepFocus} className="event-words">
            <AgendaEventNotice event={event} />
            {writes === 'change' ? <ChangeAgendaEventForm event={event} onDone={() => setWrites(null)} /> : <AgendaEventBody event={event} hrefs={hrefs} />}
            {writes === 'part' && <MakeAgendaPart whole={event} onDone={() => setWrites(null)} />}
            {day && <EventDayView event={day} />}
            {!writes && <AgendaEventDeeds event={event} onChange={() => setWrites('change')} onAddPart={() => setWrites('part')} />}
          </div>
        </PageGrid>
      </Page>
    </>
  );
}
