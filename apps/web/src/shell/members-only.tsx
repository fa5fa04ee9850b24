import { Navigate, Outlet, useLocation } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from './load-failed';
import { PageSkeleton } from './page-skeleton';
import { useViewer } from './viewer';

/** Pages below it are for people who signed in; others go and do so first, and come back. */
export function MembersOnly() {
  const { viewer, loading, error, retry } = useViewer();
  const { pathname, search, hash } = useLocation();
  if (viewer) return <Outlet />;
  if (loading) return <PageSkeleton />;
  if (error) return <LoadFailed error={error} retry={retry} />;
  return <Navigate to={paths.signIn(pathname + search + hash)} replace />;
}
