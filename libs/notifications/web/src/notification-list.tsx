import { useQuery } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Button, Counter, EmptyState, RowList, Section, Skeleton } from '@leerkring/ui';
import { useRef } from 'react';
import { NotificationRow, type NotificationHrefs } from './notification-row';
import './notifications.css';
import { ReadNotifications } from './notifications.queries';
import { texts } from './texts';
import { useUnreadNotifications } from './use-unread-notifications';

const PAGE = 20;

/** Everything that one was told of: what is new, and what was read. */
export function NotificationList({ hrefs }: { hrefs: NotificationHrefs }) {
  return (
    <>
      <Fresh hrefs={hrefs} />
      <Earlier hrefs={hrefs} />
    </>
  );
}

function Fresh({ hrefs }: { hrefs: NotificationHrefs }) {
  const t = useTexts(texts);
  const list = useRef<HTMLDivElement>(null);
  const { notifications, failed, retry, markRead, markAllRead } = useUnreadNotifications();
  const count = notifications?.length ?? 0;
  const keepFocus = (act: () => void): void => {
    act();
    list.current?.focus();
  };
  const all = (
    <Button variant="text" size="s" onPress={() => keepFocus(markAllRead)}>
      {t.markAllRead}
    </Button>
  );
  return (
    <Section title={t.fresh} count={<Counter value={count} />} action={count > 0 && all}>
      <div ref={list} tabIndex={-1} className="notifications">
        {!notifications && !failed && <Skeleton label={t.loading} rows={3} />}
        {failed && (
          <p>
            {t.failed}{' '}
            <Button variant="text" size="s" onPress={retry}>
              {t.retry}
            </Button>
          </p>
        )}
        {notifications && count === 0 && <EmptyState title={t.none}>{t.noneLine}</EmptyState>}
        {notifications && count > 0 && (
          <RowList>
            {notifications.map((notification) => (
              <NotificationRow key={notification.id} notification={notification} hrefs={hrefs} level={3} onRead={(id) => keepFocus(() => markRead(id))} onOpened={markRead} />
            ))}
          </RowList>
        )}
      </div>
    </Section>
  );
}

function Earlier({ hrefs }: { hrefs: NotificationHrefs }) {
  const t = useTexts(texts);
  const { data, fetchMore } = useQuery(ReadNotifications, { variables: { first: PAGE, after: null }, fetchPolicy: 'cache-and-network' });
  const page = data?.viewer?.readNotifications;
  if (!page) return null;
  const more = (): void => {
    const updateQuery = (before: typeof data, { fetchMoreResult }: { fetchMoreResult: typeof data }): typeof data => {
      const next = fetchMoreResult?.viewer?.readNotifications;
      if (!before?.viewer || !next) return before;
      return { ...before, viewer: { ...before.viewer, readNotifications: { ...next, nodes: [...before.viewer.readNotifications.nodes, ...next.nodes] } } };
    };
    void fetchMore({ variables: { after: page.pageInfo.endCursor }, updateQuery: updateQuery as never }).catch(() => undefined);
  };
  return (
    <Section title={t.earlier}>
      {page.nodes.length === 0 && <p className="notifications__none">{t.noneEarlier}</p>}
      <RowList>
        {page.nodes.map((notification) => (
          <NotificationRow key={notification.id} notification={notification} hrefs={hrefs} level={3} />
        ))}
      </RowList>
      {page.pageInfo.hasNextPage && (
        <p className="notifications__more">
          <Button onPress={more}>{t.more}</Button>
        </p>
      )}
    </Section>
  );
}
