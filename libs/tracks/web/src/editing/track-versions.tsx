import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Section, formatMoment } from '@leerkring/ui';
import './editing.css';
import type { TrackEditingData } from './editing.queries';
import { TextsView } from './texts-view';
import { texts } from './texts';
import { textLanguages } from './words';

/** What a track said before, and who changed it when. */
export function TrackVersions({ versions }: { versions: TrackEditingData['versions'] }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <Section title={t.versions} count={versions.length || undefined}>
      {versions.length === 0 && <p>{t.noVersions}</p>}
      {versions.map(({ revision, replacedAt, replacedBy, texts: said }) => (
        <details key={revision} className="track-version">
          <summary>{t.version(replacedBy.name, formatMoment(replacedAt, { locale }))}</summary>
          {textLanguages.map((language) => (
            <div key={language} lang={language}>
              <TextsView words={said[language]} language={language} />
            </div>
          ))}
        </details>
      ))}
    </Section>
  );
}
