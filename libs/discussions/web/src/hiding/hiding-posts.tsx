import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { patiently, toast, type MenuItem } from '@leerkring/ui';
import { Eye, EyeOff } from 'lucide-react';
import { Suspense, createContext, lazy, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { PostData, ThreadData } from '../thread.queries';
import { UnhidePost } from './hiding.queries';
import { texts } from './texts';

const HidePost = lazy(() => patiently(() => import('./hide-post')));

interface HidingDesk {
  hide: (post: PostData) => void;
  unhide: (post: PostData) => void;
}

const HidingContext = createContext<HidingDesk | null>(null);

/** Lets who facilitates the thread hide the posts inside, and show them again. */
export function HidingPosts({ thread, children }: { thread: ThreadData; children: ReactNode }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [post, setPost] = useState<PostData | null>(null);
  const [unhidePost] = useMutation(UnhidePost, { onError: (error) => void toast({ text: `${t.failed} ${sentence(error)}`, tone: 'ochre' }) });
  const unhide = useRef(unhidePost);
  useEffect(() => {
    unhide.current = unhidePost;
  });
  const may = thread.viewerCan.includes('thread.hide_posts');
  // The same all along: a row is drawn anew only for its own sake.
  const desk = useMemo(() => (may ? { hide: setPost, unhide: ({ id }: PostData) => void unhide.current({ variables: { input: { postId: id } } }) } : null), [may]);
  return (
    <HidingContext value={desk}>
      {children}
      <Suspense>{post && <HidePost post={post} onDone={() => setPost(null)} />}</Suspense>
    </HidingContext>
  );
}

/** Whether the viewer facilitates the thread around. */
export function useMayHide(): boolean {
  return useContext(HidingContext) !== null;
}

/** Among what can be done with a post: hide it, or show it again. Nothing for who does not facilitate. */
export function useHidingItems(post: PostData): MenuItem[] {
  const t = useTexts(texts);
  const desk = useContext(HidingContext);
  if (!desk || post.deletedAt) return [];
  if (post.hiddenAt) return [{ id: 'unhide', label: t.unhide, icon: <Eye aria-hidden />, onAction: () => desk.unhide(post) }];
  return [{ id: 'hide', label: t.hide, icon: <EyeOff aria-hidden />, onAction: () => desk.hide(post) }];
}
