import { EventDayView, useEventSeats } from '@leerkring/agenda/web';
import { useLanguage } from '@leerkring/platform/web';
import { Heading, Page, PageGrid, formatDay, formatTimeRange } from '@leerkring/ui';
import { useParams } from 'react-router';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';
import './page-head.css';

/** One event: when it is, and its day with the seats in it. */
export default function AgendaEventPage() {
  const { id = '' } = useParams();
  return <AgendaEvent key={id} id={id} />;
}

function AgendaEvent({ id }: { id: string }) {
  const { language: locale } = useLanguage();
  const { day, error, retry } = useEventSeats(id);
  if (error) return error.code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={retry} />;
  if (!day) return <PageSkeleton />;
  return (
    <>
      <div className="page-head">
        <Page>
          <div className="page-head__words">
            <Heading level={1}>{day.title}</Heading>
            <p>
              {formatDay(day.startsAt, { locale, long: true })}, {formatTimeRange(day.startsAt, day.endsAt, { locale })}
            </p>
          </div>
        </Page>
      </div>
      <Page>
        <PageGrid>
          <EventDayView event={day} />
        </PageGrid>
      </Page>
    </>
  );
}
