import { ShareView, useShare } from '@leerkring/cases/web';
import { Page } from '@leerkring/ui';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';

/** One share request, with what whoever decides has to know. */
export default function SharePage() {
  const { id = '' } = useParams();
  return <Share key={id} id={id} />;
}

function Share({ id }: { id: string }) {
  const { share, error, retry } = useShare(id);
  if (error) return error.code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={retry} />;
  if (!share) return <PageSkeleton />;
  return (
    <Page width="read">
      <ShareView share={share} hrefs={{ shares: paths.shares, document: paths.sharedDocument }} />
    </Page>
  );
}
