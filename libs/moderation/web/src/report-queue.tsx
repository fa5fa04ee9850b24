import { useQuery } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Alert, Button, Counter, EmptyState, RowList, Section, Skeleton, patiently } from '@leerkring/ui';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import './report-queue.css';
import { ReportQueueQuery, type ReportedPostData } from './moderation.queries';
import { OpenReport, SettledReport } from './reported-post';
import type { Settling } from './settle-report';
import { texts } from './texts';

const SettleReport = lazy(() => patiently(() => import('./settle-report')));

export interface ReportQueueProps {
  /** Where a post stands. */
  postHref: (threadId: string, ordinal: number) => string;
}

/** What was reported where the viewer facilitates: what waits, and what was settled last. */
export default function ReportQueue({ postHref }: ReportQueueProps) {
  const t = useTexts(texts);
  const list = useRef<HTMLDivElement>(null);
  const [settling, settle] = useState<Settling | null>(null);
  const [settled, setSettled] = useState(0);
  // What is settled goes away, and the button that had the focus with it. The dialog has to be gone first: it keeps the focus inside.
  useEffect(() => {
    if (settled > 0) list.current?.focus();
  }, [settled]);
  const { data, error, refetch } = useQuery(ReportQueueQuery, { fetchPolicy: 'cache-and-network' });
  const queue = data?.viewer;
  const done = (isSettled: boolean): void => {
    settle(null);
    if (isSettled) setSettled((count) => count + 1);
  };
  if (!queue) return error ? <Failed onRetry={() => void refetch().catch(() => undefined)} /> : <Skeleton label={t.loading} rows={4} />;
  return (
    <>
      <Section title={t.open} count={<Counter value={queue.openReportCount ?? 0} />}>
        <div ref={list} tabIndex={-1} className="report-queue">
          {queue.openReports.length === 0 ? (
            <EmptyState title={t.none}>{t.noneLine}</EmptyState>
          ) : (
            <RowList>
              {queue.openReports.map((reported) => (
                <OpenReport key={reported.post.id} reported={reported} postHref={postHref} onSettle={settle} />
              ))}
            </RowList>
          )}
        </div>
      </Section>
      <Settled reported={queue.settledReports} postHref={postHref} />
      <Suspense>{settling && <SettleReport {...settling} onDone={done} />}</Suspense>
    </>
  );
}

function Settled({ reported, postHref }: ReportQueueProps & { reported: readonly ReportedPostData[] }) {
  const t = useTexts(texts);
  return (
    <Section title={t.settled}>
      <p className="report-queue__none">{reported.length === 0 ? t.noneSettled : t.lastSettled}</p>
      {reported.length > 0 && (
        <RowList>
          {reported.map((one) => (
            <SettledReport key={one.post.id} reported={one} postHref={postHref} />
          ))}
        </RowList>
      )}
    </Section>
  );
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const t = useTexts(texts);
  return (
    <Alert tone="ochre" announce="now" action={<Button onPress={onRetry}>{t.retry}</Button>}>
      {t.failed}
    </Alert>
  );
}
