import { bestPracticeFields, roleMapRoles } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { formatDay } from '@leerkring/ui';
import { CalendarClock } from 'lucide-react';
import type { FieldsData } from './kinds.fragments';
import { texts } from './texts';

/** What the template of the kind asked for, above the words of the opening post; nothing where nothing was filled in. */
export function KindFieldsView({ thread: { bestPractice, hotIssue } }: { thread: FieldsData }) {
  if (bestPractice && bestPracticeFields.some((field) => bestPractice[field])) return <BestPracticeView practice={bestPractice} />;
  if (hotIssue && (hotIssue.stake || hotIssue.forWhom || hotIssue.until || roleMapRoles.some((role) => hotIssue.roles[role]))) return <HotIssueView issue={hotIssue} />;
  return null;
}

function BestPracticeView({ practice }: { practice: NonNullable<FieldsData['bestPractice']> }) {
  const t = useTexts(texts);
  return (
    <dl className="kind-fields kind-fields--moss">
      {bestPracticeFields.map((field) => practice[field] && <Field key={field} name={t[field]} words={practice[field]} />)}
    </dl>
  );
}

function HotIssueView({ issue }: { issue: NonNullable<FieldsData['hotIssue']> }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <div className="kind-fields kind-fields--ochre">
      <dl className="kind-fields__facts">
        {issue.stake && <Field name={t.stake} words={issue.stake} />}
        {issue.forWhom && <Field name={t.forWhom} words={issue.forWhom} />}
        {issue.until && (
          <div>
            <dt>{t.until}</dt>
            <dd className="kind-fields__until">
              <CalendarClock aria-hidden />
              <time dateTime={issue.until}>{formatDay(issue.until, { locale, long: true })}</time>
            </dd>
          </div>
        )}
      </dl>
      {roleMapRoles.some((role) => issue.roles[role]) && <RoleMap roles={issue.roles} />}
    </div>
  );
}

function RoleMap({ roles }: { roles: NonNullable<FieldsData['hotIssue']>['roles'] }) {
  const t = useTexts(texts);
  return (
    <section aria-label={t.roleMap} className="role-map">
      <p className="role-map__title">{t.roleMap}</p>
      <dl>
        {roleMapRoles.map((role) => (
          <div key={role}>
            <dt>{t[role]}</dt>
            <dd>{roles[role] || '–'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Field({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}
