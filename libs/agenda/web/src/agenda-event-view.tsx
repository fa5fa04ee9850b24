import { agendaEventTypeNames, municipalFunctionNames } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Badge, Breadcrumb, Heading, Link, MetaLine, RichText, Section, formatDay, formatMoment, formatTime, formatTimeRange, wallClock } from '@leerkring/ui';
import { CalendarDays, CalendarPlus, MapPin, Video } from 'lucide-react';
import { AgendaRows, useAgendaItems } from './agenda-list';
import type { AgendaEventData } from './agenda.queries';
import './agenda.css';
import { texts } from './texts';

interface EventHrefs {
  agenda: () => string;
  event: (id: string) => string;
  track: (slug: string) => string;
  group: (id: string) => string;
}

/** What an event is called, when and where it is. */
export function AgendaEventHead({ event, hrefs }: { event: AgendaEventData; hrefs: EventHrefs }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { id, type, title, summary, startsAt, endsAt, place, link, parent, state, seriesId } = event;
  const oneDay = wallClock(startsAt).day === wallClock(endsAt).day;
  const long = { locale, long: true };
  return (
    <div className="agenda-head">
      <Breadcrumb label={t.crumbs} items={[{ label: t.agenda, href: hrefs.agenda() }, ...(parent ? [{ label: parent.title, href: hrefs.event(parent.id) }] : []), { label: title }]} />
      <Heading level={1}>{title}</Heading>
      <MetaLine>
        <Badge tone="neutral">{agendaEventTypeNames[type][locale]}</Badge>
        {seriesId && <Badge tone="neutral">{t.ofSeries}</Badge>}
        {state === 'cancelled' && <Badge tone="ochre">{t.cancelled}</Badge>}
      </MetaLine>
      <p className="agenda-head__summary">{summary}</p>
      <ul className="agenda-facts" role="list">
        <li>
          <CalendarDays aria-hidden />
          <time dateTime={startsAt}>{oneDay ? `${formatDay(startsAt, long)}, ${formatTimeRange(startsAt, endsAt, { locale })}` : `${formatDay(startsAt, long)} ${formatTime(startsAt, { locale })} ${t.until} ${formatDay(endsAt, long)} ${formatTime(endsAt, { locale })}`}</time>
        </li>
        {(place || !link) && (
          <li>
            <MapPin aria-hidden />
            <span>{place ?? t.nowhere}</span>
          </li>
        )}
        {link && (
          <li>
            <Video aria-hidden />
            <Link href={link}>{t.toLink}</Link>
          </li>
        )}
        <li>
          <CalendarPlus aria-hidden />
          <Link href={`/files/agenda/${id}.ics`} download>
            {t.toCalendar}
          </Link>
        </li>
      </ul>
    </div>
  );
}

/** Where it stands, when that is not simply on the agenda. */
export function AgendaEventNotice({ event: { state, reason, publishAt } }: { event: AgendaEventData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  if (state === 'proposed') return <Alert title={t.waits}>{t.waitsLine}</Alert>;
  if (state === 'approved') return <Alert title={publishAt ? t.publishesAt(formatMoment(publishAt, { locale })) : t.approvedNow} />;
  if (state === 'refused') {
    return (
      <Alert tone="ochre" title={t.refused}>
        {reason} {t.refusedLine}
      </Alert>
    );
  }
  return state === 'cancelled' ? (
    <Alert tone="ochre" title={t.cancelled} announce="polite">
      {reason}
    </Alert>
  ) : null;
}

/** What it is about, and its parts. */
export function AgendaEventBody({ event: { description, parts }, hrefs }: { event: AgendaEventData; hrefs: EventHrefs }) {
  const t = useTexts(texts);
  const itemsOf = useAgendaItems(hrefs.event);
  return (
    <>
      {description && <RichText>{description}</RichText>}
      {parts.length > 0 && (
        <Section title={t.parts} look="section">
          <AgendaRows items={itemsOf(parts)} />
        </Section>
      )}
    </>
  );
}

/** Who organises it, for whom and about what. */
export function AgendaEventFacts({ event, hrefs }: { event: AgendaEventData; hrefs: EventHrefs }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { organisation, coOrganisers, functions, terms, track, group, province, parent } = event;
  return (
    <Section title={t.facts} look="section" rule="none">
      <dl className="agenda-dl">
        {parent && (
          <>
            <dt>{t.partOf}</dt>
            <dd>
              <Link href={hrefs.event(parent.id)}>{parent.title}</Link>
            </dd>
          </>
        )}
        <dt>{t.organiser}</dt>
        <dd>{group ? <Link href={hrefs.group(group.id)}>{group.name}</Link> : (organisation?.name ?? t.byProgramme)}</dd>
        {coOrganisers.length > 0 && <Fact name={t.together} words={coOrganisers.map(({ name }) => name).join(', ')} />}
        <Fact name={t.forWhom} words={functions.length ? functions.map((one) => municipalFunctionNames[one][language]).join(', ') : t.everybody} />
        <Fact name={t.region} words={province ?? t.country} />
        {terms.length > 0 && <Fact name={t.about} words={terms.map((term) => term[language]).join(', ')} />}
        {track && (
          <>
            <dt>{t.track}</dt>
            <dd>
              <Link href={hrefs.track(track.slug)}>{track[language]}</Link>
            </dd>
          </>
        )}
      </dl>
    </Section>
  );
}

function Fact({ name, words }: { name: string; words: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </>
  );
}
