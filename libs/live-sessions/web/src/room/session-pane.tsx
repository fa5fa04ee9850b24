import type { ReactNode } from 'react';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Heading, Link, RichText, formatMoment } from '@leerkring/ui';
import { BookOpen, CalendarClock, DoorClosed, DoorOpen, FileText, MapPin, MessagesSquare, UserRound, UsersRound } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { sessionClock } from '../session-time';
import { PhasePane } from '../running/phase-pane';
import { rundownOf } from '../running/rundown-clock';
import { texts as minutesTexts } from '../minutes/texts';
import { texts as observingTexts } from '../observing/texts';
import { watches } from '../observing/watched-session';
import { texts } from '../texts';
import { useNow } from '../use-now';
import type { RoomHrefs } from './room-header';
import { SessionAgenda } from './session-agenda';
import { SessionRing } from './session-ring';

export const roomTones = { ahead: 'water', under_way: 'live', over: 'edge' } as const;

/** What this session is: how long it is under way, whose it is, when it began and who opened it. */
export function SessionPane({ session, hrefs }: { session: RoomSession; hrefs: RoomHrefs }) {
  const t = useTexts(texts);
  const rundown = rundownOf(session);
  if (rundown && session.state === 'open') {
    return (
      <div className="session-pane">
        <PhasePane rundown={rundown} session={session} titleId="session-pane-title" />
        <SessionAgenda session={session} />
        <SessionFacts session={session} hrefs={hrefs} />
      </div>
    );
  }
  return (
    <div className="session-pane">
      <div className="session-pane__ring">
        <SessionRing session={session} size={168} tone={roomTones} />
        <p>
          <ClockWords session={session} />
        </p>
      </div>
      <Heading level={2} look="block" id="session-pane-title">
        {t.thisSession}
      </Heading>
      <SessionAgenda session={session} />
      <SessionFacts session={session} hrefs={hrefs} />
    </div>
  );
}

/** 'bezig', 'tot het begin', 'duurde': the word that belongs to the number beside it. */
export function ClockWords({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const { kind, minutes } = sessionClock(session, useNow());
  if (kind === 'ahead') return minutes > 0 ? t.untilBegin : t.late;
  return kind === 'over' ? t.lasted : t.busyFor;
}

/** The facts of the session, as a list of names and values. */
export function SessionFacts({ session, hrefs }: { session: RoomSession; hrefs: RoomHrefs }) {
  const { language } = useLanguage();
  const t = useTexts(texts);
  const words = useTexts(minutesTexts);
  const [minutes] = session.minutes;
  const at = (time: string) => <time dateTime={time}>{formatMoment(time, { locale: language })}</time>;
  return (
    <dl className="session-facts">
      <Fact icon={<UsersRound aria-hidden />} name={t.group}>
        {watches(session) ? session.group.name : <Link href={hrefs.group(session.group.id)}>{session.group.name}</Link>}
      </Fact>
      {session.plannedAt && !session.openedAt && (
        <Fact icon={<CalendarClock aria-hidden />} name={t.begins}>
          {at(session.plannedAt)}
        </Fact>
      )}
      {watches(session) && <WatchedFacts session={session} />}
      {session.openedAt && (
        <Fact icon={<DoorOpen aria-hidden />} name={t.began}>
          {at(session.openedAt)}
        </Fact>
      )}
      {session.openedBy && (
        <Fact icon={<UserRound aria-hidden />} name={t.openedBy}>
          {session.openedBy.name}
        </Fact>
      )}
      {session.closedAt && (
        <Fact icon={<DoorClosed aria-hidden />} name={t.ended}>
          {at(session.closedAt)}
        </Fact>
      )}
      {minutes && hrefs.minutes && (
        <Fact icon={<FileText aria-hidden />} name={words.minutes}>
          <Link href={hrefs.minutes(session.id)}>{words.state(minutes.state)}</Link>
        </Fact>
      )}
      {session.openedAt && (
        <Fact icon={<MessagesSquare aria-hidden />} name={t.messages}>
          {t.messageCount(session.lastOrdinal)}
        </Fact>
      )}
    </dl>
  );
}

/** What members read of the meeting on its own page. */
function WatchedFacts({ session: { meeting, state } }: { session: RoomSession }) {
  const { language: locale } = useLanguage();
  const t = useTexts(observingTexts);
  if (!meeting) return null;
  return (
    <>
      {state === 'planned' && (
        <Fact icon={<CalendarClock aria-hidden />} name={t.ends}>
          <time dateTime={meeting.endsAt}>{formatMoment(meeting.endsAt, { locale })}</time>
        </Fact>
      )}
      {meeting.place && (
        <Fact icon={<MapPin aria-hidden />} name={t.place}>
          {meeting.place}
        </Fact>
      )}
      {meeting.preparation && (
        <Fact icon={<BookOpen aria-hidden />} name={t.preparation}>
          <RichText headingLevel={4}>{meeting.preparation}</RichText>
        </Fact>
      )}
    </>
  );
}

function Fact({ icon, name, children }: { icon: ReactNode; name: string; children: ReactNode }) {
  return (
    <div className="session-facts__row">
      <dt>
        {icon}
        {name}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
