import type { ShareAudience } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { texts } from './texts';

/** How audiences and days are said. */
export function useShareWords(): { audience: (audience: ShareAudience, groupName: string | null) => string; day: (moment: string) => string; names: (people: readonly { name: string }[]) => string } {
  const t = useTexts(texts);
  const { language } = useLanguage();
  // A share lasts months: the year belongs to the day.
  const days = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Amsterdam' });
  return {
    audience: (audience, groupName) => (audience === 'group' ? t.group(groupName ?? '') : audience === 'track' ? t.track : t.network),
    day: (moment) => days.format(new Date(moment)),
    names: (people) => new Intl.ListFormat(language, { type: 'conjunction' }).format(people.map(({ name }) => name)),
  };
}
