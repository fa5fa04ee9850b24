import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Link, VisuallyHidden, formatDay, formatTime, momentOf, wallClock } from '@leerkring/ui';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { monthName, type AgendaItem } from './agenda-list';
import './agenda.css';
import { texts } from './texts';

const DAY_MS = 86_400_000;
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The weeks of a month ('2026-12'), from Monday on, with the days around it that fill the first and last. */
export function weeksOf(month: string): string[][] {
  const first = Date.parse(`${month}-01T00:00Z`);
  const next = Date.parse(`${monthAfter(month, 1)}-01T00:00Z`);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY_MS;
  const weeks: string[][] = [];
  for (let week = monday; week < next; week += 7 * DAY_MS) weeks.push(Array.from({ length: 7 }, (_, day) => isoDay(week + day * DAY_MS)));
  return weeks;
}

export function monthAfter(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return isoDay(Date.UTC(year, number - 1 + months, 1)).slice(0, 7);
}

/** From when till when the days of a month, and those around it, are. */
export function boundsOf(month: string): { from: string; until: string } {
  const days = weeksOf(month).flat();
  return { from: momentOf(days[0]!, '00:00'), until: momentOf(isoDay(Date.parse(days.at(-1)!) + DAY_MS), '00:00') };
}

interface AgendaMonthProps {
  month: string;
  items: readonly AgendaItem[];
  onMonth: (month: string) => void;
}

/** One month as a table, week by week; on the phone its days with something under each other. */
export function AgendaMonth({ month, items, onMonth }: AgendaMonthProps) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const onDay = (day: string): AgendaItem[] => items.filter(({ startsAt, endsAt }) => wallClock(startsAt).day <= day && wallClock(Date.parse(endsAt) - 1).day >= day);
  const weekday = (day: string, style: 'long' | 'short'): string => new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { weekday: style, timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
  const weeks = weeksOf(month);
  return (
    <div className="agenda-month">
      <div className="agenda-month__head">
        <Button variant="quiet" icon={<ChevronLeft aria-hidden />} onPress={() => onMonth(monthAfter(month, -1))}>
          {t.previousMonth}
        </Button>
        <p className="agenda-month__name" role="status">
          {monthName(month, locale)}
        </p>
        <Button variant="quiet" iconEnd={<ChevronRight aria-hidden />} onPress={() => onMonth(monthAfter(month, 1))}>
          {t.nextMonth}
        </Button>
      </div>
      {!items.length && <p className="agenda-month__none">{t.noneOnDay}</p>}
      <table className="agenda-month__table">
        <caption>
          <VisuallyHidden>{t.monthCaption(monthName(month, locale))}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {weeks[0]!.map((day) => (
              <th key={day} scope="col" abbr={weekday(day, 'long')}>
                {weekday(day, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day key={day} day={day} items={onDay(day)} isOther={!day.startsWith(month)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Day({ day, items, isOther }: { day: string; items: readonly AgendaItem[]; isOther: boolean }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <td className={[isOther && 'agenda-month__other', !items.length && 'agenda-month__empty'].filter(Boolean).join(' ')}>
      <span className="agenda-month__day" aria-hidden>
        {Number(day.slice(8))}
      </span>
      <VisuallyHidden>{formatDay(momentOf(day, '12:00'), { locale, long: true })}</VisuallyHidden>
      <span className="agenda-month__long" aria-hidden>
        {formatDay(momentOf(day, '12:00'), { locale })}
      </span>
      {items.length > 0 && (
        <ul role="list">
          {items.map(({ id, href, title, startsAt, isCancelled }) => (
            <li key={id}>
              <span className="agenda-month__time">{formatTime(startsAt, { locale })}</span> <Link href={href}>{title}</Link>
              {isCancelled && <span className="agenda-month__off"> {t.cancelled}</span>}
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
