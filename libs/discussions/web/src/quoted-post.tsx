import { useFragment } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Button } from '@leerkring/ui';
import { CornerLeftUp } from 'lucide-react';
import { texts as hidingTexts } from './hiding/texts';
import { texts as ofMoving } from './moving/texts';
import { PostBody } from './post-body';
import { texts } from './texts';
import { useAtRest } from './use-at-rest';
import { PostView, type PostData } from './thread.queries';

interface QuotedPostProps {
  /** The post that is answered. */
  id: string;
  onJump: (ordinal: number) => void;
  /** Its button comes to life when the page lies still. */
  unhurried: boolean;
}

/** A line of the post that is answered, when that stands somewhere else. */
export function QuotedPost({ id, onJump, unhurried }: QuotedPostProps) {
  const t = useTexts(texts);
  const moving = useTexts(ofMoving);
  const hidden = useTexts(hidingTexts);
  const ready = useAtRest(unhurried);
  const { data, complete } = useFragment({ fragment: PostView, fragmentName: 'PostView_post', from: { __typename: 'Post', id } });
  if (!complete) return <p className="quoted">{t.answersEarlier}</p>;
  const post = data as PostData;
  if (post.movedAt) return <p className="quoted quoted--gone">{moving.answersMoved}</p>;
  if (post.deletedAt) return <p className="quoted quoted--gone">{t.answersDeleted}</p>;
  if (post.hiddenAt) return <p className="quoted quoted--gone">{hidden.answersHidden}</p>;
  return (
    <div className="quoted">
      <Button still={!ready} variant="text" size="s" icon={<CornerLeftUp aria-hidden />} onPress={() => onJump(post.ordinal)}>
        {t.wrote(post.author.name)}
      </Button>
      <PostBody post={post} className="quoted__words" />
    </div>
  );
}
