import { useTexts } from '@leerkring/platform/web';
import { TrackName } from '@leerkring/tracks/web';
import { Breadcrumb, Heading, Link } from '@leerkring/ui';
import { Users } from 'lucide-react';
import './case-file.css';
import type { CaseFileData } from './cases.queries';
import { CaseStates } from './course/case-states';
import { MoveCase } from './course/move-case';
import { CaseTerms } from './details/case-asked';
import { EditCaseFile } from './edit-case-file';
import { texts } from './texts';
import { AddDocument } from './uploads/add-document';

export interface CaseHeadProps {
  caseFile: CaseFileData;
  hrefs: { cases: () => string; group: (id: string) => string; track: (slug: string) => string };
}

/** What the case is called and asks, where it belongs, and what the viewer may do with it. */
export function CaseHead({ caseFile, hrefs }: CaseHeadProps) {
  const t = useTexts(texts);
  const { title, keyQuestion, organisation, group, viewerCan } = caseFile;
  return (
    <div className="case-head">
      <div className="case-head__words">
        <Breadcrumb label={t.crumbs} items={[{ label: t.cases, href: hrefs.cases() }, { label: organisation.name }]} />
        <Heading level={1}>{title}</Heading>
        <p className="case-head__label">{t.keyQuestion}</p>
        <p className="case-head__question">{keyQuestion}</p>
        <div className="case-head__marks">
          <TrackName track={group.track} hrefOf={hrefs.track} />
          <Link href={hrefs.group(group.id)} icon={<Users aria-hidden />}>
            {group.name}
          </Link>
          <CaseTerms caseFile={caseFile} />
        </div>
      </div>
      <div className="case-head__actions">
        {viewerCan.includes('document_version.add') && <AddDocument caseFile={caseFile} />}
        {viewerCan.includes('case_file.update') && <EditCaseFile caseFile={caseFile} />}
        <MoveCase caseFile={caseFile} />
      </div>
      <CaseStates caseFile={caseFile} />
    </div>
  );
}
