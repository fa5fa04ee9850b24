import { useApolloClient } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { FollowStream, useLanguage, useLatest, useTexts } from '@leerkring/platform/web';
import { Link, Section, Table, formatDay, type TableColumn } from '@leerkring/ui';
import '../overview/overview.css';
import { texts } from '../texts';
import { EventTalliesQuery, type EventTallyData } from './seats.queries';

interface EventTalliesProps {
  tallies: readonly EventTallyData[];
  hrefOf: (id: string) => string;
}

/** How full the events are that the viewer looks after; each leads to who comes. Kept up to date by the streams of these events. */
export function EventTallies({ tallies, hrefOf }: EventTalliesProps) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const client = useApolloClient();
  const ask = () => client.query({ query: EventTalliesQuery, fetchPolicy: 'network-only', context: { queryDeduplication: false } });
  const fresh = useLatest(ask);
  const columns: TableColumn<EventTallyData>[] = [
    {
      id: 'event',
      label: t.event,
      heads: true,
      cell: ({ id, title, startsAt }) => (
        <>
          <Link href={hrefOf(id)}>{title}</Link>
          <span className="overview__soft">{formatDay(startsAt, { locale })}</span>
        </>
      ),
    },
    { id: 'capacity', label: t.places, numeric: true, cell: ({ capacity }) => capacity ?? t.unbounded },
    { id: 'confirmed', label: t.confirmed, numeric: true, cell: ({ confirmed }) => confirmed },
    { id: 'unconfirmed', label: t.unconfirmed, numeric: true, cell: ({ unconfirmed }) => unconfirmed },
    { id: 'waitlisted', label: t.waitlisted, numeric: true, cell: ({ waitlisted }) => waitlisted },
    { id: 'free', label: t.free, numeric: true, cell: ({ free }) => free ?? t.unbounded },
  ];
  return (
    <Section title={t.seats}>
      {tallies.map(({ id, head }) => (
        <FollowStream key={id} stream={streamOf('agenda_event', id)} head={head} onNews={() => void fresh()} headNow={async () => (await ask()).data?.programmeOverview.seats.find((one) => one.id === id)?.head} />
      ))}
      {tallies.length ? <Table caption={t.seats} hideCaption columns={columns} rows={[...tallies]} rowId={({ id }) => id} /> : <p>{t.noSeats}</p>}
    </Section>
  );
}
