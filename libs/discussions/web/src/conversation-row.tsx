import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Counter, FaceRow, KindGlyph, Link, MetaLine, Row, RowLine, RowTitle, Status, formatMomentShort, kindTone } from '@leerkring/ui';
import { MessageSquare } from 'lucide-react';
import { ThreadBadges } from './facilitating/thread-badges';
import { Answered, SubjectLine, ThreadTags } from './kinds/thread-head';
import { firstName } from './person-line';
import { texts } from './texts';
import type { ThreadRowData } from './thread-list.queries';

/**
 * One conversation in a list.
 * @param about says what it is about: left out on the page of that very thing
 */
export function ConversationRow({ thread, href, about = true }: { thread: ThreadRowData; href: string; about?: boolean }) {
  const t = useTexts(texts);
  const unread = thread.unreadCount > 0;
  const { author, lastAuthor } = thread;
  return (
    <Row className="conversation" glyph={<KindGlyph kind={thread.kind} answered={thread.answeredAt !== null} />} unread={unread} endBelow end={<RowEnd thread={thread} />}>
      <RowTitle unread={unread} level={3}>
        <Link href={href} variant="title" cover>
          {thread.title}
        </Link>
      </RowTitle>
      <RowLine soft={!unread}>
        <span className="conversation__excerpt">
          {lastAuthor && lastAuthor.id !== author.id && <b>{firstName(lastAuthor)}: </b>}
          {thread.excerpt}
        </span>
      </RowLine>
      <MetaLine>
        <Status tone={kindTone(thread.kind)}>{t[thread.kind]}</Status>
        {thread.answeredAt && <Answered />}
        <ThreadBadges thread={thread} />
        <span>{[author.name, author.organisation?.name].filter(Boolean).join(', ')}</span>
        {about && <SubjectLine subject={thread.subject} />}
        <ThreadTags tags={thread.tags} />
      </MetaLine>
    </Row>
  );
}

function RowEnd({ thread }: { thread: ThreadRowData }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const replies = thread.lastOrdinal - 1;
  return (
    <>
      <span className="conversation__faces">
        <FaceRow label={t.recentAuthors} people={[...thread.recentAuthors]} max={3} size={30} />
      </span>
      <span className="conversation__count">
        <time dateTime={thread.lastPostAt}>{formatMomentShort(thread.lastPostAt, { locale: language })}</time>
        {thread.unreadCount > 0 ? (
          <Counter value={thread.unreadCount}>{t.newShort}</Counter>
        ) : (
          <span className="conversation__replies" aria-label={t.replies(replies)} role="img">
            <MessageSquare aria-hidden /> {replies}
          </span>
        )}
      </span>
    </>
  );
}
