import { useTexts } from '@leerkring/platform/web';
import { Skeleton, patiently } from '@leerkring/ui';
import { Suspense, lazy } from 'react';
import type { CaseFileData } from '../cases.queries';
import { texts } from '../texts';

const View = lazy(async () => ({ default: (await patiently(() => import('./canvas-view'))).CanvasView }));

/** The process canvas of a case. Its code comes after the page. */
export function CaseCanvas({ caseFile }: { caseFile: CaseFileData }) {
  const t = useTexts(texts);
  return (
    <Suspense fallback={<Skeleton label={t.canvasLoading} />}>
      <View caseFile={caseFile} />
    </Suspense>
  );
}
