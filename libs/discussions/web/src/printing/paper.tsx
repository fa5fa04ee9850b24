import { addressOf } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Heading, Section, formatDay, formatTime } from '@leerkring/ui';
import { useMemo, useState } from 'react';
import { ThreadOutcome } from '../facilitating/thread-outcome';
import { KindFieldsView } from '../kinds/kind-fields-view';
import { Answered, SubjectLine, ThreadTags } from '../kinds/thread-head';
import { texts as discussionTexts } from '../texts';
import { PrintedPost } from './printed-post';
import type { PrintedPostData, PrintedThreadData } from './printing.queries';
import { texts } from './texts';

interface PaperProps {
  thread: PrintedThreadData;
  posts: readonly PrintedPostData[];
}

/** What goes on paper: what the thread is and what came out of it, and then every post in its own order. */
export function Paper({ thread, posts }: PaperProps) {
  const t = useTexts(texts);
  const byId = useMemo(() => new Map(posts.map((post) => [post.id, post])), [posts]);
  const { acceptedAnswer, lastOrdinal } = thread;
  return (
    <>
      <Head thread={thread} />
      <ThreadOutcome thread={thread} />
      <KindFieldsView thread={thread} />
      {acceptedAnswer && (
        <Section title={t.answer} look="small" className="printed-answer">
          <PrintedPost post={acceptedAnswer} threadId={thread.id} answered={undefined} />
        </Section>
      )}
      <Section title={t.count(lastOrdinal)}>
        {posts.length < lastOrdinal && <p>{t.onlyFirst(posts.length, lastOrdinal)}</p>}
        {posts.map((post) => (
          <PrintedPost key={post.id} post={post} threadId={thread.id} answered={byId.get(post.parentId ?? '')} />
        ))}
      </Section>
    </>
  );
}

function Head({ thread }: { thread: PrintedThreadData }) {
  const t = useTexts({ nl: { ...discussionTexts.nl, ...texts.nl }, en: { ...discussionTexts.en, ...texts.en } });
  const { language: locale } = useLanguage();
  const [now] = useState(() => new Date());
  return (
    <header className="printed-head">
      <p>
        {t[thread.kind]}
        {thread.group && ` · ${t.group} ${thread.group.name}`}
      </p>
      <Heading level={1}>{thread.title}</Heading>
      <p className="printed-head__facts">
        {thread.answeredAt && <Answered />}
        <SubjectLine subject={thread.subject} />
        <span>{t.startedAt(formatDay(thread.createdAt, { locale, long: true }))}</span>
        <span>{t.printedAt(`${formatDay(now, { locale, long: true })} ${formatTime(now, { locale })}`)}</span>
      </p>
      <ThreadTags tags={thread.tags} />
      <p>{`${window.location.origin}${addressOf({ type: 'thread', id: thread.id })}`}</p>
    </header>
  );
}
