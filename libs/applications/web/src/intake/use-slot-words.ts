import { useLanguage, useTexts } from '@leerkring/platform/web';
import { formatDay, formatTimeRange } from '@leerkring/ui';
import type { SlotData } from './intake.queries';
import { texts } from './texts';

/** A moment in words: 'dinsdag 8 december 10:00–11:00'. */
export function useSlotWords(): { moment: (slot: SlotData) => string; how: (slot: SlotData) => string } {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return {
    moment: ({ startsAt, endsAt }) => `${formatDay(startsAt, { locale, long: true })} ${formatTimeRange(startsAt, endsAt, { locale })}`,
    how: ({ way, place, offeredBy }) => [place ? `${t[way]}, ${place}` : t[way], offeredBy && t.withWhom(offeredBy.name)].filter(Boolean).join(' · '),
  };
}
