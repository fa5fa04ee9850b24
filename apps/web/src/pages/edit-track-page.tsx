import { EditTrackView, useTrackEditing } from '@leerkring/tracks/web';
import { Page } from '@leerkring/ui';
import { Navigate, useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';

/** What a development track says, for its editors. */
export default function EditTrackPage() {
  const { slug = '' } = useParams();
  const { track, error, retry } = useTrackEditing(slug);
  if (error) return error.code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={retry} />;
  if (!track) return <PageSkeleton />;
  if (track.slug !== slug) return <Navigate to={paths.editTrack(track.slug)} replace />;
  return (
    <Page>
      <EditTrackView track={track} trackHref={paths.track(slug)} />
    </Page>
  );
}
