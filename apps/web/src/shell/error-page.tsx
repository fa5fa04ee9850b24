import { errorOf } from '@leerkring/platform/web';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { LoadFailed } from './load-failed';
import { NotFound } from './not-found';

/** When a page breaks, or its code could not be fetched (also after an update): say so and load it anew. */
export function ErrorPage() {
  const error = useRouteError();
  if ((isRouteErrorResponse(error) && error.status === 404) || errorOf(error).code === 'NOT_FOUND') return <NotFound />;
  return <LoadFailed error={error} retry={() => window.location.reload()} />;
}
