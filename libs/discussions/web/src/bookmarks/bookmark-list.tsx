import { useQuery } from '@apollo/client/react';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, EmptyState, Face, Link, Row, RowLine, RowList, RowTitle, Section, Skeleton, formatMoment, formatMomentShort, patiently } from '@leerkring/ui';
import { AlarmClock } from 'lucide-react';
import { Suspense, lazy, useRef, useState } from 'react';
import './bookmarks.css';
import { BOOKMARKS, BookmarksQuery, type BookmarkData, type BookmarkedPostData } from './bookmarks.queries';
import { texts } from './texts';
import { useBookmarkRemoval } from './use-bookmark-removal';

const BookmarkDialog = lazy(() => patiently(() => import('./bookmark-dialog')));

interface BookmarkListProps {
  hrefOf: (threadId: string, ordinal: number) => string;
}

/** Everything that the reader keeps at hand, newest first. */
export function BookmarkList({ hrefOf }: BookmarkListProps) {
  const t = useTexts(texts);
  const [changing, setChanging] = useState<BookmarkedPostData | null>(null);
  const { removed, remove } = useBookmarkRemoval();
  const list = useRef<HTMLDivElement>(null);
  const { data, error, refetch, more } = useBookmarks();
  const page = data?.viewer?.bookmarks;
  const shown = page?.nodes.filter((kept) => !removed.has(kept.postId)) ?? [];
  // What is taken away takes the focus along.
  const takeAway = (postId: string): void => {
    remove(postId);
    list.current?.focus();
  };
  if (!page) return error ? <Failed retry={() => void refetch().catch(() => undefined)} /> : <Skeleton label={t.loading} rows={3} />;
  return (
    <div ref={list} tabIndex={-1} className="bookmarks">
      {shown.length === 0 ? (
        <EmptyState title={t.none}>{t.noneLine}</EmptyState>
      ) : (
        <Section title={t.count(page.totalCount - (page.nodes.length - shown.length))}>
          <RowList>
            {shown.map((kept) => (
              <KeptRow key={kept.id} kept={kept} href={hrefOf(kept.threadId, kept.ordinal)} onChange={() => setChanging(kept)} onRemove={() => takeAway(kept.postId)} />
            ))}
          </RowList>
        </Section>
      )}
      {page.pageInfo.hasNextPage && <Button onPress={more}>{t.more}</Button>}
      <Suspense>{changing && <BookmarkDialog postId={changing.postId} name={changing.author.name} bookmark={changing.bookmark} onDone={() => setChanging(null)} />}</Suspense>
    </div>
  );
}

function useBookmarks() {
  const { data, error, refetch, fetchMore } = useQuery(BookmarksQuery, { variables: { first: BOOKMARKS, after: null }, fetchPolicy: 'cache-and-network' });
  const more = (): void => {
    const updateQuery = (before: typeof data, { fetchMoreResult }: { fetchMoreResult: typeof data }): typeof data => {
      const next = fetchMoreResult?.viewer?.bookmarks;
      if (!before?.viewer || !next) return before;
      return { ...before, viewer: { ...before.viewer, bookmarks: { ...next, nodes: [...before.viewer.bookmarks.nodes, ...next.nodes] } } };
    };
    void fetchMore({ variables: { after: data?.viewer?.bookmarks.pageInfo.endCursor ?? null }, updateQuery: updateQuery as never }).catch(() => undefined);
  };
  return { data, error, refetch, more };
}

function Failed({ retry }: { retry: () => void }) {
  const t = useTexts(texts);
  return (
    <p>
      {t.failed}{' '}
      <Button variant="text" size="s" onPress={retry}>
        {t.retry}
      </Button>
    </p>
  );
}

interface KeptRowProps {
  kept: BookmarkedPostData;
  href: string;
  onChange: () => void;
  onRemove: () => void;
}

function KeptRow({ kept: { bookmark, threadTitle, excerpt, author, postedAt }, href, onChange, onRemove }: KeptRowProps) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <Row top glyph={<Face id={author.id} name={author.name} size={36} />} end={<time dateTime={postedAt}>{formatMomentShort(postedAt, { locale })}</time>}>
      <RowTitle level={3}>
        <Link href={href} variant="title" cover>
          {threadTitle}
        </Link>
      </RowTitle>
      <RowLine>
        {author.name}: {excerpt}
      </RowLine>
      {bookmark.note && (
        <p className="bookmarks__note">
          <b>{t.yourNote}</b> {bookmark.note}
        </p>
      )}
      <div className="bookmarks__foot">
        <When bookmark={bookmark} />
        <Button variant="text" size="s" aria-label={`${t.changeShort}: ${t.inThread(author.name, threadTitle)}`} onPress={onChange}>
          {t.changeShort}
        </Button>
        <Button variant="text" size="s" aria-label={`${t.removeShort}: ${t.inThread(author.name, threadTitle)}`} onPress={onRemove}>
          {t.removeShort}
        </Button>
      </div>
    </Row>
  );
}

function When({ bookmark: { remindAt } }: { bookmark: BookmarkData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const [now] = useState(() => Date.now());
  if (!remindAt) return null;
  const moment = formatMoment(remindAt, { locale });
  return (
    <span className="bookmarks__when">
      <AlarmClock aria-hidden />
      {Date.parse(remindAt) > now ? t.remindAt(moment) : t.remindedAt(moment)}
    </span>
  );
}
