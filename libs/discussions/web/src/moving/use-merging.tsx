import { useTexts } from '@leerkring/platform/web';
import { patiently, type MenuItem } from '@leerkring/ui';
import { Merge } from 'lucide-react';
import { Suspense, lazy, useState, type ReactNode } from 'react';
import type { ThreadData } from '../thread.queries';
import { texts } from './texts';

const MergeThread = lazy(() => patiently(() => import('./merge-thread')));

/** What a facilitator's menu of a thread has for merging it, and the dialog that this opens. */
export function useMerging(thread: ThreadData): { items: MenuItem[]; dialog: ReactNode } {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  if (!thread.viewerCan.includes('thread.merge')) return { items: [], dialog: null };
  return {
    items: [{ id: 'merge', label: t.merge, line: t.mergeLine, icon: <Merge aria-hidden />, onAction: () => setOpen(true) }],
    dialog: <Suspense>{open && <MergeThread thread={thread} onDone={() => setOpen(false)} />}</Suspense>,
  };
}
