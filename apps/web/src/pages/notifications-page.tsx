import { NotificationList } from '@leerkring/notifications/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Heading, Page } from '@leerkring/ui';
import { paths } from '../paths';
import './notifications-page.css';

const texts = defineTexts({
  nl: { title: 'Meldingen' },
  en: { title: 'Notifications' },
});

const hrefs = { post: paths.post, group: paths.group, meeting: paths.meeting, minutes: paths.minutes, datePoll: paths.datePoll, share: paths.share, caseFile: paths.caseFile, track: paths.track, agendaEvent: paths.agendaEvent, application: paths.application, liveSession: paths.liveSession, chatMessage: paths.chatMessage, consents: paths.consents };

/** Everything that the member was told of. */
export default function NotificationsPage() {
  const t = useTexts(texts);
  return (
    <Page width="read">
      <Heading level={1} className="notifications-page__title">
        {t.title}
      </Heading>
      <NotificationList hrefs={hrefs} />
    </Page>
  );
}
