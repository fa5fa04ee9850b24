import { Suspense, lazy, useState, type ComponentType } from 'react';
import { LoadFailed } from './load-failed';
import { PageSkeleton } from './page-skeleton';
import { useViewer } from './viewer';

type Load = () => Promise<{ default: ComponentType }>;

/** One address, two pages: home for who is signed in, the front door for everybody else. */
export function HomeOrFront({ front, home }: { front: Load; home: Load }) {
  const [[Front, Home]] = useState(() => [lazy(front), lazy(home)] as const);
  const { viewer, loading, error, retry } = useViewer();
  if (loading) return <PageSkeleton />;
  if (error) return <LoadFailed error={error} retry={retry} />;
  return <Suspense fallback={<PageSkeleton />}>{viewer ? <Home /> : <Front />}</Suspense>;
}
