import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Section, formatMoment } from '@leerkring/ui';
import { useState } from 'react';
import type { CaseChangeData, CaseFileData } from '../cases.queries';
import './course.css';
import { texts } from './texts';

/** So many steps are shown at once. */
const FIRST = 5;

/** What happened with the case: who took which step when, and why. */
export function CaseHistory({ caseFile: { changes, createdAt } }: { caseFile: CaseFileData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const [all, showAll] = useState(false);
  const shown = all ? changes : changes.slice(0, FIRST);
  return (
    <Section title={t.history} rule="none" look="section">
      <ol className="case-history" role="list">
        {shown.map((change) => (
          <Change key={change.id} change={change} />
        ))}
        {shown.length === changes.length && (
          <li>
            <p>{t.opened}</p>
            <p className="case-history__line">{formatMoment(createdAt, { locale })}</p>
          </li>
        )}
      </ol>
      {shown.length < changes.length && (
        <Button size="s" variant="quiet" onPress={() => showAll(true)}>
          {t.all(changes.length)}
        </Button>
      )}
    </Section>
  );
}

function Change({ change }: { change: CaseChangeData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { fromState, toState, fromContact, toContact, madeBy, madeAt, reason } = change;
  const what =
    fromState && toState ? t.steps(t[fromState], t[toState]) : !toContact ? t.contactGone(fromContact?.name ?? '…') : fromContact ? t.contactFrom(fromContact.name, toContact.name) : t.contactIs(toContact.name);
  return (
    <li>
      <p>
        <strong>{what}</strong>
      </p>
      {reason && <p>{reason}</p>}
      <p className="case-history__line">
        {madeBy?.name ?? t.byItself}, {formatMoment(madeAt, { locale })}
      </p>
    </li>
  );
}
