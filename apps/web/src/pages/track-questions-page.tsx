import { TrackQuestionsView, useTrackQuestions } from '@leerkring/applications/web';
import { errorOf } from '@leerkring/platform/web';
import { Page } from '@leerkring/ui';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';

/** What municipalities ask in a track, for who looks after it or after the learning questions. */
export default function TrackQuestionsPage() {
  const { slug = '' } = useParams();
  const { data, error, retry } = useTrackQuestions(slug);
  if (!data) {
    if (error) return errorOf(error).code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={errorOf(error)} retry={retry} />;
    return <PageSkeleton />;
  }
  if (!data.track.collectedQuestions && !data.track.learningQuestionProposals) return <NotFound />;
  return (
    <Page>
      <TrackQuestionsView data={data} hrefs={{ tracks: paths.tracks, track: paths.track, application: paths.application }} />
    </Page>
  );
}
