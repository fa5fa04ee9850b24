import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Button, RichText } from '@leerkring/ui';
import { clsx } from 'clsx';
import { Clock, TriangleAlert } from 'lucide-react';
import { texts } from './texts';
import type { Unsent } from './use-outbox';

interface UnsentPostProps {
  post: Unsent;
  onRetry: () => void;
  onTakeBack: () => void;
}

/** An own post that is on its way, or that did not arrive: its words stay and can be sent again. */
export function UnsentPost({ post, onRetry, onTakeBack }: UnsentPostProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { error } = post;
  return (
    <div className={clsx('unsent', error && 'unsent--failed')}>
      <RichText>{post.body}</RichText>
      <p className="unsent__state" role="status">
        {error ? <TriangleAlert aria-hidden /> : <Clock aria-hidden />}
        {error ? [`${t.notPlaced}.`, sentence(error), error.code !== 'UNAVAILABLE' && t.textKept].filter(Boolean).join(' ') : t.placing}
      </p>
      {error && (
        <div className="unsent__actions">
          <Button variant="text" size="s" onPress={onRetry}>
            {t.retry}
          </Button>
          <Button variant="text" size="s" onPress={onTakeBack}>
            {t.backToText}
          </Button>
        </div>
      )}
    </div>
  );
}
