import type { PresentPerson } from '@leerkring/contract';
import { useAccountId, useLanguage, useTexts, type Unsent } from '@leerkring/platform/web';
import { Button, Section, formatMoment } from '@leerkring/ui';
import { ChevronsUpDown } from 'lucide-react';
import { Fragment, useState } from 'react';
import { arrange } from './arrange';
import { PostArticle, type PostActions } from './post-article';
import { QuotedPost } from './quoted-post';
import type { WaitingPost } from './send-post';
import { texts } from './texts';
import type { PostData, ThreadData } from './thread.queries';
import { UnsentPost } from './unsent-post';
import { isNewTo, type Borders } from './use-borders';

interface ThreadPostsProps extends PostActions {
  thread: ThreadData;
  borders: Borders;
  present: readonly PresentPerson[];
  editing: string | null;
  removed: ReadonlySet<string>;
  unsent: readonly Unsent<WaitingPost>[];
  loadEarlier: () => Promise<void>;
  onJump: (ordinal: number) => void;
  onRetry: (clientId: string) => void;
  onTakeBack: (clientId: string) => void;
  onDiscard: (clientId: string) => void;
  endOf: (element: HTMLElement | null) => (() => void) | undefined;
}

/** The answers in a thread, with a line where the new ones begin, and what is still on its way. */
export function ThreadPosts(props: ThreadPostsProps) {
  const { thread, borders, present, editing, removed, unsent, loadEarlier, onJump, onRetry, onTakeBack, onDiscard, endOf } = props;
  const t = useTexts(texts);
  const accountId = useAccountId();
  const posts = thread.posts.nodes;
  const placed = arrange(posts, borders);
  const firstNew = borders.read > 0 ? placed.find(({ post }) => post.ordinal > borders.read && post.ordinal <= borders.opened)?.post : undefined;
  const byId = new Map([thread.openingPost, ...posts].map((post) => [post.id, post]));
  const here = new Set(present.map((person) => person.id));
  const replies = thread.lastOrdinal - 1;
  return (
    <Section title={replies ? t.replies(replies) : t.noReplies} action={<Earlier thread={thread} load={loadEarlier} />}>
      <div className="thread-posts">
        {placed.map(({ post, depth, quotes }) => (
          <Fragment key={post.id}>
            {post === firstNew && <NewDivider borders={borders} />}
            <PostArticle
              {...props}
              post={post}
              depth={depth}
              own={post.author.id === accountId}
              isNew={isNewTo(post, borders, accountId)}
              here={here.has(post.author.id)}
              editing={editing === post.id}
              removed={removed.has(post.id)}
              canReply={thread.viewerCan.includes('post.add')}
              quoted={quotes && !quotesItself(post) && <QuotedPost post={byId.get(post.parentId!)} onGoTo={() => goTo(byId.get(post.parentId!)?.ordinal, onJump, loadEarlier)} />}
              endOf={endOf}
            />
          </Fragment>
        ))}
        {unsent.map((post) => (
          <UnsentPost
            key={post.clientId}
            post={post}
            onRetry={() => onRetry(post.clientId)}
            onTakeBack={() => onTakeBack(post.clientId)}
            onDiscard={() => onDiscard(post.clientId)}
          />
        ))}
      </div>
    </Section>
  );
}

/** Whoever cites needs no second quote above it. */
function quotesItself(post: PostData): boolean {
  return post.body.startsWith('>');
}

function goTo(ordinal: number | undefined, onJump: (ordinal: number) => void, loadEarlier: () => Promise<void>): void {
  if (ordinal) onJump(ordinal);
  else void loadEarlier().catch(() => undefined);
}

function Earlier({ thread, load }: { thread: ThreadData; load: () => Promise<void> }) {
  const t = useTexts(texts);
  const [busy, setBusy] = useState(false);
  const first = thread.posts.nodes[0]?.ordinal ?? 1;
  if (first <= 2) return null;
  const press = (): void => {
    setBusy(true);
    void load()
      .catch(() => undefined)
      .finally(() => setBusy(false));
  };
  return (
    <Button variant="text" size="s" icon={<ChevronsUpDown aria-hidden />} busy={busy} onPress={press}>
      {t.showEarlier(first - 2)}
    </Button>
  );
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
