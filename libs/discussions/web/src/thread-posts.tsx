import type { PresentPerson } from '@leerkring/contract';
import { useAccountId, useTexts, type Unsent } from '@leerkring/platform/web';
import { Button, Section } from '@leerkring/ui';
import { ChevronsUpDown } from 'lucide-react';
import { useImperativeHandle, useMemo, useState, type ComponentProps, type Ref } from 'react';
import { arrange, type Placed } from './arrange';
import { LongThreadPosts } from './long-thread-posts';
import type { PostActions } from './post-article';
import type { WaitingPost } from './send-post';
import { texts } from './texts';
import { ThreadRow } from './thread-row';
import type { ThreadData } from './thread.queries';
import { UnsentPost } from './unsent-post';
import { useAnswered } from './use-answered';
import { firstNewOf, isNewTo, type Borders } from './use-borders';
import { jumpTo } from './walk';

/** Brings a post into view, wherever it is, and the focus to it. */
export interface PostsHandle {
  jump: (ordinal: number) => void;
}

export interface ThreadPostsProps extends PostActions {
  thread: ThreadData;
  /** The thread was long when it was opened. */
  long: boolean;
  borders: Borders;
  present: readonly PresentPerson[];
  editing: string | null;
  removed: ReadonlySet<string>;
  unsent: readonly Unsent<WaitingPost>[];
  load: (ordinal: number) => Promise<void>;
  onJump: (ordinal: number) => void;
  onRetry: (clientId: string) => void;
  onTakeBack: (clientId: string) => void;
  onDiscard: (clientId: string) => void;
  endOf: (element: HTMLElement | null) => (() => void) | undefined;
  handle: Ref<PostsHandle>;
}

/** The answers in a thread, with a line where the new ones begin, and what is still on its way. */
export function ThreadPosts(props: ThreadPostsProps) {
  const { thread, long, load, unsent, onRetry, onTakeBack, onDiscard } = props;
  const t = useTexts(texts);
  const replies = thread.lastOrdinal - 1;
  return (
    <Section title={replies ? t.replies(replies) : t.noReplies} action={!long && <Earlier thread={thread} load={load} />}>
      <div className="thread-posts">
        {long ? (
          <LongThreadPosts {...props} />
        ) : (
          <AllPosts {...props} />
        )}
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

/** A short thread, whole. */
function AllPosts(props: ThreadPostsProps) {
  const { thread, borders, load, handle } = props;
  const placed = useMemo(() => arrange([thread.openingPost, ...thread.posts.nodes.filter((post) => post.ordinal > 1)], borders), [thread.openingPost, thread.posts.nodes, borders]);
  const rowOf = useRowProps(props);
  useAnswered(thread, placed);
  useImperativeHandle(handle, () => ({
    jump: (ordinal) => {
      if (jumpTo(ordinal)) return;
      // Once its rows are drawn.
      void load(ordinal).then(() => requestAnimationFrame(() => jumpTo(ordinal)), () => undefined);
    },
  }));
  return placed.map((one) => <ThreadRow key={one.post.id} {...rowOf(one)} />);
}

/** What a row of this thread needs to know. */
export function useRowProps({ thread, borders, present, editing, removed, onReply, onQuote, onEdit, onDelete, onJump, endOf }: ThreadPostsProps): (placed: Placed) => ComponentProps<typeof ThreadRow> {
  const accountId = useAccountId();
  const here = useMemo(() => new Set(present.map((person) => person.id)), [present]);
  const shared = { onReply, onQuote, onEdit, onDelete, onJump, endOf, canReply: thread.viewerCan.includes('post.add') };
  const firstNew = firstNewOf(borders);
  return (placed) => ({
    ...shared,
    ...placed,
    own: placed.post.author.id === accountId,
    isNew: isNewTo(placed.post, borders, accountId),
    here: here.has(placed.post.author.id),
    editing: editing === placed.post.id,
    removed: removed.has(placed.post.id),
    divider: placed.post.ordinal === firstNew ? borders : null,
  });
}

function Earlier({ thread, load }: { thread: ThreadData; load: (ordinal: number) => Promise<void> }) {
  const t = useTexts(texts);
  const [busy, setBusy] = useState(false);
  const first = thread.posts.nodes[0]?.ordinal ?? 1;
  if (first <= 2) return null;
  const press = (): void => {
    setBusy(true);
    void load(first - 1)
      .catch(() => undefined)
      .finally(() => setBusy(false));
  };
  return (
    <Button variant="text" size="s" icon={<ChevronsUpDown aria-hidden />} busy={busy} onPress={press}>
      {t.showEarlier(first - 2)}
    </Button>
  );
}
