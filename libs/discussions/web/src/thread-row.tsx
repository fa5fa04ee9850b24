import { useLanguage, useTexts } from '@leerkring/platform/web';
import { formatMoment } from '@leerkring/ui';
import { memo } from 'react';
import type { Placed } from './arrange';
import { PostArticle, type PostActions } from './post-article';
import { QuotedPost } from './quoted-post';
import { texts } from './texts';
import type { PostData } from './thread.queries';
import type { Borders } from './use-borders';

interface ThreadRowProps extends PostActions, Placed {
  own: boolean;
  isNew: boolean;
  here: boolean;
  editing: boolean;
  removed: boolean;
  canReply: boolean;
  /** The first new post: a line above it says so. */
  divider: Borders | null;
  onJump: (ordinal: number) => void;
  endOf: (element: HTMLElement | null) => (() => void) | undefined;
  unhurried?: boolean;
}

/** One answer at its place, with what stands around it. Drawn anew only when something of its own changes. */
export const ThreadRow = memo(function ThreadRow({ quotes, divider, onJump, ...article }: ThreadRowProps) {
  const { post } = article;
  return (
    <>
      {divider && <NewDivider borders={divider} />}
      <PostArticle {...article} quoted={quotes && !quotesItself(post) && <QuotedPost id={post.parentId!} onJump={onJump} unhurried={article.unhurried ?? false} />} />
    </>
  );
});

/** Whoever cites needs no second quote above it. */
function quotesItself(post: PostData): boolean {
  return post.body.startsWith('>');
}

function NewDivider({ borders: { read, readAt, opened } }: { borders: Borders }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const count = opened - read;
  return (
    <h3 className="new-divider">
      <span>{readAt ? t.newSince(count, formatMoment(readAt, { locale: language })) : t.newHere(count)}</span>
    </h3>
  );
}
