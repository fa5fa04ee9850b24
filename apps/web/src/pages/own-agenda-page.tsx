import { useQuery } from '@apollo/client/react';
import { AgendaDrafts, AgendaDraftsQuery, AgendaFeed, agendaTexts } from '@leerkring/agenda/web';
import { useTexts } from '@leerkring/platform/web';
import { Breadcrumb, Heading, Page } from '@leerkring/ui';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { PageSkeleton } from '../shell/page-skeleton';

/** What waits for a decision or for its moment, and the agenda in one's own calendar. */
export default function OwnAgendaPage() {
  const t = useTexts(agendaTexts);
  const { data, error, refetch } = useQuery(AgendaDraftsQuery, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <LoadFailed error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <Page>
      <Breadcrumb label={t.crumbs} items={[{ label: t.agenda, href: paths.events() }, { label: t.drafts }]} />
      <Heading level={1}>{t.drafts}</Heading>
      <p>{t.draftsLine}</p>
      <AgendaDrafts drafts={data.agendaDrafts} hrefOf={paths.agendaEvent} />
      <AgendaFeed feed={data.agendaFeed} />
    </Page>
  );
}
