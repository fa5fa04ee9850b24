import { agendaEventTypeNames, provinces } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Badge, EmptyState, Link, Row, RowLine, RowList, RowTitle, Section, formatDay, formatTimeRange, wallClock } from '@leerkring/ui';
import type { AgendaRowData } from './agenda.queries';
import './agenda.css';
import { texts } from './texts';

/** Something in the agenda: an event, or what the page puts beside it. */
export interface AgendaItem {
  id: string;
  title: string;
  startsAt: string;
  endsAt: string;
  href: string;
  /** What kind of thing it is. */
  kind: string;
  line: string;
  isCancelled: boolean;
  province: string | null;
}

/** Events as items of the agenda. */
export function useAgendaItems(hrefOf: (id: string) => string): (rows: readonly AgendaRowData[]) => AgendaItem[] {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (rows) =>
    rows.map(({ id, type, title, startsAt, endsAt, place, link, province, state, organisation, group }) => {
      const where = place ?? (link ? t.online : null);
      const by = group ? t.onlyGroup(group.name) : (organisation?.name ?? t.byProgramme);
      return { id, title, startsAt, endsAt, href: hrefOf(id), kind: agendaEventTypeNames[type][language], line: [where, by].filter(Boolean).join(' · '), isCancelled: state === 'cancelled', province };
    });
}

const monthOf = (item: AgendaItem): string => wallClock(item.startsAt).day.slice(0, 7);

/** '2026-12' as 'december 2026'. */
export function monthName(month: string, locale: 'nl' | 'en'): string {
  return new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T00:00:00Z`));
}

/** Month by month, in the order in which it is given. */
export function AgendaList({ items }: { items: readonly AgendaItem[] }) {
  const { language: locale } = useLanguage();
  if (!items.length) return <NothingFound />;
  return [...Map.groupBy(items, monthOf)].map(([month, those]) => (
    <Section key={month} title={monthName(month, locale)} level={2} look="section" className="agenda-month-list">
      <AgendaRows items={those} />
    </Section>
  ));
}

/** Province by province; what is for the whole country or online comes last. */
export function AgendaRegions({ items }: { items: readonly AgendaItem[] }) {
  const t = useTexts(texts);
  if (!items.length) return <NothingFound />;
  return [...provinces, null].flatMap((province) => {
    const those = items.filter((item) => item.province === province);
    return those.length ? (
      <Section key={province} title={province ?? t.country} look="section" count={those.length}>
        <AgendaRows items={those} />
      </Section>
    ) : (
      []
    );
  });
}

/** Some items, one under the other. */
export function AgendaRows({ items, label }: { items: readonly AgendaItem[]; label?: string }) {
  return (
    <RowList {...(label && { label })}>
      {items.map((item) => (
        <AgendaRow key={item.id} item={item} />
      ))}
    </RowList>
  );
}

function AgendaRow({ item: { title, startsAt, endsAt, href, kind, line, isCancelled } }: { item: AgendaItem }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const oneDay = wallClock(startsAt).day === wallClock(endsAt).day;
  const times = oneDay ? formatTimeRange(startsAt, endsAt, { locale }) : `${t.until} ${formatDay(endsAt, { locale })}`;
  return (
    <Row
      top
      endBelow
      glyph={
        <time dateTime={startsAt} className="agenda-day">
          <span>{formatDay(startsAt, { locale })}</span>
          <span className="agenda-day__time">{times}</span>
        </time>
      }
      end={isCancelled ? <Badge tone="ochre">{t.cancelled}</Badge> : <Badge tone="neutral">{kind}</Badge>}
    >
      <RowTitle level={3}>
        <Link href={href} variant="title" cover className={isCancelled ? 'agenda-off' : ''}>
          {title}
        </Link>
      </RowTitle>
      <RowLine soft>{line}</RowLine>
    </Row>
  );
}

function NothingFound() {
  const t = useTexts(texts);
  return <EmptyState title={t.none}>{t.noneLine}</EmptyState>;
}
