import { useAccountId, useTexts } from '@leerkring/platform/web';
import { Button } from '@leerkring/ui';
import { MessageSquareReply } from 'lucide-react';
import { useState } from 'react';
import { postAnchor } from './post-anchor';
import { firstName } from './person-line';
import { texts } from './texts';
import type { ThreadData } from './thread.queries';

/** Tells who is writing that somebody else answered since they began. */
export function AnsweredMeanwhile({ thread, writing }: { thread: ThreadData; writing: boolean }) {
  const t = useTexts(texts);
  const accountId = useAccountId();
  const [since, setSince] = useState<number | null>(null);
  if (writing !== (since !== null)) setSince(writing ? thread.lastOrdinal : null);
  const answers = thread.posts.nodes.filter((post) => since !== null && post.ordinal > since && post.author.id !== accountId && !post.deletedAt);
  const [first] = answers;
  if (!first) return null;
  const look = (): void => {
    setSince(thread.lastOrdinal);
    document.getElementById(postAnchor(first.ordinal))?.scrollIntoView({ block: 'start' });
  };
  return (
    <p className="answered-meanwhile" role="status">
      <MessageSquareReply aria-hidden />
      {answers.length > 1 ? t.answeredMore(answers.length) : t.answeredBy(firstName(first.author))}
      <Button variant="text" size="s" onPress={look}>
        {t.lookAtAnswer}
      </Button>
    </p>
  );
}
