import { Suspense, lazy, useState, type ReactNode } from 'react';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, EmptyState, Link, MetaLine, Ring, Row, RowList, RowTitle, Section, Skeleton, formatMoment, formatTime, patiently } from '@leerkring/ui';
import { CalendarPlus, CalendarSearch, Clock, Compass, DoorOpen, ListOrdered, MapPin, MessagesSquare, Video } from 'lucide-react';
import { texts as caseTexts } from '../compass/case-texts';
import { DatePollList } from '../date-polls/date-poll-list';
import { OpenDatePollDialog } from '../date-polls/open-date-poll';
import { texts as dateTexts } from '../date-polls/texts';
import { PlanMeetingDialog } from '../meetings/plan-meeting-dialog';
import { texts as meetingTexts } from '../meetings/texts';
import { OwnFormatsDialog } from '../own-formats/own-formats-dialog';
import { texts as formatTexts } from '../own-formats/texts';
import { sessionClock } from '../session-time';
import { texts } from '../texts';
import { useNow } from '../use-now';
import { OpenSessionStrip } from './open-session-strip';
import { OpenSessionDialog } from './open-session-dialog';
import { useSessionsOfGroup, type ListedSession, type SessionsOfGroup } from './sessions-of-group';
import './live-session-list.css';

const CompassCasesDialog = lazy(async () => ({ default: (await patiently(() => import('../compass/compass-cases-dialog'))).CompassCasesDialog }));

interface LiveSessionListProps {
  groupId: string;
  hrefOf: (liveSessionId: string) => string;
  /** Where a planned meeting stands. */
  meetingHrefOf: (meetingId: string) => string;
  /** Where a date poll stands. */
  datePollHrefOf: (id: string) => string;
  /** The facilitator asked for a date: go there. */
  onAsked: (datePollId: string) => void;
  /** The facilitator opened a session: go there. */
  onOpened: (liveSessionId: string) => void;
}

/** The meetings of a group: what is going on, what is planned, what was held. Facilitators plan and open from here. */
export function LiveSessionList({ groupId, ...list }: LiveSessionListProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { group, error, retry } = useSessionsOfGroup(groupId);
  if (!group && error) {
    return (
      <Alert tone="ochre" title={t.failedToLoad} action={<Button onPress={retry}>{t.retry}</Button>}>
        {sentence(error)}
      </Alert>
    );
  }
  if (!group) return <Skeleton label={t.loading} />;
  return <Sessions group={group} {...list} />;
}

function Sessions({ group, hrefOf, meetingHrefOf, datePollHrefOf, onAsked, onOpened }: { group: SessionsOfGroup } & Omit<LiveSessionListProps, 'groupId'>) {
  const t = useTexts(texts);
  const sessions = group.liveSessions.nodes;
  const of = (state: ListedSession['state']): ListedSession[] => sessions.filter((session) => session.state === state);
  const planned = of('planned').toSorted((a, b) => Date.parse(a.plannedAt!) - Date.parse(b.plannedAt!));
  const mayPlan = group.viewerCan.includes('live_session.plan');
  return (
    <div className="session-list">
      {group.openLiveSession && <OpenSessionStrip prime session={group.openLiveSession} href={hrefOf(group.openLiveSession.id)} />}
      {mayPlan && <Actions group={group} onAsked={onAsked} onOpened={onOpened} />}
      {sessions.length === 0 && <EmptyState title={t.noSessions}>{mayPlan ? t.noSessionsFacilitator : t.noSessionsLine}</EmptyState>}
      {group.openLiveSession && sessions.length <= 1 && <p className="session-list__line">{t.onlyThisOne}</p>}
      <DatePollList datePolls={group.datePolls} hrefOf={datePollHrefOf} />
      <Part title={t.comingUp} sessions={planned} hrefOf={meetingHrefOf} />
      <Part title={t.held} sessions={of('closed')} hrefOf={hrefOf} />
      <Part title={t.calledOff} sessions={of('cancelled')} hrefOf={meetingHrefOf} />
    </div>
  );
}

function Actions({ group, onAsked, onOpened }: { group: SessionsOfGroup } & Pick<LiveSessionListProps, 'onAsked' | 'onOpened'>) {
  const t = useTexts(texts);
  const dates = useTexts(dateTexts);
  const formats = useTexts(formatTexts);
  const cases = useTexts(caseTexts);
  const [shown, setShown] = useState<'plan' | 'ask' | 'open' | 'formats' | 'cases' | null>(null);
  const close = (): void => setShown(null);
  return (
    <div className="session-list__actions">
      <Button icon={<CalendarPlus aria-hidden />} onPress={() => setShown('plan')}>
        {t.plan}
      </Button>
      <Button icon={<CalendarSearch aria-hidden />} onPress={() => setShown('ask')}>
        {dates.ask}
      </Button>
      {!group.openLiveSession && (
        <Button variant="prime" icon={<DoorOpen aria-hidden />} onPress={() => setShown('open')}>
          {t.openNow}
        </Button>
      )}
      <Button variant="quiet" icon={<ListOrdered aria-hidden />} onPress={() => setShown('formats')}>
        {formats.title}
      </Button>
      <Button variant="quiet" icon={<Compass aria-hidden />} onPress={() => setShown('cases')}>
        {cases.title}
      </Button>
      {shown === 'cases' && (
        <Suspense>
          <CompassCasesDialog groupId={group.id} onClose={close} />
        </Suspense>
      )}
      {shown === 'formats' && <OwnFormatsDialog groupId={group.id} onClose={close} />}
      {shown === 'ask' && <OpenDatePollDialog groupId={group.id} onDone={close} onOpened={onAsked} />}
      {shown === 'plan' && <PlanMeetingDialog groupId={group.id} open onOpenChange={close} />}
      {shown === 'open' && <OpenSessionDialog groupId={group.id} open onOpenChange={close} onOpened={onOpened} />}
    </div>
  );
}

function Part({ title, sessions, hrefOf }: { title: string; sessions: ListedSession[]; hrefOf: (id: string) => string }) {
  if (!sessions.length) return null;
  return (
    <Section title={title} count={sessions.length}>
      <RowList>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} href={hrefOf(session.id)} />
        ))}
      </RowList>
    </Section>
  );
}

function SessionRow({ session, href }: { session: ListedSession; href: string }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { kind, minutes } = sessionClock(session, useNow());
  const words = useTexts(meetingTexts);
  const { meeting } = session;
  const planned = session.state === 'planned';
  const at = session.openedAt ?? session.plannedAt!;
  return (
    <Row glyph={<Ring state={planned ? 'open' : 'closed'} tone={planned ? 'water' : 'edge'} size={36} stroke={4} />}>
      <RowTitle>
        <Link href={href} variant="title" cover>
          {session.title}
        </Link>
      </RowTitle>
      <MetaLine>
        <Fact icon={<Clock aria-hidden />}>
          <time dateTime={at}>{formatMoment(at, { locale: language })}</time>
          {planned && meeting && `–${formatTime(meeting.endsAt, { locale: language })}`}
          {kind !== 'ahead' && `, ${t.minutes(minutes)}`}
          {planned && kind === 'ahead' && minutes < -120 && `, ${t.missed}`}
        </Fact>
        {planned && meeting?.place && <Fact icon={<MapPin aria-hidden />}>{meeting.place}</Fact>}
        {planned && meeting?.link && <Fact icon={<Video aria-hidden />}>{words.online}</Fact>}
        {session.openedAt && <Fact icon={<MessagesSquare aria-hidden />}>{t.messageCount(session.lastOrdinal)}</Fact>}
      </MetaLine>
    </Row>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="session-list__fact">
      {icon}
      <span>{children}</span>
    </span>
  );
}
