import { useQuery } from '@apollo/client/react';
import { AgendaDraftsQuery, AgendaFeed, AgendaRows, agendaTexts, useAgendaItems } from '@leerkring/agenda/web';
import { agendaEventStateNames } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Breadcrumb, EmptyState, Heading, Page, Section } from '@leerkring/ui';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { PageSkeleton } from '../shell/page-skeleton';

/** What waits for a decision or for its moment, and the agenda in one's own calendar. */
export default function OwnAgendaPage() {
  const t = useTexts(agendaTexts);
  const { language } = useLanguage();
  const itemsOf = useAgendaItems(paths.agendaEvent);
  const { data, error, refetch } = useQuery(AgendaDraftsQuery, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <LoadFailed error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const states = (['proposed', 'approved', 'refused'] as const).map((state) => ({ state, drafts: data.agendaDrafts.filter((draft) => draft.state === state) }));
  return (
    <Page>
      <Breadcrumb label={t.crumbs} items={[{ label: t.agenda, href: paths.events() }, { label: t.drafts }]} />
      <Heading level={1}>{t.drafts}</Heading>
      <p>{t.draftsLine}</p>
      {data.agendaDrafts.length === 0 && <EmptyState title={t.noDrafts} />}
      {states.map(
        ({ state, drafts }) =>
          drafts.length > 0 && (
            <Section key={state} title={agendaEventStateNames[state][language]} count={drafts.length} look="section">
              <AgendaRows items={itemsOf(drafts)} />
            </Section>
          ),
      )}
      <AgendaFeed feed={data.agendaFeed} />
    </Page>
  );
}
