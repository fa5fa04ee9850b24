import { caseStates } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { formatDay } from '@leerkring/ui';
import type { CaseFileData } from '../cases.queries';
import './course.css';
import { texts } from './texts';

/** Where the case stands among all states, and since when. */
export function CaseStates({ caseFile: { state, changes, createdAt } }: { caseFile: CaseFileData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const at = caseStates.indexOf(state);
  // The newest step stands first.
  const since = changes.find(({ toState }) => toState === state)?.madeAt ?? createdAt;
  return (
    <ol className="case-states" aria-label={t.stateOf} role="list">
      {caseStates.map((one, place) => (
        <li key={one} data-done={place <= at || undefined} aria-current={one === state ? 'step' : undefined}>
          <span className="case-states__name">{t[one]}</span>
          {one === state && <span className="case-states__day">{t.since(formatDay(since, { locale }))}</span>}
        </li>
      ))}
    </ol>
  );
}
