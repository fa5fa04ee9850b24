import { addressOf } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Link } from '@leerkring/ui';
import { CornerUpRight } from 'lucide-react';
import { postAnchor } from '../post-anchor';
import type { PostData } from '../thread.queries';
import { texts } from './texts';

/** What stays where a post stood: the way to where it stands now, for who may read it there. */
export function MovedPost({ post: { author, threadId, movedTo } }: { post: PostData }) {
  const t = useTexts(texts);
  const ordinal = movedTo?.ordinal ?? 1;
  const here = movedTo?.threadId === threadId;
  return (
    <p className="post__tombstone">
      <CornerUpRight aria-hidden />
      {movedTo ? (
        <span>
          {here ? t.movedOn(author.name) : t.movedOf(author.name)}{' '}
          <Link href={`${addressOf({ type: 'thread', id: movedTo.threadId })}#${postAnchor(ordinal)}`}>{here ? t.toPost(ordinal) : movedTo.title}</Link>
        </span>
      ) : (
        t.movedAway(author.name)
      )}
    </p>
  );
}
