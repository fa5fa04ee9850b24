import { useTexts } from '@leerkring/platform/web';
import { Button, EmptyState, Heading, Link, RowList, Skeleton } from '@leerkring/ui';
import { useRef } from 'react';
import { NotificationRow, type NotificationHrefs } from './notification-row';
import './notifications.css';
import { texts } from './texts';
import { useUnreadNotifications } from './use-unread-notifications';

/** So many are shown behind the bell; the others stand on the page. */
const MOST = 8;

interface BellPanelProps {
  hrefs: NotificationHrefs;
  allHref: string;
  /** A link in it was followed: close what it stands in. */
  onLeave: () => void;
}

/** What the bell shows: the newest of what is new. */
export function BellPanel({ hrefs, allHref, onLeave }: BellPanelProps) {
  const t = useTexts(texts);
  const head = useRef<HTMLDivElement>(null);
  const { notifications, failed, retry, markRead, markAllRead } = useUnreadNotifications();
  // What is read goes away, and the focus with it.
  const keepFocus = (act: () => void): void => {
    act();
    head.current?.focus();
  };
  return (
    <div className="bell-panel">
      <div className="bell-panel__head" ref={head} tabIndex={-1}>
        <Heading level={2} look="small">
          {t.notifications}
        </Heading>
        {notifications && notifications.length > 0 && (
          <Button variant="text" size="s" onPress={() => keepFocus(markAllRead)}>
            {t.markAllRead}
          </Button>
        )}
      </div>
      {!notifications && !failed && <Skeleton label={t.loading} rows={2} />}
      {failed && (
        <p>
          {t.failed}{' '}
          <Button variant="text" size="s" onPress={retry}>
            {t.retry}
          </Button>
        </p>
      )}
      {notifications?.length === 0 && <EmptyState title={t.none}>{t.noneLine}</EmptyState>}
      {notifications && notifications.length > 0 && (
        <RowList>
          {notifications.slice(0, MOST).map((notification) => (
            <NotificationRow
              key={notification.id}
              notification={notification}
              hrefs={hrefs}
              level={3}
              onRead={(id) => keepFocus(() => markRead(id))}
              onOpened={(id) => {
                markRead(id);
                onLeave();
              }}
            />
          ))}
        </RowList>
      )}
      <p className="bell-panel__foot">
        <Link href={allHref} variant="action" onPress={onLeave}>
          {t.all}
        </Link>
      </p>
    </div>
  );
}
