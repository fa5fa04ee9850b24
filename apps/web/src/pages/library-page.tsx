import { Library } from '@leerkring/cases/web';
import { Page } from '@leerkring/ui';
import { paths } from '../paths';
import { useViewer } from '../shell/viewer';

/** Documents of all cases that are shared with the member. */
export default function LibraryPage() {
  const groups = useViewer().viewer?.groups.nodes ?? [];
  return (
    <Page width="read">
      <Library groupIds={groups.map(({ id }) => id)} hrefs={{ caseFile: paths.caseFile }} />
    </Page>
  );
}
