import { useTexts } from '@leerkring/platform/web';
import { patiently, type MenuItem } from '@leerkring/ui';
import { FolderInput, Merge } from 'lucide-react';
import { Suspense, lazy, useState, type ReactNode } from 'react';
import type { ThreadData } from '../thread.queries';
import { texts } from './texts';

const MergeThread = lazy(() => patiently(() => import('./merge-thread')));
const MoveThread = lazy(() => patiently(() => import('./move-thread')));

/** What a facilitator's menu of a thread has for merging and moving it, and the dialogs that this opens. */
export function useRearranging(thread: ThreadData): { items: MenuItem[]; dialog: ReactNode } {
  const t = useTexts(texts);
  const [open, setOpen] = useState<'merge' | 'move' | null>(null);
  const items: MenuItem[] = [];
  if (thread.viewerCan.includes('thread.merge')) items.push({ id: 'merge', label: t.merge, line: t.mergeLine, icon: <Merge aria-hidden />, divider: true, onAction: () => setOpen('merge') });
  if (thread.viewerCan.includes('thread.move')) items.push({ id: 'move-thread', label: t.moveThread, line: t.moveThreadLineShort, icon: <FolderInput aria-hidden />, onAction: () => setOpen('move') });
  const done = (): void => setOpen(null);
  const dialog = (
    <Suspense>
      {open === 'merge' && <MergeThread thread={thread} onDone={done} />}
      {open === 'move' && <MoveThread thread={thread} onDone={done} />}
    </Suspense>
  );
  return { items, dialog };
}
