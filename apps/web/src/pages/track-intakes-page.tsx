import { OfferedSlots, useTrackIntakes } from '@leerkring/applications/web';
import { errorOf } from '@leerkring/platform/web';
import { Page } from '@leerkring/ui';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';

/** Moments for intakes of a track, for who looks after it. */
export default function TrackIntakesPage() {
  const { slug = '' } = useParams();
  const { track, error, retry } = useTrackIntakes(slug);
  if (!track) {
    if (error) return errorOf(error).code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={errorOf(error)} retry={retry} />;
    return <PageSkeleton />;
  }
  if (!track.intakeSlots) return <NotFound />;
  return (
    <Page>
      <OfferedSlots track={track} hrefs={{ tracks: paths.tracks, track: paths.track, application: paths.application }} />
    </Page>
  );
}
