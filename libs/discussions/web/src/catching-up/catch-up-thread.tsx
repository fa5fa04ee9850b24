import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Face, Heading, KindGlyph, Link, formatMoment } from '@leerkring/ui';
import { clsx } from 'clsx';
import { useRef } from 'react';
import { texts as common } from '../texts';
import type { CatchUpThreadData } from './catching-up.queries';
import { texts } from './texts';

/** Where what is new leads. */
export interface CatchUpHrefs {
  post: (threadId: string, ordinal: number) => string;
  group: (id: string) => string;
}

interface CatchUpThreadProps {
  thread: CatchUpThreadData;
  href: CatchUpHrefs['post'];
  read: boolean;
  onRead: () => void;
}

/** What is new in one conversation, in the order in which it was said; in one line once it is marked as read. */
export function CatchUpThread({ thread, href, read, onRead }: CatchUpThreadProps) {
  const t = useTexts(texts);
  const words = useTexts(common);
  const article = useRef<HTMLElement>(null);
  const { id, kind, title, readOrdinal, unreadCount } = thread;
  // The button goes away, and the focus with it.
  const mark = (): void => {
    onRead();
    article.current?.focus();
  };
  return (
    <article ref={article} tabIndex={-1} aria-label={title} className={clsx('catch-up-thread', read && 'catch-up-thread--read')}>
      <header className="catch-up-thread__head">
        <KindGlyph kind={kind} size={32} />
        <div className="catch-up-thread__title">
          <Heading level={3} look="small">
            <Link href={href(id, readOrdinal + 1)} variant="title">
              {title}
            </Link>
          </Heading>
          <span className="catch-up-thread__meta">{[words[kind], read ? t.isRead : t.newPosts(unreadCount)].join(' · ')}</span>
        </div>
        {!read && (
          <Button variant="text" size="s" aria-label={t.readOf(title)} onPress={mark}>
            {t.read}
          </Button>
        )}
      </header>
      {!read && <NewPosts thread={thread} href={href} />}
    </article>
  );
}

function NewPosts({ thread: { id, title, lastOrdinal, newPosts }, href }: Pick<CatchUpThreadProps, 'thread' | 'href'>) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const last = newPosts.at(-1);
  const more = last ? lastOrdinal - last.ordinal : 0;
  return (
    <>
      {!last && <p className="catch-up-thread__meta">{t.noWords}</p>}
      <ol className="catch-up-thread__posts" role="list">
        {newPosts.map(({ id: postId, ordinal, author, createdAt, excerpt }) => (
          <li key={postId} className="catch-up-post">
            <Face id={author.id} name={author.name} size={32} />
            <div className="catch-up-post__words">
              <p className="catch-up-post__who">
                <b>{author.name}</b>{' '}
                <Link href={href(id, ordinal)} aria-label={`${t.posted(author.name, ordinal)}, ${formatMoment(createdAt, { locale })}`}>
                  <time dateTime={createdAt}>{formatMoment(createdAt, { locale })}</time>
                </Link>
              </p>
              <p className="catch-up-post__excerpt">{excerpt}</p>
            </div>
          </li>
        ))}
      </ol>
      {more > 0 && last && (
        <p className="catch-up-thread__more">
          <Link href={href(id, last.ordinal + 1)} variant="action" aria-label={t.goReadIn(title)}>
            {t.goRead}
          </Link>{' '}
          <span className="catch-up-thread__meta">{t.morePosts(more)}</span>
        </p>
      )}
    </>
  );
}
