import { useApolloClient, useQuery } from '@apollo/client/react';
import { graphql, streamOf, type ResultOf } from '@leerkring/contract';
import { ArchiveGroup, GroupFacilitators, GroupFragment, GroupMembersList, MembersInShort, NowHere, UpdateGroup, applyGroupNews } from '@leerkring/groups/web';
import { defineTexts, errorOf, useHeads, useLanguage, useStream, useTexts } from '@leerkring/platform/web';
import { TrackName, TrackNameFragment } from '@leerkring/tracks/web';
import { Alert, Badge, Counter, Heading, Page, PageGrid, Skeleton, TabLinks, TrackPattern, patiently } from '@leerkring/ui';
import { Suspense, lazy, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths, type GroupTab } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';
import { askViewerAgain } from '../shell/viewer';
import './page-head.css';

const ConversationList = lazy(async () => ({ default: (await patiently(() => import('@leerkring/discussions/web'))).ConversationList }));
const CaseList = lazy(async () => ({ default: (await patiently(() => import('@leerkring/cases/web'))).CaseList }));
const Following = lazy(async () => ({ default: (await patiently(() => import('@leerkring/notifications/web'))).Following }));
const OpenSessionStrip = lazy(async () => ({ default: (await patiently(() => import('@leerkring/live-sessions/web'))).OpenSessionStrip }));
const LiveSessionList = lazy(async () => ({ default: (await patiently(() => import('@leerkring/live-sessions/web'))).LiveSessionList }));

const texts = defineTexts({
  nl: {
    parts: 'Onderdelen van de leergroep',
    gesprekken: 'Gesprekken',
    casussen: 'Casussen',
    bijeenkomsten: 'Bijeenkomsten',
    leden: 'Leden',
    unread: 'ongelezen',
    people: 'Wie er in de leergroep zitten',
    loading: 'Laden',
    archived: 'Deze leergroep is gearchiveerd. Je kunt alles nog lezen, maar niemand kan er nog schrijven.',
    archivedBadge: 'Gearchiveerd',
    outside: 'Je zit niet in deze leergroep. Je ziet wie er meedoen; wat ze schrijven en delen is voor de leden.',
  },
  en: {
    parts: 'Parts of the learning group',
    gesprekken: 'Conversations',
    casussen: 'Cases',
    bijeenkomsten: 'Meetings',
    leden: 'Members',
    unread: 'unread',
    people: 'Who is in the learning group',
    loading: 'Loading',
    archived: 'This learning group is archived. You can still read everything, but nobody can write in it any more.',
    archivedBadge: 'Archived',
    outside: 'You are not in this learning group. You see who takes part; what they write and share is for the members.',
  },
});

const GroupPageQuery = graphql(
  `
    query GroupPage($id: ID!, $language: Language!) {
      group(id: $id) {
        id
        unreadCount
        viewerFollows {
          level
          chosen
          inherited
        }
        openLiveSession {
          id
          title
          presentCount
        }
        track {
          id
          letter
          ...TrackName_track
        }
        ...Group_group
      }
    }
  `,
  [TrackNameFragment, GroupFragment],
);

type GroupData = NonNullable<ResultOf<typeof GroupPageQuery>['group']>;

/** One learning group: who it is, what is said and shared in it, who sits in it. */
export default function GroupPage() {
  const { id = '', tab } = useParams<{ id: string; tab?: GroupTab }>();
  const { language } = useLanguage();
  const client = useApolloClient();
  const [gone, setGone] = useState(false);
  const { data, error, refetch } = useQuery(GroupPageQuery, { variables: { id, language } });
  const group = data?.group;
  const again = async (): Promise<number | undefined> => (await refetch().catch(() => null))?.data?.group.head;
  useStream(group ? streamOf('group', id) : null, group?.head, {
    onNews: (event) => void applyGroupNews(client, id, event),
    onReset: again,
    onClosed: () => {
      setGone(true);
      askViewerAgain(client);
    },
  });
  // Something was said, or a session began or ended: the marks on the tabs and the strip say so.
  useHeads(group?.viewerRole ? [id] : [], () => void again());
  if (gone) return <NotFound />;
  if (!group) {
    if (error) return errorOf(error).code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={() => void again()} />;
    return <PageSkeleton />;
  }
  const tabs = tabsOf(group);
  return <Group key={id} group={group} tab={tabs.find((one) => one === tab) ?? tabs[0]!} />;
}

/** What is said and shared is for members; others who may see the group see who is in it. */
function tabsOf(group: GroupData): GroupTab[] {
  return group.viewerRole ? ['gesprekken', 'casussen', 'bijeenkomsten', 'leden'] : ['leden'];
}

function Group({ group, tab }: { group: GroupData; tab: GroupTab }) {
  const t = useTexts(texts);
  const rail = (
    <>
      <NowHere groupId={group.id} />
      {tab !== 'leden' && <GroupFacilitators group={group} />}
      {group.viewerRole && (
        <Suspense>
          <Following type="group" id={group.id} />
        </Suspense>
      )}
      {tab !== 'leden' && <MembersInShort group={group} allHref={paths.group(group.id, 'leden')} />}
    </>
  );
  return (
    <>
      <GroupHead group={group} tab={tab} />
      <Page>
        <PageGrid railWidth="s" railLabel={t.people} rail={rail}>
          {group.archivedAt && <Alert>{t.archived}</Alert>}
          {!group.viewerRole && <Alert>{t.outside}</Alert>}
          {group.openLiveSession && tab !== 'bijeenkomsten' && (
            <Suspense>
              <OpenSessionStrip session={group.openLiveSession} href={paths.liveSession(group.openLiveSession.id)} />
            </Suspense>
          )}
          <Suspense fallback={<Skeleton label={t.loading} rows={5} />}>
            <TabContent group={group} tab={tab} />
          </Suspense>
        </PageGrid>
      </Page>
    </>
  );
}

function GroupHead({ group, tab }: { group: GroupData; tab: GroupTab }) {
  const t = useTexts(texts);
  const unread = group.unreadCount > 0 ? <Counter value={group.unreadCount} label={t.unread} /> : undefined;
  return (
    <div className="page-head">
      <TrackPattern letter={group.track.letter} height={22} flush />
      <Page>
        <div className="page-head__words">
          <TrackName track={group.track} hrefOf={paths.track} />
          <div className="group-head__title">
            <Heading level={1}>{group.name}</Heading>
            {group.archivedAt && <Badge tone="neutral">{t.archivedBadge}</Badge>}
            <GroupDeeds group={group} />
          </div>
          <p className="group-head__purpose">{group.purpose}</p>
        </div>
        <TabLinks
          className="page-head__tabs"
          label={t.parts}
          tabs={tabsOf(group).map((one) => ({ href: paths.group(group.id, one), label: t[one], count: one === 'gesprekken' ? unread : undefined, current: one === tab }))}
        />
      </Page>
    </div>
  );
}

/** What the facilitator or the programme manager does with the group as a whole. */
function GroupDeeds({ group }: { group: GroupData }) {
  const may = (right: GroupData['viewerCan'][number]): boolean => group.viewerCan.includes(right);
  return (
    <div className="group-head__deeds">
      {may('group.update') && <UpdateGroup group={group} />}
      {(may('group.archive') || may('group.reopen')) && <ArchiveGroup group={group} />}
    </div>
  );
}

function TabContent({ group, tab }: { group: GroupData; tab: GroupTab }) {
  const navigate = useNavigate();
  const { id } = group;
  switch (tab) {
    case 'casussen':
      return <CaseList groupId={id} libraryHref={paths.library(id)} hrefOf={paths.caseFile} onOpened={(caseFileId) => void navigate(paths.caseFile(caseFileId))} />;
    case 'bijeenkomsten':
      return <LiveSessionList groupId={id} hrefOf={paths.liveSession} meetingHrefOf={paths.meeting} datePollHrefOf={paths.datePoll} onAsked={(datePoll) => void navigate(paths.datePoll(datePoll))} onOpened={(session) => void navigate(paths.liveSession(session))} />;
    case 'leden':
      return <GroupMembersList group={group} onLeft={() => void navigate(paths.home())} />;
    default:
      return <ConversationList groupId={id} hrefOf={paths.thread} onStarted={(thread) => void navigate(paths.thread(thread))} />;
  }
}
