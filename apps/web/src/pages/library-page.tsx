import { Library } from '@leerkring/cases/web';
import { Page } from '@leerkring/ui';
import { useSearchParams } from 'react-router';
import { paths } from '../paths';
import { useViewer } from '../shell/viewer';

/** Documents of all cases that are shared with the member. */
export default function LibraryPage() {
  const groupId = useSearchParams()[0].get('groep') ?? undefined;
  const groups = useViewer().viewer?.groups.nodes ?? [];
  return (
    <Page width="read">
      <Library key={groupId} groups={groups} groupId={groupId} hrefs={{ caseFile: paths.caseFile, document: paths.sharedDocument }} />
    </Page>
  );
}
