import { Suspense, lazy } from 'react';
import { Skeleton, patiently } from '@leerkring/ui';
import type { RoomSession } from '../live-session.query';
import type { SubSessionsData } from './sub-sessions.queries';
import type { SubSessionsTexts } from './texts';

const SubSessionsPane = lazy(async () => ({ default: (await patiently(() => import('./sub-sessions-pane'))).SubSessionsPane }));

/** The tab of the sub-sessions, with how many are open. */
export function subSessionsTab(session: RoomSession, subSessions: SubSessionsData, t: SubSessionsTexts) {
  const count = subSessions.subSessions.filter(({ closedAt }) => !closedAt).length || undefined;
  const content = (
    <Suspense fallback={<Skeleton label={t.loading} rows={4} />}>
      <SubSessionsPane session={session} subSessions={subSessions} />
    </Suspense>
  );
  return { id: 'sub-sessions', label: t.tab, count, content };
}
