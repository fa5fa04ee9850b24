import { useQuery } from '@apollo/client/react';
import { AgendaTracksFragment, MakeAgendaEvent, agendaTexts } from '@leerkring/agenda/web';
import { graphql } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Breadcrumb, Heading, Page } from '@leerkring/ui';
import { useNavigate } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { PageSkeleton } from '../shell/page-skeleton';

const MayPlanQuery = graphql(
  `
    query MayPlanEvents {
      viewer {
        viewerCan
        groups {
          nodes {
            id
            name
            viewerCan
          }
        }
      }
      ...AgendaTracks_query
    }
  `,
  [AgendaTracksFragment],
);

/** Proposes an event, or plans one for everybody or for a group. */
export default function ProposeEventPage() {
  const t = useTexts(agendaTexts);
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(MayPlanQuery);
  if (error && !data) return <LoadFailed error={error} retry={() => void refetch()} />;
  if (!data?.viewer) return <PageSkeleton />;
  const { viewerCan, groups } = data.viewer;
  const mayPlan = viewerCan.includes('agenda_event.plan');
  const title = mayPlan ? t.plan : t.propose;
  return (
    <Page width="read">
      <Breadcrumb label={t.crumbs} items={[{ label: t.agenda, href: paths.events() }, { label: title }]} />
      <Heading level={1}>{title}</Heading>
      <MakeAgendaEvent mayPlan={mayPlan} groups={groups.nodes.filter((group) => group.viewerCan.includes('agenda_event.plan_for_group'))} tracks={data.tracks} onMade={(id) => void navigate(paths.agendaEvent(id))} />
    </Page>
  );
}
