import { formatTemplates } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Badge, Breadcrumb, Button, Heading, Link, RichText, Section, formatDay, formatMoment, formatTimeRange } from '@leerkring/ui';
import { ArrowRight, CalendarDays, CalendarPlus, ListOrdered, MapPin, Video } from 'lucide-react';
import { MeetingDeeds } from './meeting-deeds';
import type { MeetingData } from './meetings.queries';
import { texts } from './texts';
import './meetings.css';

export interface MeetingHeadProps {
  meeting: MeetingData;
  hrefs: { group: (id: string) => string; room: (id: string) => string };
}

/** What the meeting is, when and where, and what a facilitator may do with it. */
export function MeetingHead({ meeting, hrefs }: MeetingHeadProps) {
  const t = useTexts(texts);
  const { group, kind, title } = meeting;
  return (
    <div className="meeting-head">
      <div className="meeting-head__words">
        <Breadcrumb label={t.crumbs} items={[{ label: group.name, href: hrefs.group(group.id) }, { label: t[kind] }]} />
        <Heading level={1}>{title}</Heading>
        <MeetingFacts meeting={meeting} />
      </div>
      <div className="meeting-head__side">
        {!meeting.cancelledAt && (
          <Button variant={meeting.liveSession.state === 'open' ? 'prime' : 'line'} href={hrefs.room(meeting.id)} iconEnd={<ArrowRight aria-hidden />}>
            {t.toRoom}
          </Button>
        )}
        <MeetingDeeds meeting={meeting} />
      </div>
    </div>
  );
}

function MeetingFacts({ meeting: { id, startsAt, endsAt, place, link, kind, format, ownFormat } }: { meeting: MeetingData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <ul className="meeting-facts">
      <li>
        <CalendarDays aria-hidden />
        <time dateTime={startsAt}>
          {formatDay(startsAt, { locale, long: true })}, {formatTimeRange(startsAt, endsAt, { locale })}
        </time>
        <Badge tone="neutral">{t[kind]}</Badge>
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
        <ListOrdered aria-hidden />
        <span>{t.heldAs(ownFormat?.name ?? formatTemplates[format].name[locale])}</span>
      </li>
      <li>
        <CalendarPlus aria-hidden />
        <Link href={`/files/meetings/${id}.ics`} download>
          {t.toCalendar}
        </Link>
      </li>
    </ul>
  );
}

/** Why it is not as it was planned first; nothing when it is. */
export function MeetingNotice({ meeting: { cancelledAt, changedAt, reason } }: { meeting: MeetingData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  if (cancelledAt) {
    return (
      <Alert tone="ochre" title={t.calledOff} announce="polite">
        {reason}
      </Alert>
    );
  }
  return changedAt ? (
    <Alert title={t.changed(formatMoment(changedAt, { locale }))} announce="polite">
      {reason}
    </Alert>
  ) : null;
}

/** What is expected of who comes. */
export function MeetingPreparation({ meeting: { preparation } }: { meeting: MeetingData }) {
  const t = useTexts(texts);
  return (
    <Section title={t.preparation} look="section" rule="none">
      {preparation ? <RichText>{preparation}</RichText> : <p className="meeting-soft">{t.noPreparation}</p>}
    </Section>
  );
}
