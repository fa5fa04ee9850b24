import { useTexts } from '@leerkring/platform/web';
import { patiently, type MenuItem } from '@leerkring/ui';
import { CornerUpRight } from 'lucide-react';
import { Suspense, createContext, lazy, useContext, useState, type ReactNode } from 'react';
import type { PostData, ThreadData } from '../thread.queries';
import { texts } from './texts';

const MovePosts = lazy(() => patiently(() => import('./move-posts')));

const MovingContext = createContext<((post: PostData) => void) | null>(null);

/** Lets the posts inside offer that they are moved, to who may do that. */
export function MovingPosts({ thread, children }: { thread: ThreadData; children: ReactNode }) {
  const [post, setPost] = useState<PostData | null>(null);
  const may = thread.viewerCan.includes('thread.move_posts');
  return (
    <MovingContext value={may ? setPost : null}>
      {children}
      <Suspense>{post && <MovePosts thread={thread} post={post} onDone={() => setPost(null)} />}</Suspense>
    </MovingContext>
  );
}

/** Among the actions of a post; nothing for who may not move it. The opening post moves only with its thread. */
export function useMoveItem(post: PostData): MenuItem[] {
  const t = useTexts(texts);
  const move = useContext(MovingContext);
  if (!move || post.ordinal === 1) return [];
  return [{ id: 'move', label: t.move, icon: <CornerUpRight aria-hidden />, onAction: () => move(post) }];
}
