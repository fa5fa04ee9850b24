import { allNamesIn } from '@leerkring/contract';
import { LeerkringError, useConnection, useErrorSentence, useTexts, type Unsent } from '@leerkring/platform/web';
import { Button } from '@leerkring/ui';
import { clsx } from 'clsx';
import { Clock, TriangleAlert } from 'lucide-react';
import { PostAttachments } from './attachments/post-attachments';
import { PostBody } from './post-body';
import type { WaitingPost } from './send-post';
import { texts } from './texts';

interface UnsentPostProps {
  post: Unsent<WaitingPost>;
  onRetry: () => void;
  onTakeBack: () => void;
  onDiscard: () => void;
}

/** An own post that is on its way, or that did not arrive: its words stay and can be sent again. */
export function UnsentPost({ post, onRetry, onTakeBack, onDiscard }: UnsentPostProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const connected = useConnection() === 'connected';
  const error = post.error && new LeerkringError(post.error.code, post.error.details);
  const { body, attachments = [] } = post.payload;
  const words = { body, mentions: allNamesIn(body), attachments: [...attachments] };
  return (
    <div className={clsx('unsent', error && 'unsent--failed')}>
      <PostBody post={words} />
      <PostAttachments post={words} />
      <p className="unsent__state" role="status">
        {error ? <TriangleAlert aria-hidden /> : <Clock aria-hidden />}
        {error ? `${t.notPlaced}. ${sentence(error)} ${t.textKept}` : connected ? t.placing : t.waits}
      </p>
      {error && (
        <div className="unsent__actions">
          <Button variant="text" size="s" onPress={onRetry}>
            {t.retry}
          </Button>
          <Button variant="text" size="s" onPress={onTakeBack}>
            {t.backToText}
          </Button>
          <Button variant="text" size="s" onPress={onDiscard}>
            {t.discard}
          </Button>
        </div>
      )}
    </div>
  );
}
