import { useTexts } from '@leerkring/platform/web';
import { patiently, type MenuItem } from '@leerkring/ui';
import { Bookmark, BookmarkX } from 'lucide-react';
import { Suspense, createContext, lazy, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { PostData } from '../thread.queries';
import './bookmarks.css';
import { texts } from './texts';
import { useBookmarkRemoval } from './use-bookmark-removal';

const BookmarkDialog = lazy(() => patiently(() => import('./bookmark-dialog')));

interface BookmarkDesk {
  keep: (post: PostData) => void;
  letGo: (postId: string) => void;
}

const DeskContext = createContext<BookmarkDesk | null>(null);
const RemovedContext = createContext<ReadonlySet<string>>(new Set());

/** Lets the posts inside be kept at hand. */
export function BookmarkingPosts({ keeping, onKeep, children }: { keeping: PostData | null; onKeep: (post: PostData | null) => void; children: ReactNode }) {
  const { removed, remove } = useBookmarkRemoval();
  const latest = useRef({ onKeep, remove });
  useEffect(() => {
    latest.current = { onKeep, remove };
  });
  // The same all along: a row is drawn anew only for its own sake.
  const desk = useMemo<BookmarkDesk>(() => ({ keep: (post) => latest.current.onKeep(post), letGo: (postId) => latest.current.remove(postId) }), []);
  return (
    <DeskContext value={desk}>
      <RemovedContext value={removed}>
        {children}
        <Suspense>{keeping && <BookmarkDialog postId={keeping.id} name={keeping.author.name} bookmark={keeping.bookmark} onDone={() => onKeep(null)} />}</Suspense>
      </RemovedContext>
    </DeskContext>
  );
}

/** The post whose bookmark is asked about; only posts with words are kept. */
export function useKeeping(): [PostData | null, (post: PostData | null) => void] {
  const [keeping, setKeeping] = useState<PostData | null>(null);
  return [keeping, (post) => setKeeping(post && !post.deletedAt && !post.hiddenAt ? post : null)];
}

/** Among what can be done with a post: keep it at hand, or no longer. */
export function useBookmarkItems(post: PostData): MenuItem[] {
  const t = useTexts(texts);
  const desk = useContext(DeskContext);
  const kept = useKept(post);
  if (!desk || post.deletedAt || post.hiddenAt) return [];
  const keep = { id: 'keep', label: kept ? t.change : t.keep, icon: <Bookmark aria-hidden />, onAction: () => desk.keep(post) };
  return kept ? [keep, { id: 'let-go', label: t.letGo, icon: <BookmarkX aria-hidden />, onAction: () => desk.letGo(post.id) }] : [keep];
}

/** Says at a post that the reader keeps it. */
export function BookmarkMark({ post }: { post: PostData }) {
  const t = useTexts(texts);
  const kept = useKept(post);
  if (!kept) return null;
  return (
    <span className="bookmark-mark" title={kept.note ? t.keptWith(kept.note) : undefined}>
      <Bookmark aria-hidden />
      {t.kept}
    </span>
  );
}

function useKept({ id, bookmark }: PostData): PostData['bookmark'] {
  return useContext(RemovedContext).has(id) ? null : bookmark;
}
