import { useLanguage } from '@leerkring/platform/web';
import { formatDay, formatTimeRange } from '@leerkring/ui';
import type { ProposedMoment } from './date-polls.queries';

/** Says when a moment is: 'donderdag 3 december, 14:00–16:00'. */
export function useMomentWords(): (moment: Pick<ProposedMoment, 'startsAt' | 'endsAt'>) => string {
  const { language: locale } = useLanguage();
  return ({ startsAt, endsAt }) => `${formatDay(startsAt, { locale, long: true })}, ${formatTimeRange(startsAt, endsAt, { locale })}`;
}
