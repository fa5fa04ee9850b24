import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Link, Status, formatDay } from '@leerkring/ui';
import { CircleCheck, FolderPlus } from 'lucide-react';
import { useState } from 'react';
import '../application.css';
import type { ApplicationData } from '../applications.queries';
import { BeginCaseDialog } from './begin-case';
import './papers.css';
import { texts } from './texts';

interface CaseOfApplicationProps {
  application: ApplicationData;
  caseHref: (id: string) => string;
}

/** The case of a municipality that has a place: the way to it, or the way to begin it. */
export function CaseOfApplication({ application, caseHref }: CaseOfApplicationProps) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const [beginning, setBeginning] = useState(false);
  const { caseBegunAt, caseFile, viewerCan } = application;
  if (caseBegunAt)
    return (
      <div className="application-case">
        <Status tone="moss" icon={<CircleCheck aria-hidden />} plain>
          {t.begun(formatDay(caseBegunAt, { locale }))}
        </Status>
        {caseFile ? <Link href={caseHref(caseFile.id)}>{t.toCase(caseFile.title)}</Link> : <p className="application-soft">{t.inGroup}</p>}
      </div>
    );
  if (!viewerCan.includes('application.begin_case')) return <p className="application-note">{viewerCan.includes('application.handle') ? t.notBegun : t.toBeginByOthers}</p>;
  return (
    <div className="application-case">
      <p>{t.toBegin}</p>
      <Button variant="prime" icon={<FolderPlus aria-hidden />} onPress={() => setBeginning(true)}>
        {t.begin}
      </Button>
      {beginning && <BeginCaseDialog application={application} onClose={() => setBeginning(false)} />}
    </div>
  );
}
