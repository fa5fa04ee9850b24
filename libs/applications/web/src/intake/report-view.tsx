import { useMutation } from '@apollo/client/react';
import { NO_GROUPS, groupsIn, limits, municipalFunctionNames, type IntakeQuestion } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Section, TextArea, formatDay } from '@leerkring/ui';
import { Question } from '../saved-field';
import { useSavedField } from '../use-saved-field';
import { RemarkIntakeReport } from './intake.mutations';
import type { ReportData } from './intake.queries';
import { texts } from './texts';

/** A report that lies before the municipality, and what that says about it. */
export function ReportView({ report, questions }: { report: ReportData; questions: readonly IntakeQuestion[] }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { kind, laidBeforeAt, answers, remark, viewerCan } = report;
  const words = (question: IntakeQuestion): string => {
    const value = answers.find((answer) => answer.question === question)?.value ?? '';
    if (question !== 'groups') return value;
    return value === NO_GROUPS ? t.nobodyOfThem : groupsIn(value).map((group) => municipalFunctionNames[group][language]).join(', ');
  };
  return (
    <Section title={t.report(kind)}>
      <p className="application-soft">{laidBeforeAt && t.laidBefore(formatDay(laidBeforeAt, { locale: language }))}</p>
      <dl className="application-answers">
        {questions.map((question) => (
          <div key={question}>
            <dt>{t[question]}</dt>
            <dd>{words(question) || t.nothing}</dd>
          </div>
        ))}
        {remark && !viewerCan.includes('intake_report.remark') && (
          <div>
            <dt>{t.remarkOf}</dt>
            <dd>{remark}</dd>
          </div>
        )}
      </dl>
      {viewerCan.includes('intake_report.remark') && <Remark report={report} />}
    </Section>
  );
}

function Remark({ report: { id, remark, remarkRevision } }: { report: ReportData }) {
  const t = useTexts(texts);
  const [mutate] = useMutation(RemarkIntakeReport);
  const field = useSavedField({ draft: `intake-remark:${id}`, stored: { value: remark, revision: remarkRevision }, send: (value, revision) => mutate({ variables: { input: { id, remark: value, revision } } }) });
  return (
    <Question answer={field}>
      <TextArea label={t.remark} description={t.remarkHint} optional={t.optional} value={field.value} onChange={field.change} onBlur={() => field.save()} rows={3} maxLength={limits.intakeAnswer} error={field.error} />
    </Question>
  );
}
