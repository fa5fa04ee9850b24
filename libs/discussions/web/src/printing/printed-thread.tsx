import { addressOf } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Button, Link, RichTextSurroundings } from '@leerkring/ui';
import { ArrowLeft, Printer } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Paper } from './paper';
import './printed-thread.css';
import { texts } from './texts';
import { PRINTED, usePrintedThread } from './use-printed-thread';
import { whenWhole } from './when-whole';
import { WrittenLink } from './written-link';

interface PrintedThreadProps {
  id: string;
  /** At most so many posts; the page says so when there are more. */
  most?: number;
  notFound: ReactNode;
  failed: (error: unknown, retry: () => void) => ReactNode;
}

/** A whole thread in plain order for paper; asks the browser to print as soon as everything is there. */
export function PrintedThread({ id, most = PRINTED, notFound, failed }: PrintedThreadProps) {
  const t = useTexts(texts);
  const { thread, posts, ready, error, retry } = usePrintedThread(id, most);
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!ready) return undefined;
    const waiting = new AbortController();
    void whenWhole(paper.current!, waiting.signal).then(() => !waiting.signal.aborted && window.print());
    return () => waiting.abort();
  }, [ready]);
  if (error) return error.code === 'NOT_FOUND' ? notFound : failed(error, retry);
  const total = Math.min(most, thread?.lastOrdinal ?? 0);
  return (
    <div className="printed">
      <div className="printed__bar">
        <Link href={addressOf({ type: 'thread', id })} icon={<ArrowLeft aria-hidden />}>
          {t.back}
        </Link>
        {ready ? (
          <Button variant="prime" fit icon={<Printer aria-hidden />} onPress={() => window.print()}>
            {t.print}
          </Button>
        ) : (
          <p role="status">{thread ? t.progress(posts.length, total) : t.loading}</p>
        )}
      </div>
      <main ref={paper} className="printed__paper">
        {thread && ready && (
          <RichTextSurroundings PageLink={WrittenLink}>
            <Paper thread={thread} posts={posts} />
          </RichTextSurroundings>
        )}
      </main>
    </div>
  );
}
