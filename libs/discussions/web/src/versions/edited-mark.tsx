import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, VisuallyHidden, formatMoment, patiently } from '@leerkring/ui';
import { Suspense, lazy, useState } from 'react';
import { useMayHide } from '../hiding/hiding-posts';
import type { PostData } from '../thread.queries';
import { texts } from './texts';

const VersionsDialog = lazy(() => patiently(() => import('./versions-dialog')));

/** Says that a post was edited and when; its author and who facilitates the thread see from here what it said before. */
export function EditedMark({ post, own }: { post: PostData; own: boolean }) {
  const facilitates = useMayHide();
  if (!post.editedAt) return null;
  return own || facilitates ? <ShowVersions post={post} own={own} /> : <Edited at={post.editedAt} />;
}

function Edited({ at }: { at: string }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const when = t.when(formatMoment(at, { locale: language }));
  return (
    <span className="post__edited" title={when}>
      <span aria-hidden>{t.edited}</span>
      <VisuallyHidden>{when}</VisuallyHidden>
    </span>
  );
}

function ShowVersions({ post, own }: { post: PostData; own: boolean }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="text" size="s" className="post__edited" aria-label={own ? t.showOwn : t.show(post.author.name)} onPress={() => setOpen(true)}>
        {t.edited}
      </Button>
      <Suspense>{open && <VersionsDialog post={post} own={own} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
