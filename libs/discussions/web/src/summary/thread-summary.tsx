import { useQuery } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Button, Face, FaceRow, Heading, Link, Skeleton } from '@leerkring/ui';
import { useState } from 'react';
import { postAnchor } from '../post-anchor';
import type { ThreadData } from '../thread.queries';
import './summary.css';
import { ThreadSummaryQuery, type NotedPostData } from './summary.queries';
import { texts } from './texts';

/** From so many posts on a thread has a summary. */
const LONG_ENOUGH = 30;
const MOST_FACES = 5;

/** A strip above a long thread: who wrote in it and, once it is opened, what stands out. */
export function ThreadSummary({ thread }: { thread: ThreadData }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  if (thread.lastOrdinal <= LONG_ENOUGH) return null;
  const people = thread.participants;
  return (
    <details className="thread-summary" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{t.strip}</b>
        <span className="thread-summary__said">{t.said(thread.lastOrdinal, people.length)}</span>
        <FaceRow label={t.wrote} people={[...people]} max={MOST_FACES} size={28} overlap />
      </summary>
      {open && <Summary thread={thread} />}
    </details>
  );
}

function Summary({ thread }: { thread: ThreadData }) {
  const t = useTexts(texts);
  // Every time that it is opened: posts come and go meanwhile.
  const { data, error, refetch } = useQuery(ThreadSummaryQuery, { variables: { id: thread.id }, fetchPolicy: 'cache-and-network' });
  const summary = data?.thread.summary;
  if (!summary && error) {
    return (
      <p>
        {t.failed}{' '}
        <Button variant="text" size="s" onPress={() => void refetch().catch(() => undefined)}>
          {t.retry}
        </Button>
      </p>
    );
  }
  if (!summary) return <Skeleton label={t.loading} rows={2} />;
  const { speakers, speakerCount, mostLinked, mostAnswered } = summary;
  return (
    <div className="thread-summary__parts">
      <Conclusion thread={thread} />
      <section>
        <Heading level={2} look="small">
          {t.speakers}
        </Heading>
        <ul className="thread-summary__speakers" role="list">
          {speakers.map(({ account, postCount }) => (
            <li key={account.id}>
              <Face id={account.id} name={account.name} size={28} />
              {account.name} <span className="thread-summary__said">{t.posts(postCount)}</span>
            </li>
          ))}
        </ul>
        {speakerCount > speakers.length && <p className="thread-summary__said">{t.others(speakerCount - speakers.length)}</p>}
      </section>
      <Noted title={t.mostLinked} posts={mostLinked} words={t.links} />
      <Noted title={t.mostAnswered} posts={mostAnswered} words={t.answers} />
    </div>
  );
}

/** What came out of it, when something did. */
function Conclusion({ thread: { acceptedAnswer, outcome } }: { thread: ThreadData }) {
  const t = useTexts(texts);
  if (!acceptedAnswer && !outcome) return null;
  return (
    <section>
      <Heading level={2} look="small">
        {outcome ? t.outcome : t.accepted}
      </Heading>
      {outcome && <p className="thread-summary__outcome">{outcome}</p>}
      {acceptedAnswer && (
        <p>
          <Link href={`#${postAnchor(acceptedAnswer.ordinal)}`}>{t.postOf(acceptedAnswer.author.name, acceptedAnswer.ordinal)}</Link>
        </p>
      )}
    </section>
  );
}

function Noted({ title, posts, words }: { title: string; posts: readonly NotedPostData[]; words: (count: number) => string }) {
  const t = useTexts(texts);
  if (!posts.length) return null;
  return (
    <section>
      <Heading level={2} look="small">
        {title}
      </Heading>
      <ol className="thread-summary__noted" role="list">
        {posts.map(({ id, ordinal, author, excerpt, count }) => (
          <li key={id}>
            <Link href={`#${postAnchor(ordinal)}`}>{t.postOf(author.name, ordinal)}</Link> <span className="thread-summary__said">{words(count)}</span>
            <p>{excerpt}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
