import { Page, Skeleton } from '@leerkring/ui';
import { useTexts } from '@leerkring/platform/web';
import { texts } from './texts';

/** Stands where a page will be, while its code or first rows are on their way. */
export function PageSkeleton() {
  return (
    <Page>
      <Skeleton label={useTexts(texts).loading} rows={4} />
    </Page>
  );
}
