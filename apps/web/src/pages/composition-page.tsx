import { CompositionHead, TrackComposition, useComposition } from '@leerkring/applications/web';
import { Page, TrackPattern } from '@leerkring/ui';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';
import './page-head.css';

/** The board on which the groups of a track are composed, for who looks after it. */
export default function CompositionPage() {
  const { slug = '' } = useParams();
  return <Composition key={slug} slug={slug} />;
}

function Composition({ slug }: { slug: string }) {
  const { track, error, fresh } = useComposition(slug);
  if (error) return error.code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={() => void fresh()} />;
  if (!track) return <PageSkeleton />;
  if (!track.viewerCan.includes('composition.begin')) return <NotFound />;
  return (
    <>
      <div className="page-head">
        <TrackPattern letter={track.letter} height={22} flush />
        <Page>
          <div className="page-head__words">
            <CompositionHead track={track} hrefs={{ tracks: paths.tracks, track: paths.track }} />
          </div>
        </Page>
      </div>
      <Page>
        <TrackComposition track={track} fresh={fresh} trackHref={paths.track(track.slug)} />
      </Page>
    </>
  );
}
