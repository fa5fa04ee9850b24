import { useQuery } from '@apollo/client/react';
import { OwnApplications, OwnApplicationsFragment, OwnApplicationsQuery } from '@leerkring/applications/web';
import { graphql } from '@leerkring/contract';
import { UnreadNews, UnreadNewsFragment } from '@leerkring/discussions/web';
import { NextSession, ObservedSessions, OpenActions, OpenActionsFragment } from '@leerkring/live-sessions/web';
import { defineTexts, useHeads, useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, EmptyState, Heading, Page, PageGrid, Skeleton, formatDay } from '@leerkring/ui';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { useViewer } from '../shell/viewer';
import './home-page.css';

const texts = defineTexts({
  nl: {
    morning: (name: string) => `Goedemorgen, ${name}`,
    afternoon: (name: string) => `Goedemiddag, ${name}`,
    evening: (name: string) => `Goedenavond, ${name}`,
    loading: 'Wat nieuw is komt eraan',
    noGroup: 'Je zit nog niet in een leergroep',
    noGroupLine: 'Zodra een begeleider je toevoegt, zie je hier wat er nieuw is. Kijk intussen rond in de trajecten.',
    tracks: 'Bekijk de trajecten',
  },
  en: {
    morning: (name: string) => `Good morning, ${name}`,
    afternoon: (name: string) => `Good afternoon, ${name}`,
    evening: (name: string) => `Good evening, ${name}`,
    loading: 'What is new is on its way',
    noGroup: 'You are not in a learning group yet',
    noGroupLine: 'As soon as a facilitator adds you, you see here what is new. Meanwhile, look around in the tracks.',
    tracks: 'See the tracks',
  },
});

const HomeQuery = graphql(
  `
    query Home {
      viewer {
        account {
          id
        }
        ...UnreadNews_viewer
        ...OpenActions_viewer
        ...OwnApplications_viewer
      }
    }
  `,
  [UnreadNewsFragment, OpenActionsFragment, OwnApplicationsFragment],
);

/** Home of who is signed in: what comes next and what is new since the last visit. */
export default function HomePage() {
  const { viewer } = useViewer();
  if (!viewer) return null;
  const groupIds = viewer.groups.nodes.map((group) => group.id);
  const name = viewer.account.name.split(' ')[0]!;
  return groupIds.length ? <Home name={name} groupIds={groupIds} /> : <Newcomer name={name} />;
}

function Home({ name, groupIds }: { name: string; groupIds: string[] }) {
  const t = useTexts(texts);
  const { data, error, refetch } = useQuery(HomeQuery);
  const again = (): void => void refetch().catch(() => undefined);
  useHeads(groupIds, again);
  const news = data?.viewer?.news;
  if (!news && error) return <LoadFailed error={error} retry={again} />;
  return (
    <Page>
      <PageGrid>
        <Greeting name={name} />
        <Observed />
        <NextSession groupIds={groupIds} hrefOf={paths.liveSession} />
        {data?.viewer && <OwnApplications applications={data.viewer.ownApplications} hrefOf={paths.application} />}
        {data?.viewer && <OpenActions actions={data.viewer.openActions} sessionHref={paths.liveSession} />}
        {news ? <UnreadNews news={news} threadHref={paths.thread} groupHref={paths.group} catchUpHref={paths.catchUp()} /> : <Skeleton label={t.loading} rows={4} />}
      </PageGrid>
    </Page>
  );
}

/** Rights that change raise the head of the account's stream, and the list is fetched anew. */
function Observed() {
  const { viewer } = useViewer();
  return viewer && <ObservedSessions version={viewer.head} hrefOf={paths.liveSession} />;
}

function Greeting({ name }: { name: string }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' }).format(new Date()));
  const greeting = hour < 6 || hour >= 18 ? t.evening : hour < 12 ? t.morning : t.afternoon;
  return (
    <div className="home-head">
      <Heading level={1}>{greeting(name)}</Heading>
      <p className="home-head__day">{formatDay(new Date(), { locale, long: true })}</p>
    </div>
  );
}

function Newcomer({ name }: { name: string }) {
  const t = useTexts(texts);
  const { data } = useQuery(OwnApplicationsQuery);
  return (
    <Page>
      <PageGrid>
        <Greeting name={name} />
        <Observed />
        {data?.viewer && <OwnApplications applications={data.viewer.ownApplications} hrefOf={paths.application} />}
        <EmptyState title={t.noGroup} action={<Button href={paths.tracks()}>{t.tracks}</Button>}>
          {t.noGroupLine}
        </EmptyState>
      </PageGrid>
    </Page>
  );
}
