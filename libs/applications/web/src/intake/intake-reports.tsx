import { reportQuestions, type IntakeKind } from '@leerkring/contract';
import { useState } from 'react';
import { useTexts } from '@leerkring/platform/web';
import { Button } from '@leerkring/ui';
import type { ApplicationData } from '../applications.queries';
import { ReportForm } from './report-form';
import { ReportView } from './report-view';
import { texts } from './texts';

/** Of what a report can be written now. */
function kindsToWrite({ state, intakeReports, viewerCan }: ApplicationData): IntakeKind[] {
  if (!viewerCan.includes('intake_report.write')) return [];
  const isLaid = (kind: IntakeKind): boolean => intakeReports.some((report) => report.kind === kind && report.laidBeforeAt);
  const kinds: IntakeKind[] = state === 'talk_first' ? ['talk'] : state === 'intake_planned' || state === 'intake_held' ? ['intake'] : [];
  return kinds.filter((kind) => !isLaid(kind));
}

/** Reports to read, and the one that is being written. */
export function IntakeReports({ application }: { application: ApplicationData }) {
  const writing = kindsToWrite(application);
  return (
    <>
      {writing.map((kind) => (
        <Writing key={kind} application={application} kind={kind} />
      ))}
      {application.intakeReports.filter(({ laidBeforeAt }) => laidBeforeAt).map((report) => (
        <ReportView key={report.id} report={report} questions={reportQuestions[report.kind]} />
      ))}
    </>
  );
}

/** The form is long: it opens when somebody begins, or when somebody else did. */
function Writing({ application, kind }: { application: ApplicationData; kind: IntakeKind }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  const isBegun = application.intakeReports.some((report) => report.kind === kind);
  if (!open && !isBegun) {
    return (
      <div className="application-actions">
        <Button onPress={() => setOpen(true)}>{t.writeReport(kind)}</Button>
      </div>
    );
  }
  return <ReportForm application={application} kind={kind} autoFocus={open} />;
}
