import type { NotificationReason } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Face, Link, Row, RowLine, RowTitle, VisuallyHidden, formatMomentShort } from '@leerkring/ui';
import { CalendarClock, DoorOpen, Flag, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { FollowChoice } from './follow-choice';
import './notifications.css';
import type { NotificationData } from './notifications.queries';
import { texts } from './texts';

/** Where notifications lead. */
export interface NotificationHrefs {
  post: (threadId: string, ordinal: number) => string;
  group: (id: string) => string;
  meeting: (id: string) => string;
  minutes: (meetingId: string) => string;
  datePoll: (id: string) => string;
  share: (id: string) => string;
  caseFile: (id: string) => string;
  track: (slug: string) => string;
  agendaEvent: (id: string) => string;
  application: (id: string) => string;
  /** The live room. */
  liveSession: (id: string) => string;
  /** A message in the chat of the live room. */
  chatMessage: (meetingId: string, ordinal: number) => string;
  /** What one is asked about copies of own posts. */
  consents: () => string;
}

interface NotificationRowProps {
  notification: NotificationData;
  hrefs: NotificationHrefs;
  level: 3 | 4;
  /** Marks it as read; without it there is nothing to mark. */
  onRead?: (id: string) => void;
  /** Its link was followed. */
  onOpened?: (id: string) => void;
}

/** One notification: what it is about, who did what, why one is told of it. */
export function NotificationRow({ notification, hrefs, level, onRead, onOpened }: NotificationRowProps) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { id, reason, count, at, readAt } = notification;
  const title = (locale === 'en' && notification.titleEn) || notification.title;
  const names = useNames(notification);
  const fresh = !readAt && onRead !== undefined;
  const href = hrefOf(notification, hrefs);
  return (
    <Row
      top
      unread={fresh}
      glyph={<Glyph notification={notification} />}
      end={<time dateTime={at}>{formatMomentShort(at, { locale })}</time>}
      className="notification"
    >
      <RowTitle unread={fresh} level={level}>
        <Link href={href} variant="title" cover onPress={() => onOpened?.(id)}>
          {title}
        </Link>
        {fresh && <VisuallyHidden> ({t.unread})</VisuallyHidden>}
      </RowTitle>
      <RowLine>{t.said(reason, names, count, notification.applicationState)}</RowLine>
      <div className="notification__foot">
        <Why notification={notification} />
        {fresh && (
          <Button variant="text" size="s" aria-label={t.markReadOf(title)} onPress={() => onRead(id)}>
            {t.markRead}
          </Button>
        )}
      </div>
    </Row>
  );
}

function hrefOf({ reason, threadId, groupId, meetingId, datePollId, shareId, caseFileId, trackSlug, agendaEventId, applicationId, ordinal }: NotificationData, hrefs: NotificationHrefs): string {
  if (reason === 'copy_asked') return hrefs.consents();
  if (shareId) return hrefs.share(shareId);
  if (caseFileId) return hrefs.caseFile(caseFileId);
  if (applicationId) return hrefs.application(applicationId);
  if (trackSlug) return hrefs.track(trackSlug);
  if (agendaEventId) return hrefs.agendaEvent(agendaEventId);
  if (datePollId) return hrefs.datePoll(datePollId);
  if (meetingId && (reason === 'chat_mention' || reason === 'chat_hidden')) return hrefs.chatMessage(meetingId, ordinal ?? 1);
  if (meetingId && reason === 'observer_invited') return hrefs.liveSession(meetingId);
  if (meetingId) return reason.startsWith('minutes_') ? hrefs.minutes(meetingId) : hrefs.meeting(meetingId);
  return threadId ? hrefs.post(threadId, ordinal ?? 1) : hrefs.group(groupId!);
}

function Glyph({ notification: { reason, actors: [newest] } }: { notification: NotificationData }) {
  if (newest) return <Face id={newest.id} name={newest.name} size={36} />;
  if (reason === 'meeting_reminder' || reason === 'input_reminder' || reason === 'date_poll_reminder' || reason === 'share_expiring' || reason.startsWith('seat_')) return <CalendarClock aria-hidden />;
  if (reason === 'track_opened') return <DoorOpen aria-hidden />;
  return reason.startsWith('report_') ? <Flag aria-hidden /> : <UsersRound aria-hidden />;
}

/** What somebody chose, or a facilitator did or asked with them in person: following changes nothing about it. */
const withoutSetting: readonly NotificationReason[] = ['reminder', 'copy_asked', 'observer_invited', 'chat_hidden', 'placed_in_group'];

/** The reason in words, with the setting that it comes from. */
function Why({ notification: { reason, threadId, groupId } }: { notification: NotificationData }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <details className="notification__why" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.why}</summary>
      <p>{t.because(reason)}</p>
      {open && !withoutSetting.includes(reason) && (threadId ?? groupId) && <FollowChoice type={threadId ? 'thread' : 'group'} id={(threadId ?? groupId)!} />}
    </details>
  );
}

/** 'Anniek Scholtemeijer, Bert Vos en 2 anderen'. */
function useNames({ actors, actorCount }: NotificationData): string {
  const t = useTexts(texts);
  const { language } = useLanguage();
  if (!actors.length) return t.somebody;
  const rest = actorCount - actors.length;
  return new Intl.ListFormat(language, { type: 'conjunction' }).format([...actors.map(({ name }) => name), ...(rest > 0 ? [t.others(rest)] : [])]);
}
