import { amsterdamDay, meetingsOfYear, monthsLater, readFragment, type FragmentOf } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { ProgressBar, Section, VisuallyHidden, formatDay } from '@leerkring/ui';
import { Check, Circle } from 'lucide-react';
import './editions.css';
import { TrackYearFragment } from './editions.queries';
import { texts } from './texts';

/** Where a track is in its year, with about when its meetings are; nothing when it is in no edition. */
export function TrackYear({ track }: { track: FragmentOf<typeof TrackYearFragment> }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { year } = readFragment(TrackYearFragment, track);
  if (!year) return null;
  const today = amsterdamDay(new Date());
  const passed = Array.from({ length: year.months }, (_, month) => monthsLater(year.startsOn, month)).filter((day) => day <= today).length;
  const where = passed === 0 ? t.beginsOn(formatDay(`${year.startsOn}T12:00:00Z`, { locale })) : today >= year.endsOn ? t.yearOver : t.month(passed, year.months);
  const month = new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <Section title={t.year}>
      <div className="track-year">
        <p>{where}</p>
        <ProgressBar label={t.year} value={Math.round((100 * passed) / year.months)} valueLabel={where} />
        <ol className="track-year__meetings" role="list">
          {meetingsOfYear(year).map(({ kind, around }, index) => (
            <li key={index}>
              {around <= today ? <Check aria-hidden /> : <Circle aria-hidden />}
              <span>
                {around <= today && <VisuallyHidden>{t.done} </VisuallyHidden>}
                {t[kind]} <span className="track-year__around">{t.around(month.format(new Date(around)))}</span>
              </span>
            </li>
          ))}
        </ol>
        <p className="track-year__around">
          {t.dates} {t.yearOf(year.edition.name)}
        </p>
      </div>
    </Section>
  );
}
