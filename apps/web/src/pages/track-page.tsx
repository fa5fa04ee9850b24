import { useQuery } from '@apollo/client/react';
import { ApplyForTrack, TrackApplications, TrackApplicationsFragment } from '@leerkring/applications/web';
import { graphql } from '@leerkring/contract';
import { TrackGroups, TrackGroupsFragment } from '@leerkring/groups/web';
import { defineTexts, errorOf, useAccountId, useLanguage, useTexts } from '@leerkring/platform/web';
import {
  TrackCourse,
  TrackCourseFragment,
  TrackFacilitators,
  TrackFacilitatorsFragment,
  TrackHead,
  TrackHeadFragment,
  TrackHistory,
  TrackNotice,
  TrackNoticeFragment,
  TrackPromise,
  TrackPromiseFragment,
  TrackTerms,
  TrackTermsFragment,
  TrackYear,
  TrackYearFragment,
  useTrackNews,
} from '@leerkring/tracks/web';
import { Link, Page, PageGrid, TrackPattern, patiently } from '@leerkring/ui';
import { Pencil } from 'lucide-react';
import { Suspense, lazy } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';
import './page-head.css';

const SubjectThreads = lazy(async () => ({ default: (await patiently(() => import('@leerkring/discussions/web'))).SubjectThreads }));

const TrackTemplates = lazy(async () => ({ default: (await patiently(() => import('@leerkring/discussions/web'))).TrackTemplates }));

const TrackFormats = lazy(async () => ({ default: (await patiently(() => import('@leerkring/live-sessions/web'))).TrackFormats }));

const texts = defineTexts({ nl: { facilitators: 'Wie dit traject begeleidt', edit: 'Bewerk de teksten' }, en: { facilitators: 'Who facilitates this track', edit: 'Edit the texts' } });

const TrackPageQuery = graphql(
  `
    query TrackPage($slug: String!, $language: Language!) {
      track(slug: $slug) {
        id
        slug
        letter
        viewerCan
        ...TrackHead_track
        ...TrackCourse_track
        ...TrackNotice_track
        ...TrackPromise_track
        ...TrackTerms_track
        ...TrackYear_track
        ...TrackFacilitators_track
        ...TrackGroups_track
        ...TrackApplications_track
      }
    }
  `,
  [TrackHeadFragment, TrackCourseFragment, TrackNoticeFragment, TrackPromiseFragment, TrackTermsFragment, TrackYearFragment, TrackFacilitatorsFragment, TrackGroupsFragment, TrackApplicationsFragment],
);

/** One development track, for everybody; with the viewer's groups in it. */
export default function TrackPage() {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { slug = '' } = useParams();
  const navigate = useNavigate();
  const signedIn = useAccountId() !== null;
  const { data, error, refetch } = useQuery(TrackPageQuery, { variables: { slug, language } });
  useTrackNews(refetch);
  const track = data?.track;
  if (!track) {
    if (error) return errorOf(error).code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={() => void refetch()} />;
    return <PageSkeleton />;
  }
  // Another name of it, or one that it has no more: there is one address.
  if (track.slug !== slug) return <Navigate to={paths.track(track.slug)} replace />;
  const rail = (
    <>
      <TrackFacilitators track={track} language={language} />
      <TrackHistory track={track} />
    </>
  );
  return (
    <>
      <div className="page-head">
        <TrackPattern letter={track.letter} height={22} flush />
        <Page>
          <div className="page-head__words">
            <TrackHead track={track} />
            <TrackCourse track={track} slug={slug} />
            {track.viewerCan.includes('track.edit') && (
              <Link href={paths.editTrack(slug)} icon={<Pencil aria-hidden />}>
                {t.edit}
              </Link>
            )}
            <TrackNotice track={track} signInHref={paths.signIn(paths.track(slug))} />
          </div>
        </Page>
      </div>
      <Page>
        <PageGrid railWidth="m" railLabel={t.facilitators} rail={rail}>
          <TrackGroups track={track} hrefOf={paths.group} onCreated={(id) => void navigate(paths.group(id, 'leden'))} />
          <TrackPromise track={track} />
          <TrackYear track={track} />
          <ApplyForTrack track={track} hrefOf={paths.application} onBegun={(id) => void navigate(paths.application(id))} />
          <TrackApplications track={track} hrefOf={paths.application} hrefs={{ intakes: paths.trackIntakes, questions: paths.trackQuestions, composition: paths.composition }} />
          <TrackTerms track={track} hrefOf={paths.term} />
          {signedIn && (
            <Suspense>
              <SubjectThreads
                subject={{ type: 'track', id: track.id }}
                groupId={null}
                canStart={track.viewerCan.includes('track.discuss')}
                hrefOf={paths.thread}
                onStarted={(thread) => void navigate(paths.thread(thread))}
              />
              {track.viewerCan.includes('thread_template.add') && <TrackTemplates trackId={track.id} />}
              {track.viewerCan.includes('track_format.write') && <TrackFormats trackId={track.id} slug={slug} />}
            </Suspense>
          )}
        </PageGrid>
      </Page>
    </>
  );
}
