import { useMutation } from '@apollo/client/react';
import { isApplicationRunning, limits } from '@leerkring/contract';
import { UploadedFiles, useTexts } from '@leerkring/platform/web';
import { Section } from '@leerkring/ui';
import '../application.css';
import type { ApplicationData } from '../applications.queries';
import { CaseOfApplication } from './case-of-application';
import { paperDoor, paperHref } from './paper-door';
import { RemoveApplicationPaper } from './papers.queries';
import { texts } from './texts';

interface PapersProps {
  application: ApplicationData;
  /** Where a case stands. */
  caseHref: (id: string) => string;
  /** Resolves when the page shows what arrived. */
  onArrived: () => Promise<unknown>;
}

/** What the municipality brings of its case, and the case that it becomes in the learning group. */
export function Papers({ application, caseHref, onArrived }: PapersProps) {
  const t = useTexts(texts);
  const [remove] = useMutation(RemoveApplicationPaper);
  const { id, papers, state, viewerCan } = application;
  const mayChange = viewerCan.includes('application_paper.add');
  const isHandled = viewerCan.includes('application.handle');
  const takeAway = (paperId: string): Promise<unknown> => remove({ variables: { input: { id: paperId } } });
  return (
    <Section title={t.title} count={papers.length || undefined}>
      {isHandled ? <p className="application-note">{t.lineOfOthers}</p> : state !== 'placed' && isApplicationRunning(state) && <p className="application-note">{t.line}</p>}
      {state === 'placed' && <CaseOfApplication application={application} caseHref={caseHref} />}
      {!mayChange && !papers.length && <p className="application-soft">{t.nothing}</p>}
      <UploadedFiles files={papers} door={paperDoor} place={id} most={limits.applicationPapers} mayChange={mayChange} hrefOf={paperHref} words={t} onArrived={onArrived} onRemove={takeAway} />
    </Section>
  );
}
