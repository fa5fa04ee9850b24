import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Breadcrumb, Button, Heading, Link, formatMoment } from '@leerkring/ui';
import { CalendarClock, CalendarX, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useNow } from '../use-now';
import { CancelDatePollDialog } from './cancel-date-poll';
import type { DatePollData } from './date-polls.queries';
import { texts } from './texts';
import { useMomentWords } from './use-moment-words';
import '../meetings/meetings.css';
import './date-polls.css';

/** What is asked, by whom and until when. */
export function DatePollHead({ datePoll, hrefs }: { datePoll: DatePollData; hrefs: { group: (id: string) => string } }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const [cancelling, setCancelling] = useState(false);
  const { group, title, openedBy, closesAt, viewerCan } = datePoll;
  const when = formatMoment(closesAt, { locale });
  const open = useNow() < Date.parse(closesAt);
  return (
    <div className="meeting-head">
      <div className="meeting-head__words">
        <Breadcrumb label={t.crumbs} items={[{ label: group.name, href: hrefs.group(group.id) }, { label: t.datePoll }]} />
        <Heading level={1}>{title}</Heading>
        <ul className="meeting-facts date-poll__facts">
          <li>
            <UserRound aria-hidden />
            <span>{t.askedBy(openedBy.name)}</span>
          </li>
          <li>
            <CalendarClock aria-hidden />
            <span>{open ? t.answerUntil(when) : t.closedSince(when)}</span>
          </li>
        </ul>
      </div>
      {viewerCan.includes('date_poll.cancel') && (
        <div className="meeting-head__side">
          <Button variant="quiet" icon={<CalendarX aria-hidden />} onPress={() => setCancelling(true)}>
            {t.cancelPoll}
          </Button>
        </div>
      )}
      {cancelling && <CancelDatePollDialog id={datePoll.id} onDone={() => setCancelling(false)} />}
    </div>
  );
}

/** What became of it, or what its facilitator says with it. */
export function DatePollNotice({ datePoll, hrefs }: { datePoll: DatePollData; hrefs: { meeting: (id: string) => string } }) {
  const t = useTexts(texts);
  const wordsOf = useMomentWords();
  const { message, cancelledAt, reason, meetingId, moments, settledNumber } = datePoll;
  const picked = moments.find(({ number }) => number === settledNumber);
  return (
    <>
      {cancelledAt && (
        <Alert tone="ochre" title={t.calledOff} announce="polite">
          {reason ?? t.archived}
        </Alert>
      )}
      {picked && (
        <Alert tone="moss" title={t.settled} announce="polite" action={<Link href={hrefs.meeting(meetingId!)}>{t.toMeeting}</Link>}>
          {t.settledLine(wordsOf(picked))}
        </Alert>
      )}
      {message && <p className="date-poll__message">{message}</p>}
    </>
  );
}
