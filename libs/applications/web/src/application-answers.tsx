import { applicationFields, type ApplicationField } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Section } from '@leerkring/ui';
import './application.css';
import type { ApplicationData } from './applications.queries';
import { texts } from './texts';

/** What was filled in, to read. */
export function ApplicationAnswers({ application }: { application: ApplicationData }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { instrument, contact, organisation, answers } = application;
  const given = (field: ApplicationField): string => answers.find((answer) => answer.field === field)?.value ?? '';
  const words = (field: ApplicationField): string => {
    const value = given(field);
    if (field === 'instrument') return instrument?.[language] ?? '';
    if (field === 'contact') return contact?.name ?? '';
    return value && (field === 'maturity' || field === 'size' || field === 'joint') ? t[value as 'starting' | 'small' | 'yes'] : value;
  };
  return (
    <Section title={t.form}>
      <dl className="application-answers">
        <div>
          <dt>{t.region}</dt>
          <dd>{organisation.province ?? t.nothing}</dd>
        </div>
        {applicationFields.map((field) => (
          <div key={field}>
            <dt>{t[field]}</dt>
            <dd>{words(field) || t.nothing}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
