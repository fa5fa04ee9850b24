import { useMutation } from '@apollo/client/react';
import { NO_GROUPS, groupsIn, limits, municipalFunctionNames, reportQuestions, type IntakeKind, type IntakeQuestion } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Checkbox, ErrorSummary, Section, TextArea, toast } from '@leerkring/ui';
import { useState } from 'react';
import type { ApplicationData } from '../applications.queries';
import { Question } from '../saved-field';
import { useSavedField, type SavedField } from '../use-saved-field';
import './intake.css';
import { LayIntakeReportBefore, SaveIntakeAnswer } from './intake.mutations';
import { texts } from './texts';

interface ReportFormProps {
  application: ApplicationData;
  kind: IntakeKind;
  /** Whoever asked for the form begins to write. */
  autoFocus: boolean;
}

const fieldId = (question: IntakeQuestion): string => `verslag-${question}`;

/** The report that facilitators write together, question by question; there is no button to save. */
export function ReportForm({ application, kind, autoFocus }: ReportFormProps) {
  const t = useTexts(texts);
  return (
    <Section title={t.report(kind)}>
      <p className="application-note">{t.reportLine}</p>
      <div className="application-form">
        {reportQuestions[kind].map((question, place) =>
          question === 'groups' ? <Groups key={question} application={application} kind={kind} /> : <Words key={question} application={application} kind={kind} question={question} autoFocus={autoFocus && place === 0} />,
        )}
      </div>
      <LayBefore application={application} kind={kind} />
    </Section>
  );
}

function useAnswer({ id, intakeReports }: ApplicationData, kind: IntakeKind, question: IntakeQuestion): SavedField {
  const [mutate] = useMutation(SaveIntakeAnswer);
  const stored = intakeReports.find((report) => report.kind === kind)?.answers.find((answer) => answer.question === question);
  return useSavedField({ draft: `intake:${id}:${kind}:${question}`, stored, send: (value, revision) => mutate({ variables: { input: { applicationId: id, kind, question, value, revision } } }) });
}

function Words({ application, kind, question, autoFocus }: ReportFormProps & { question: IntakeQuestion }) {
  const t = useTexts(texts);
  const answer = useAnswer(application, kind, question);
  return (
    <Question answer={answer}>
      <TextArea id={fieldId(question)} label={t[question]} value={answer.value} onChange={answer.change} onBlur={() => answer.save()} rows={3} maxLength={limits.intakeAnswer} error={answer.error} autoFocus={autoFocus} required />
    </Question>
  );
}

/** Which professional groups were there. */
function Groups({ application, kind }: Omit<ReportFormProps, 'autoFocus'>) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const answer = useAnswer(application, kind, 'groups');
  const chosen = groupsIn(answer.value);
  const nameOf = (value: string): string => (value === NO_GROUPS ? t.nobodyOfThem : groupsIn(value).map((group) => municipalFunctionNames[group][language]).join(', '));
  return (
    <Question answer={answer} label={answer.overtaken ? nameOf(answer.overtaken.value) : undefined}>
      <fieldset id={fieldId('groups')} className="intake-checks" tabIndex={-1}>
        <legend>{t.groups}</legend>
        {application.professionalGroups.map((group) => (
          <Checkbox key={group} checked={chosen.includes(group)} onChange={(on) => answer.save([...chosen.filter((other) => other !== group), ...(on ? [group] : [])].join(','))}>
            {municipalFunctionNames[group][language]}
          </Checkbox>
        ))}
        <Checkbox checked={answer.value === NO_GROUPS} onChange={(on) => answer.save(on ? NO_GROUPS : '')}>
          {t.nobodyOfThem}
        </Checkbox>
      </fieldset>
    </Question>
  );
}

function LayBefore({ application: { intakeReports }, kind }: Omit<ReportFormProps, 'autoFocus'>) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [tried, setTried] = useState(false);
  const [lay, { loading, error }] = useMutation(LayIntakeReportBefore);
  const report = intakeReports.find((one) => one.kind === kind);
  const missing = report?.missing ?? reportQuestions[kind];
  const press = async (): Promise<void> => {
    setTried(true);
    if (!report || missing.length || loading) return;
    await lay({ variables: { input: { id: report.id } } }).then(
      () => toast({ text: t.laidBeforeNow, tone: 'moss' }),
      () => undefined,
    );
  };
  return (
    <div className="application-actions">
      {tried && missing.length > 0 && <ErrorSummary title={t.incomplete} errors={missing.map((question) => ({ fieldId: fieldId(question), message: t[question] }))} />}
      {error && !missing.length && (
        <Alert tone="ochre" title={t.notDone} announce="now">
          {sentence(error)}
        </Alert>
      )}
      <Button variant="prime" onPress={() => void press()} busy={loading} busyLabel={t.busy}>
        {t.layBefore}
      </Button>
      <p className="application-soft">{t.layBeforeLine}</p>
    </div>
  );
}
