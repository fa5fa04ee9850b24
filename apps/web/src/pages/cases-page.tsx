import { AllCases, useAllCases } from '@leerkring/cases/web';
import { Page } from '@leerkring/ui';
import { useNavigate } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { PageSkeleton } from '../shell/page-skeleton';
import { useViewer } from '../shell/viewer';

/** All cases of the viewer's learning groups. */
export default function CasesPage() {
  const navigate = useNavigate();
  const groups = useViewer().viewer?.groups.nodes ?? [];
  const { cases, mayOpen, error, retry } = useAllCases(groups.map(({ id }) => id));
  if (error) return <LoadFailed error={error} retry={retry} />;
  if (!cases) return <PageSkeleton />;
  const opened = (id: string): void => void navigate(paths.caseFile(id));
  const hrefs = { caseFile: paths.caseFile, casesOfGroup: (id: string) => paths.group(id, 'casussen'), track: paths.track, library: paths.library, shares: paths.shares };
  return (
    <Page>
      <AllCases cases={cases} groups={groups} mayOpen={mayOpen} onOpened={opened} hrefs={hrefs} />
    </Page>
  );
}
