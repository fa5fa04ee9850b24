import { useQuery } from '@apollo/client/react';
import type { PostOffers } from '@leerkring/discussions/web';
import { useAccountId, useTexts } from '@leerkring/platform/web';
import { patiently, toast } from '@leerkring/ui';
import { Flag } from 'lucide-react';
import { Suspense, lazy, useMemo, useState, type ReactNode } from 'react';
import { texts } from '../texts';
import { ViewerReports } from './reporting.queries';

const ReportPostDialog = lazy(() => patiently(() => import('./report-post-dialog')));

type OfferedPost = Parameters<PostOffers['items']>[0];

interface Reporting {
  offers: PostOffers;
  /** Stands beside the thread; empty until somebody reports. */
  dialog: ReactNode;
}

/** Offers with posts of others that they are reported. What one reported before is asked once a menu is opened, so that reading costs nothing. */
export function useReporting(threadId: string): Reporting {
  const t = useTexts(texts);
  const accountId = useAccountId();
  const [opened, setOpened] = useState(false);
  const [post, setPost] = useState<OfferedPost | null>(null);
  const { data, refetch } = useQuery(ViewerReports, { variables: { id: threadId }, skip: !opened });
  const reports = data?.thread.viewerReports;
  // The same as long as it would answer the same: every post on screen depends on it.
  const offers = useMemo((): PostOffers => {
    const outcomes = new Map(reports?.map((report) => [report.postId, report.outcome]));
    const items: PostOffers['items'] = (one) => {
      if (one.author.id === accountId || one.deletedAt || one.hiddenAt) return [];
      if (!outcomes.has(one.id)) return [{ id: 'report', label: t.report, icon: <Flag aria-hidden />, onAction: () => setPost(one) }];
      const line = outcomes.get(one.id) ? t.reportedAndLeft : t.reportedAndOpen;
      return [{ id: 'reported', label: t.reported, line, icon: <Flag aria-hidden />, onAction: () => void toast({ text: `${t.reported}. ${line}.` }) }];
    };
    return { items, onOpen: () => setOpened(true) };
  }, [reports, accountId, t]);
  const done = (sent: boolean): void => {
    setPost(null);
    if (sent) void refetch().catch(() => undefined);
  };
  return { offers, dialog: <Suspense>{post && <ReportPostDialog post={post} onDone={done} />}</Suspense> };
}
