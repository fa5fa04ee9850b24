import { ShareList } from '@leerkring/cases/web';
import { Page } from '@leerkring/ui';
import { paths } from '../paths';

/** What the member's municipality shares, or is asked to. */
export default function SharesPage() {
  return (
    <Page width="read">
      <ShareList hrefOf={paths.share} />
    </Page>
  );
}
