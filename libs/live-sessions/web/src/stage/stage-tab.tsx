import { Suspense, lazy } from 'react';
import { useTexts } from '@leerkring/platform/web';
import { Skeleton, patiently } from '@leerkring/ui';
import type { RoomSession } from '../live-session.query';
import { texts } from './texts';
import { useStage, waitingOf } from './use-stage';

const StagePane = lazy(async () => ({ default: (await patiently(() => import('./stage-pane'))).StagePane }));

/** The tab of the stage, with how many questions wait; none where the stage was never opened. */
export function useStageTab(session: RoomSession) {
  const t = useTexts(texts);
  const stage = useStage(session);
  if (!session.stage) return [];
  const loading = <Skeleton label={t.loading} rows={4} />;
  const content = stage ? (
    <Suspense fallback={loading}>
      <StagePane session={session} stage={stage} />
    </Suspense>
  ) : (
    loading
  );
  return [{ id: 'stage', label: t.tab, count: (session.state === 'open' && stage && waitingOf(stage).length) || undefined, content }];
}
