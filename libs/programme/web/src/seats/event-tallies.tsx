import { useApolloClient, useQuery } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useLatest, useStream, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Link, Section, Skeleton, Table, formatDay, type TableColumn } from '@leerkring/ui';
import '../overview/overview.css';
import { texts } from '../texts';
import { EventTalliesQuery, type EventTallyData } from './seats.queries';

/** How full the events are that the viewer looks after; each leads to who comes. Kept up to date by the streams of these events. */
export function EventTallies({ hrefOf }: { hrefOf: (id: string) => string }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const sentence = useErrorSentence();
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(EventTalliesQuery, { fetchPolicy: 'cache-first' });
  const fresh = useLatest(() => client.query({ query: EventTalliesQuery, fetchPolicy: 'network-only', context: { queryDeduplication: false } }));
  const tallies = data?.programmeOverview.seats;
  if (!tallies && error) {
    return (
      <Alert tone="ochre" announce="now" action={<Button onPress={() => void refetch().catch(() => undefined)}>{t.retry}</Button>}>
        {sentence(error)}
      </Alert>
    );
  }
  if (!tallies) return <Skeleton label={t.loading} rows={3} />;
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
        <FollowEvent key={id} id={id} head={head} onNews={() => void fresh()} headNow={async () => (await refetch()).data?.programmeOverview.seats.find((one) => one.id === id)?.head} />
      ))}
      {tallies.length ? <Table caption={t.seats} hideCaption columns={columns} rows={[...tallies]} rowId={({ id }) => id} /> : <p>{t.noSeats}</p>}
    </Section>
  );
}

interface FollowEventProps {
  id: string;
  head: number;
  onNews: () => void;
  headNow: () => Promise<number | undefined>;
}

function FollowEvent({ id, head, onNews, headNow }: FollowEventProps) {
  useStream(streamOf('agenda_event', id), head, { onNews, onReset: headNow, onClosed: onNews });
  return null;
}
