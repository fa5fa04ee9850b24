import { isApplicationRunning, type ApplicationState } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Section, formatMoment } from '@leerkring/ui';
import './application.css';
import type { ApplicationData } from './applications.queries';
import { texts } from './texts';

/** The way that most applications go. */
const path = ['draft', 'submitted', 'intake_planned', 'intake_held', 'local_intake', 'accepted', 'placed'] as const satisfies ApplicationState[];
/** Where states beside that way stand on it. */
const beside: Partial<Record<ApplicationState, (typeof path)[number]>> = { talk_first: 'submitted', waitlisted: 'accepted' };

/** Where an application stands, and what comes next, in plain words. */
export function ApplicationCourse({ application: { state, viewerCan } }: { application: ApplicationData }) {
  const t = useTexts(texts);
  const isHandled = viewerCan.includes('application.handle');
  const title = isHandled ? t.courseOfOthers : t.course;
  const at = path.indexOf((beside[state] ?? state) as (typeof path)[number]);
  return (
    <Section title={title} rule="none" look="section">
      {isApplicationRunning(state) && (
        <ol className="application-steps" role="list" aria-label={title}>
          {path.map((one, place) => (
            <li key={one} data-done={place <= at || undefined} aria-current={place === at ? 'step' : undefined}>
              {place === at ? t[state] : t[one]}
            </li>
          ))}
        </ol>
      )}
      <p className="application-next">
        <strong>{t[state]}.</strong> {isHandled ? t[`${state}Task`] : t[`${state}Next`]}
      </p>
    </Section>
  );
}

/** Who took which step when, and why. */
export function ApplicationHistory({ application: { changes, createdAt } }: { application: ApplicationData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <Section title={t.history} rule="none" look="section">
      <ol className="application-history" role="list">
        {changes.map(({ id, fromState, toState, reason, madeBy, madeAt }) => (
          <li key={id}>
            <p>
              <strong>{t.steps(t[fromState], t[toState])}</strong>
            </p>
            {reason && <p className="application-words">{reason}</p>}
            <p className="application-soft">
              {madeBy?.name ?? '…'}, {formatMoment(madeAt, { locale })}
            </p>
          </li>
        ))}
        <li>
          <p>{t.begun}</p>
          <p className="application-soft">{formatMoment(createdAt, { locale })}</p>
        </li>
      </ol>
    </Section>
  );
}
