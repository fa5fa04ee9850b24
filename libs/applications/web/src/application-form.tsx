import { useMutation, useQuery } from '@apollo/client/react';
import { limits, maturities, municipalitySizes, type ApplicationField } from '@leerkring/contract';
import { useAccountId, useLanguage, useTexts } from '@leerkring/platform/web';
import { TermsQuery } from '@leerkring/tracks/web';
import { Alert, Button, RadioSegment, Section, Select, TextArea } from '@leerkring/ui';
import './application.css';
import { SaveApplicationAnswer, type ApplicationData } from './applications.queries';
import { Question } from './saved-field';
import { texts } from './texts';
import { useSavedField, type SavedField } from './use-saved-field';

/** Where a line about a missing answer leads to. */
export const fieldId = (field: ApplicationField): string => `aanmelding-${field}`;

interface QuestionProps {
  application: ApplicationData;
  field: ApplicationField;
}

/** One question of the form. */
function useAnswer({ id, answers }: ApplicationData, field: ApplicationField): SavedField {
  const [mutate] = useMutation(SaveApplicationAnswer);
  const send = (value: string, revision: number): Promise<unknown> => mutate({ variables: { input: { id, field, value, revision } } });
  return useSavedField({ draft: `application:${id}:${field}`, stored: answers.find((answer) => answer.field === field), send });
}

/** The form of a draft. Everybody of the municipality can fill it in at the same time; there is no button to save. */
export function ApplicationForm({ application }: { application: ApplicationData }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { data } = useQuery(TermsQuery);
  const instruments = (data?.taxonomyTerms ?? []).filter(({ taxonomy }) => taxonomy === 'instrument').map((term) => ({ id: term.id, label: term[language] }));
  return (
    <Section title={t.form}>
      <p className="application-note">{t.formLine(application.organisation.name)}</p>
      <div className="application-form">
        <Choice application={application} field="instrument" options={instruments} />
        <Choice application={application} field="maturity" options={maturities.map((id) => ({ id, label: t[id], line: t[`${id}Line`] }))} />
        <Choice application={application} field="size" options={municipalitySizes.map((id) => ({ id, label: t[id] }))} />
        <Words application={application} field="project" maxLength={limits.applicationText} />
        <YesNo application={application} field="joint" />
        <Words application={application} field="joint_reason" maxLength={limits.applicationJoint} />
        <Words application={application} field="learning" maxLength={limits.applicationText} />
        <Contact application={application} field="contact" />
      </div>
    </Section>
  );
}

function Choice({ application, field, options }: QuestionProps & { options: { id: string; label: string; line?: string }[] }) {
  const t = useTexts(texts);
  const answer = useAnswer(application, field);
  return (
    <Question answer={answer} label={options.find(({ id }) => id === answer.overtaken?.value)?.label}>
      <Select id={fieldId(field)} label={t[field]} description={t[`${field}Hint`] || undefined} placeholder={t.choose} options={options} value={answer.value || null} onChange={answer.save} error={answer.error} required />
    </Question>
  );
}

function YesNo({ application, field }: QuestionProps) {
  const t = useTexts(texts);
  const answer = useAnswer(application, field);
  const options = [
    { id: 'yes', label: t.yes },
    { id: 'no', label: t.no },
  ];
  return (
    <Question answer={answer} label={options.find(({ id }) => id === answer.overtaken?.value)?.label}>
      <RadioSegment id={fieldId(field)} label={t[field]} description={t[`${field}Hint`] || undefined} options={options} value={answer.value || null} onChange={answer.save} error={answer.error} required />
      {answer.value === 'no' && <Alert tone="info">{t.jointNo}</Alert>}
    </Question>
  );
}

function Words({ application, field, maxLength }: QuestionProps & { maxLength: number }) {
  const t = useTexts(texts);
  const answer = useAnswer(application, field);
  return (
    <Question answer={answer}>
      <TextArea id={fieldId(field)} label={t[field]} description={t[`${field}Hint`] || undefined} value={answer.value} onChange={answer.change} onBlur={() => answer.save()} rows={4} maxLength={maxLength} error={answer.error} required />
    </Question>
  );
}

/** Whom the programme turns to: one takes that upon oneself. */
function Contact({ application, field }: QuestionProps) {
  const t = useTexts(texts);
  const accountId = useAccountId();
  const answer = useAnswer(application, field);
  const { contact } = application;
  return (
    <Question answer={answer} label={contact?.name}>
      <div id={fieldId(field)} className="application-contact">
        <p className="application-label">{t.contact}</p>
        <p>{contact ? t.contactIs(contact.name) : t.contactNobody}</p>
        {accountId && contact?.id !== accountId && (
          <Button size="s" onPress={() => answer.save(accountId)}>
            {t.becomeContact}
          </Button>
        )}
      </div>
    </Question>
  );
}
