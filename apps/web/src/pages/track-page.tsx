import { useQuery } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { TrackGroups, TrackGroupsFragment } from '@leerkring/groups/web';
import { defineTexts, errorOf, useLanguage, useTexts } from '@leerkring/platform/web';
import {
  TrackFacilitators,
  TrackFacilitatorsFragment,
  TrackHead,
  TrackHeadFragment,
  TrackPromise,
  TrackPromiseFragment,
  TrackTerms,
  TrackTermsFragment,
} from '@leerkring/tracks/web';
import { Page, PageGrid, TrackPattern } from '@leerkring/ui';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';
import './page-head.css';

const texts = defineTexts({ nl: { facilitators: 'Wie dit traject begeleidt' }, en: { facilitators: 'Who facilitates this track' } });

const TrackPageQuery = graphql(
  `
    query TrackPage($slug: String!, $language: Language!) {
      track(slug: $slug) {
        id
        letter
        ...TrackHead_track
        ...TrackPromise_track
        ...TrackTerms_track
        ...TrackFacilitators_track
        ...TrackGroups_track
      }
    }
  `,
  [TrackHeadFragment, TrackPromiseFragment, TrackTermsFragment, TrackFacilitatorsFragment, TrackGroupsFragment],
);

/** One development track, for everybody; with the viewer's groups in it. */
export default function TrackPage() {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { slug = '' } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(TrackPageQuery, { variables: { slug, language } });
  const track = data?.track;
  if (!track) {
    if (error) return errorOf(error).code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={() => void refetch()} />;
    return <PageSkeleton />;
  }
  return (
    <>
      <div className="page-head">
        <TrackPattern letter={track.letter} height={22} flush />
        <Page>
          <div className="page-head__words">
            <TrackHead track={track} />
          </div>
        </Page>
      </div>
      <Page>
        <PageGrid railWidth="m" railLabel={t.facilitators} rail={<TrackFacilitators track={track} language={language} />}>
          <TrackGroups track={track} hrefOf={paths.group} onCreated={(id) => void navigate(paths.group(id, 'leden'))} />
          <TrackPromise track={track} />
          <TrackTerms track={track} />
        </PageGrid>
      </Page>
    </>
  );
}
