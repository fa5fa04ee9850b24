import { useApolloClient } from '@apollo/client/react';
import { graphql, streamOf, type FragmentOf } from '@leerkring/contract';
import { useLanguage, useSignal, useTexts } from '@leerkring/platform/web';
import { Button, Counter, Heading, KindGlyph, Link, Row, RowLine, RowList, RowTitle, Section, TrackDisc, formatMomentShort } from '@leerkring/ui';
import { markRead } from './discussions.live';
import { firstName } from './person-line';
import { texts } from './texts';
import { ConversationRow as RowFragment, type ThreadRowData } from './thread-list.queries';
import './unread-news.css';

/** What is new per group; a page asks for it in its own query. */
export const UnreadNewsFragment = graphql(
  `
    fragment UnreadNews_viewer on Viewer @_unmask {
      news {
        group {
          id
          name
          unreadCount
          track {
            id
            letter
          }
        }
        threads {
          ...ConversationRow_thread
        }
      }
    }
  `,
  [RowFragment],
);

type GroupNews = FragmentOf<typeof UnreadNewsFragment>['news'][number];

interface UnreadNewsProps {
  news: readonly GroupNews[];
  threadHref: (id: string) => string;
  groupHref: (id: string) => string;
  /** Where all of it can be read through. */
  catchUpHref?: string;
}

/** The unread conversations of every group of the viewer; a group without any says so in one line. */
export function UnreadNews({ news, threadHref, groupHref, catchUpHref }: UnreadNewsProps) {
  const t = useTexts(texts);
  const shown = news.map((entry) => ({ ...entry, threads: entry.threads.filter((thread) => thread.unreadCount > 0) }));
  const catchUp = catchUpHref && shown.some(({ threads }) => threads.length > 0) && (
    <Link href={catchUpHref} variant="action">
      {t.readAll}
    </Link>
  );
  return (
    <Section title={t.newSinceLastVisit} action={catchUp}>
      <div className="unread-news">
        {shown.map(({ group, threads }) => (threads.length ? <NewsOfGroup key={group.id} group={group} threads={threads} threadHref={threadHref} groupHref={groupHref} /> : null))}
        {shown.map(({ group, threads }) =>
          threads.length ? null : (
            <p key={group.id} className="unread-news__quiet">
              <TrackDisc letter={group.track.letter} size={24} />
              <span>
                <Link href={groupHref(group.id)}>{group.name}</Link>: {t.nothingNew}
              </span>
            </p>
          ),
        )}
      </div>
    </Section>
  );
}

interface NewsOfGroupProps extends Omit<UnreadNewsProps, 'news' | 'catchUpHref'> {
  group: GroupNews['group'];
  threads: readonly ThreadRowData[];
}

function NewsOfGroup({ group, threads, threadHref, groupHref }: NewsOfGroupProps) {
  const t = useTexts(texts);
  const { cache } = useApolloClient();
  const signal = useSignal();
  const readAll = (): void => {
    for (const { id, lastOrdinal } of threads) {
      markRead(cache, id, lastOrdinal);
      // Without a connection the marks come back at the next visit.
      void signal('stream.seen', { stream: streamOf('thread', id), ordinal: lastOrdinal }).catch(() => undefined);
    }
  };
  return (
    <section>
      <div className="unread-news__head">
        <TrackDisc letter={group.track.letter} size={32} />
        <Heading level={3} look="small">
          <Link href={groupHref(group.id)} variant="title">
            {group.name}
          </Link>
        </Heading>
        <span className="unread-news__count">
          <Counter value={group.unreadCount} /> {t.newShort}
        </span>
        <Button variant="text" size="s" aria-label={t.markAllReadIn(group.name)} onPress={readAll}>
          {t.markAllRead}
        </Button>
      </div>
      <RowList>
        {threads.map((thread) => (
          <NewsRow key={thread.id} thread={thread} href={threadHref(thread.id)} />
        ))}
      </RowList>
    </section>
  );
}

function NewsRow({ thread, href }: { thread: ThreadRowData; href: string }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [newest, ...others] = thread.recentAuthors;
  const who = newest && (others.length ? t.andOthers(firstName(newest), others.length) : newest.name);
  return (
    <Row
      glyph={<KindGlyph kind={thread.kind} size={32} />}
      end={
        <>
          <time dateTime={thread.lastPostAt} className="unread-news__time">
            {formatMomentShort(thread.lastPostAt, { locale: language })}
          </time>
          <Counter value={thread.unreadCount} label={t.newPosts} />
        </>
      }
    >
      <RowTitle unread level={4}>
        <Link href={href} variant="title" cover>
          {thread.title}
        </Link>
      </RowTitle>
      <RowLine soft>{[t[thread.kind], who].filter(Boolean).join(' · ')}</RowLine>
    </Row>
  );
}
