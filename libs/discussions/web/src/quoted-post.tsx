import { useFragment } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Button } from '@leerkring/ui';
import { CornerLeftUp } from 'lucide-react';
import { texts as hidingTexts } from './hiding/texts';
import { texts as ofMoving } from './moving/texts';
import { PostBody } from './post-body';
import { texts } from './texts';
import { PostView, type PostData } from './thread.queries';

interface QuotedPostProps {
  /** The post that is answered. */
  id: string;
  onJump: (ordinal: number) => void;
}

/** A line of the post that is answered, when that stands somewhere else. */
export function QuotedPost({ id, onJump }: QuotedPostProps) {
  const t = useTexts(texts);
  const moving = useTexts(ofMoving);
  const hidden = useTexts(hidingTexts);
  const { data, complete } = useFragment({ fragment: PostView, fragmentName: 'PostView_post', from: { __typename: 'Post', id } });
  if (!complete) return <p className="quoted">{t.answersEarlier}</p>;
  const post = data as PostData;
  if (post.movedAt) return <p className="quoted quoted--gone">{moving.answersMoved}</p>;
  if (post.deletedAt) return <p className="quoted quoted--gone">{t.answersDeleted}</p>;
  if (post.hiddenAt) return <p className="quoted quoted--gone">{hidden.answersHidden}</p>;
  return (
    <div className="quoted">
      <Button variant="text" size="s" icon={<CornerLeftUp aria-hidden />} onPress={() => onJump(post.ordinal)}>
        {t.wrote(post.author.name)}
      </Button>
      <PostBody post={post} className="quoted__words" />
    </div>
  );
}
