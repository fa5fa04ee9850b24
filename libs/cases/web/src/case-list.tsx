import { useQuery } from '@apollo/client/react';
import { useErrorSentence, useHeads, useTexts } from '@leerkring/platform/web';
import { Alert, Button, EmptyState, Link, Section, Skeleton } from '@leerkring/ui';
import { FolderOpen } from 'lucide-react';
import { CaseRows } from './case-rows';
import './case-rows.css';
import { GroupCasesQuery } from './cases.queries';
import { OpenCaseFile } from './open-case-file';
import { texts } from './texts';

export interface CaseListProps {
  groupId: string;
  hrefOf: (caseFileId: string) => string;
  /** What is shared with the group, of all cases. */
  libraryHref: string;
  /** A case was brought in: go there, so that its documents can be added. */
  onOpened?: (caseFileId: string) => void;
}

/** The cases of a learning group, with a way to bring in one's own. */
export function CaseList({ groupId, hrefOf, libraryHref, onOpened }: CaseListProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { data, error, refetch } = useQuery(GroupCasesQuery, { variables: { groupId } });
  const again = (): void => void refetch().catch(() => undefined);
  useHeads([groupId], again);
  if (!data) {
    if (!error) return <Skeleton label={t.loading} rows={3} />;
    return (
      <Alert tone="ochre" title={t.listFailed} action={<Button onPress={again}>{t.retry}</Button>} announce="polite">
        {sentence(error)}
      </Alert>
    );
  }
  const { caseFiles, viewerCan, name } = data.group;
  const opened = (id: string): void => (onOpened ? onOpened(id) : again());
  const open = viewerCan.includes('case_file.open') && <OpenCaseFile groups={[{ id: groupId, name }]} onOpened={opened} />;
  const library = (
    <Link href={libraryHref} icon={<FolderOpen aria-hidden />}>
      {t.libraryOfGroup}
    </Link>
  );
  if (!caseFiles.nodes.length) {
    return (
      <EmptyState title={t.none} action={open || library}>
        {open ? t.noneAndMayOpen : t.noneHere}
      </EmptyState>
    );
  }
  return (
    <Section title={t.cases} hideTitle rule="none">
      <div className="case-list__head">
        {library}
        {open}
      </div>
      <CaseRows label={t.cases} cases={caseFiles.nodes} hrefOf={hrefOf} />
    </Section>
  );
}
