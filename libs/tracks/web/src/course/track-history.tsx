import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Section, formatMoment } from '@leerkring/ui';
import { useState } from 'react';
import './course.css';
import type { TrackCourseData } from './course.queries';
import { texts } from './texts';

/** So many steps are shown at once. */
const FIRST = 5;

/** Who took which step when, and why; nothing for who may not read it. */
export function TrackHistory({ track: { changes, viewerCan } }: { track: TrackCourseData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const [all, showAll] = useState(false);
  if (!viewerCan.includes('track.read_history')) return null;
  const shown = all ? changes : changes.slice(0, FIRST);
  return (
    <Section title={t.history} rule="none" look="section">
      <p className="track-history__line">{changes.length ? t.historyLine : t.noHistory}</p>
      <ol className="track-history" role="list">
        {shown.map(({ id, fromState, toState, reason, madeBy, madeAt }) => (
          <li key={id}>
            <p>
              <strong>{t.steps(t[fromState], t[toState])}</strong>
            </p>
            {reason && <p>{reason}</p>}
            <p className="track-history__line">
              {madeBy.name}, {formatMoment(madeAt, { locale })}
            </p>
          </li>
        ))}
      </ol>
      {shown.length < changes.length && (
        <Button size="s" variant="quiet" onPress={() => showAll(true)}>
          {t.all(changes.length)}
        </Button>
      )}
    </Section>
  );
}
