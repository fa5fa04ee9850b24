import { useTexts } from '@leerkring/platform/web';
import { Button } from '@leerkring/ui';
import { CornerLeftUp } from 'lucide-react';
import { PostBody } from './post-body';
import { texts } from './texts';
import type { PostData } from './thread.queries';

interface QuotedPostProps {
  /** The post that is answered; undefined: it stands on an earlier page. */
  post: PostData | undefined;
  onGoTo: () => void;
}

/** A line of the post that is answered, when that stands somewhere else. */
export function QuotedPost({ post, onGoTo }: QuotedPostProps) {
  const t = useTexts(texts);
  if (post?.deletedAt) return <p className="quoted quoted--gone">{t.answersDeleted}</p>;
  return (
    <div className="quoted">
      <Button variant="text" size="s" icon={<CornerLeftUp aria-hidden />} onPress={onGoTo}>
        {post ? t.wrote(post.author.name) : t.answersEarlier}
      </Button>
      {post && <PostBody post={post} className="quoted__words" />}
    </div>
  );
}
